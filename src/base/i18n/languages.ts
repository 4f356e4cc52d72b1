/** The languages of the interface, each by its own name. */
export const languages = [
  { code: 'en', name: 'English', locale: 'en' },
  { code: 'zh', name: '简体中文', locale: 'zh-CN' },
] as const;
export type Language = (typeof languages)[number]['code'];

/** The texts of a language by their English ones. */
export type Catalog = Readonly<Record<string, string>>;

/** Whether a text is the code of a language. */
export function isLanguage(text: unknown): text is Language {
  return languages.some(({ code }) => code === text);
}
