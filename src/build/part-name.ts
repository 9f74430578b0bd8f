/** The name of the file in which a part of a site says what it is. */
export const partName = 'constats-part.json';
