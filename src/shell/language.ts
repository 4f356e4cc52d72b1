import { deviceTexts } from '../app/storage/keptTexts.ts';
import { isLanguage, type Language } from '../base/i18n/languages.ts';
import { setLanguage } from '../base/i18n/text.ts';
import { retryable } from '../base/steps/retryable.ts';

const storageKey = 'taskmates.language';

/** The language chosen last on this device, otherwise what the browser prefers. */
export function ownLanguage(): Language {
  const stored = readStored();
  if (stored) return stored;
  return window.navigator.languages.some(tag => tag.startsWith('zh')) &&
    !window.navigator.languages[0]?.startsWith('en')
    ? 'zh'
    : 'en';
}

export function rememberLanguage(language: Language): void {
  deviceTexts.setItem(storageKey, language);
}

const loadChinese = retryable(() =>
  Promise.all([import('../base/i18n/zh/index.ts'), import('../base/i18n/zh/tables.ts')]),
);

/** Makes a language that of the interface, once its texts are there. Rejects where they do not load: the language stays. */
export async function applyLanguage(language: Language): Promise<void> {
  if (language === 'zh') {
    const [{ zh }, { tables }] = await loadChinese.anew();
    setLanguage(language, zh, tables);
  } else setLanguage(language, {});
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
}

function readStored(): Language | undefined {
  const stored = deviceTexts.getItem(storageKey);
  return isLanguage(stored) ? stored : undefined;
}
