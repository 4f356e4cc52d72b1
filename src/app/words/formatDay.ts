import { t } from '../../base/i18n/text.ts';

/** A day as the current language writes it, for instance Nov 25, 2026: by a message, as the browser's own way takes 30 ms the first time. */
export function formatDay(date: Date): string {
  return t(
    '{month, select, 1 {Jan} 2 {Feb} 3 {Mar} 4 {Apr} 5 {May} 6 {Jun} 7 {Jul} 8 {Aug} 9 {Sep} 10 {Oct} 11 {Nov} other {Dec}} {day}, {year}',
    { month: `${date.getMonth() + 1}`, day: `${date.getDate()}`, year: `${date.getFullYear()}` },
  );
}
