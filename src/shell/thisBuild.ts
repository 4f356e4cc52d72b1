/** From `package.json` and git; the build puts them here. */
declare const taskmatesVersion: string;
declare const taskmatesCommit: string;

/** Which Taskmates this is, as a report of a fault names it; the commit is `unknown` where it was built without git. */
export const thisBuild = { version: taskmatesVersion, commit: taskmatesCommit };
