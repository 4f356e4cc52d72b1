import { afterEach, expect, it } from 'vitest';
import { languages } from '../../base/i18n/languages.ts';
import { setLanguage } from '../../base/i18n/text.ts';
import { zh } from '../../base/i18n/zh/index.ts';
import { formatDay } from './formatDay.ts';

afterEach(() => setLanguage('en', {}));

it.each(languages)('writes every day as the browser does: $code', ({ code, locale }) => {
  setLanguage(code, code === 'zh' ? zh : {});
  const asBrowser = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  for (let month = 0; month < 12; month++)
    for (const day of [1, 9, 28]) {
      const date = new Date(2026, month, day);
      expect(formatDay(date)).toBe(asBrowser.format(date));
    }
});
