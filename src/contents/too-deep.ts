/** What is told of archives that are not followed any further. */
export const tooDeep = 'archives within archives, too deep to be looked into';
