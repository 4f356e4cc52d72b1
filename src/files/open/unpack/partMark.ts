/** What stands between the name of a file and that of a table in it. */
export const partMark = ' › ';
