import { deviceTexts } from '../app/storage/keptTexts.ts';
import { type Catalog, isLanguage, type Language, languageTag } from '../base/i18n/languages.ts';
import { setLanguage } from '../base/i18n/text.ts';
import { type Retryable, retryable } from '../base/steps/retryable.ts';

const storageKey = 'taskmates.language';

/** The language chosen last on this device, otherwise the one of the interface that the browser prefers most. */
export function ownLanguage(): Language {
  const preferred = window.navigator.languages.map(tag => tag.split('-', 1)[0]);
  return readStored() ?? preferred.find(isLanguage) ?? 'en';
}

export function rememberLanguage(language: Language): void {
  deviceTexts.setItem(storageKey, language);
}

/** Where the texts of each language are, but for English, whose texts stand in the code. */
const texts: Readonly<Record<Exclude<Language, 'en'>, Retryable<readonly [Catalog, Catalog]>>> = {
  zh: retryable(() =>
    Promise.all([import('../base/i18n/zh/index.ts'), import('../base/i18n/zh/tables.ts')]).then(
      ([{ zh }, { tables }]) => [zh, tables] as const,
    ),
  ),
};

/** Makes a language that of the interface, once its texts are there. Rejects where they do not load: the language stays. */
export async function applyLanguage(language: Language): Promise<void> {
  if (language === 'en') setLanguage(language, {});
  else setLanguage(language, ...(await texts[language].anew()));
  document.documentElement.lang = languageTag(language);
}

function readStored(): Language | undefined {
  const stored = deviceTexts.getItem(storageKey);
  return isLanguage(stored) ? stored : undefined;
}
