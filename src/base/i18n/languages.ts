/** The languages of the interface, each by its own name, with its locale for `Intl` and its tag in HTML. */
export const languages = [
  { code: 'en', name: 'English', locale: 'en', tag: 'en' },
  { code: 'zh', name: '简体中文', locale: 'zh-CN', tag: 'zh-Hans' },
] as const;
export type Language = (typeof languages)[number]['code'];

/** The tag of a language in HTML. */
export function languageTag(language: Language): string {
  return languages.find(({ code }) => code === language)?.tag ?? language;
}

/** The texts of a language by their English ones. */
export type Catalog = Readonly<Record<string, string>>;

/** Whether a text is the code of a language. */
export function isLanguage(text: unknown): text is Language {
  return languages.some(({ code }) => code === text);
}
