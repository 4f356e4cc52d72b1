import { useState } from 'react';
import { t } from '../../i18n/text.ts';
import { isNear, limitTexts } from './limitTexts.ts';
import { readNumber } from './readNumber.ts';

export interface NumberLimits {
  readonly least: number;
  readonly most: number;
  /** Only whole numbers count. */
  readonly isWhole?: boolean;
}

/** A number while it is typed. */
export interface Typing {
  /** As it was typed; `undefined` where nothing is. */
  readonly text: string | undefined;
  /** Why it does not count, in words; empty where it does. */
  readonly fault: string;
  /** The number that was typed, where it counts. */
  readonly number: number | undefined;
  /** Takes what is typed; gives the number that it is, where it counts. */
  type(text: string): number | undefined;
  /** The typed text goes; one with a fault stays until it is corrected. */
  leave(): void;
  /** The typed text goes in any case. */
  drop(): void;
}

/** What is typed into a field of a number. It stays as it was typed until it counts, or until `value` changes by other means. */
export function useTypedNumber(value: number, limits: NumberLimits): Typing {
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: number }>();
  const judged = typed && judge(typed.text, limits);
  // The value is another one: by what was typed, or else that is of the past.
  const isOther = typed !== undefined && value !== typed.of;
  const isPast = isOther && judged?.number !== value;
  if (isPast) setTyped(undefined);
  else if (isOther) setTyped({ text: typed.text, of: value });
  const text = isPast ? undefined : typed?.text;
  const { fault = '', number } = text === undefined ? {} : (judged ?? {});
  return {
    text,
    fault,
    number,
    type(next) {
      setTyped({ text: next, of: value });
      return judge(next, limits).number;
    },
    leave: () => {
      if (fault === '') setTyped(undefined);
    },
    drop: () => setTyped(undefined),
  };
}

/** The number that a text is within limits, or why it is none that counts. */
function judge(
  text: string,
  { least, most, isWhole = false }: NumberLimits,
): { readonly number?: number; readonly fault?: string } {
  const limits = limitTexts({ least, most });
  const read = readNumber(text);
  if (read.kind === 'ambiguous') {
    const [whole, decimal] = read.values;
    return {
      fault: t('“{text}” may be {whole} or {decimal}: write it without the comma, or with a point.', {
        text,
        whole: String(whole),
        decimal: String(decimal),
      }),
    };
  }
  if (read.kind === 'none') {
    return { fault: t('“{text}” is no number. {least} to {most}', { text: text.slice(0, 40), ...limits }) };
  }
  // An end may be a sum, which no one types to its last digit.
  const value = [least, most].find(end => isNear(read.value, end)) ?? read.value;
  if (value < least || value > most) return { fault: t('{least} to {most}', limits) };
  if (isWhole && !Number.isInteger(value)) return { fault: t('A whole number, {least} to {most}', limits) };
  return { number: value };
}
