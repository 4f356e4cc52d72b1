/**
 * A number as the locale, one of the interface, writes it, for instance 1,234. Whole numbers need no `Intl`, whose first use costs a
 * phone a sixth of a second: both languages write them alike, exact ones in groups of three with commas between.
 */
export function localNumber(value: number, locale: string): string {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
    ? String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
    : value.toLocaleString(locale);
}

/** The plural form that a number takes in one of the languages of the interface, as `Intl.PluralRules` says. */
export function pluralOf(value: number, locale: string): 'one' | 'other' {
  return locale === 'en' && Math.abs(value) === 1 ? 'one' : 'other';
}
