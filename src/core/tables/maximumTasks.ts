/** The most tasks that a search serves: what two machine words hold. Apart, so that to know it takes no search. */
export const maximumTasks = 60;
