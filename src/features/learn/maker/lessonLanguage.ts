/** The languages that a lesson can be written in. */
export const lessonLanguages = ['en', 'zh'] as const;
export type LessonLanguage = (typeof lessonLanguages)[number];

/** As they call themselves. */
export const languageNames: Readonly<Record<LessonLanguage, string>> = { en: 'English', zh: '简体中文' };
