/**
 * A number as the locale writes it, for instance 1,234. In English and Chinese whole numbers need no `Intl`, whose first use costs a
 * phone a sixth of a second: both write them alike, exact ones in groups of three with commas between.
 */
export function localNumber(value: number, locale: string): string {
  return /^(?:en|zh)/.test(locale) && Number.isSafeInteger(value) && !Object.is(value, -0)
    ? String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
    : value.toLocaleString(locale);
}

/** The plural form that a number takes in a locale, as `Intl.PluralRules` says. */
export function pluralOf(value: number, locale: string): Intl.LDMLPluralRule {
  if (!/^(?:en|zh)/.test(locale)) return new Intl.PluralRules(locale).select(value);
  return locale === 'en' && Math.abs(value) === 1 ? 'one' : 'other';
}
