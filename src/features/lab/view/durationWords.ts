import { t } from '../../../base/i18n/text.ts';
/** A time in words, as coarse as a guess deserves: "under a minute", "about 4 minutes", "about 1 h 20 min". */
export function durationWords(seconds: number): string {
  if (!Number.isFinite(seconds)) return t('an unknown time');
  if (seconds < 45) return t('under a minute');
  const minutes = Math.round(seconds / 60);
  if (minutes <= 1) return t('about a minute');
  if (minutes < 60) return t('about {minutes} minutes', { minutes });
  const [hours, rest] = [Math.floor(minutes / 60), Math.round((minutes % 60) / 5) * 5];
  if (rest === 60) return t('about {hours} h', { hours: hours + 1 });
  return rest === 0 ? t('about {hours} h', { hours }) : t('about {hours} h {rest} min', { hours, rest });
}

/** Multiply-adds with a prefix: "5.3 T", "840 G". */
export function workWords(multiplyAdds: number): string {
  const [value, unit] = multiplyAdds >= 1e12 ? [multiplyAdds / 1e12, 'T'] : [multiplyAdds / 1e9, 'G'];
  return `${Number(value.toPrecision(2))} ${unit}`;
}
