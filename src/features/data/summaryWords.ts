import { t } from '../../base/i18n/text.ts';

const count = (digits = '') => Number(digits.replaceAll(',', ''));

/**
 * What `summariseTable` says of a table, in the current language. The summary is kept with the table, in English whatever
 * language it was opened in; one of another form stays as it is.
 */
export function summaryWords(summary: string): string {
  const losses = /^([\d,]+) networks? over ([\d,]+) tasks?$/.exec(summary);
  if (losses) {
    return t(
      '{networks, plural, one {# network} other {# networks}} over {tasks, plural, one {# task} other {# tasks}}',
      { networks: count(losses[1]), tasks: count(losses[2]) },
    );
  }
  const [, rows, columns] = /^values of (\d+) × (\d+) pairs$/.exec(summary) ?? [];
  return rows && columns ? t('values of {rows} × {columns} pairs', { rows, columns }) : summary;
}
