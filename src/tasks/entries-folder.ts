/** Where the entries of lists lie in a site until the lists are made: nothing there is published. */
export const entriesFolder = '.entries';
