/** What a typed text is as a number: one, none, or one of several that it may mean. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ambiguous'; readonly values: readonly [number, number] }
  | { readonly kind: 'none' };

const none: TypedNumber = { kind: 'none' };

/** Digits as they are written out in Chinese, each by its value. */
const chineseDigits = '〇一二三四五六七八九';

/** The zeros of other digits in use, each followed by the nine others: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = ['٠', '۰', '०', '০', '๐'];

/**
 * Reads a number as people type it: with a comma or a point, with full-width, Chinese or other digits, in groups of three. A
 * single comma before three digits ("1,500") means one thing here and another there: it is not decided.
 */
export function readNumber(typed: string): TypedNumber {
  const text = plainDigits(typed);
  const [, sign = '', digits = '', exponent = ''] = /^([+-]?)([\d.,]*\d[.,]?)(e[+-]?\d+)?$/.exec(text) ?? [];
  if (digits === '') return none;
  const numberOf = (plain: string): TypedNumber => {
    const value = Number(`${sign}${plain}${exponent}`);
    return Number.isFinite(value) ? { kind: 'number', value } : none;
  };
  const separators = digits.replace(/\d/g, '');
  if (separators === '' || separators === '.') return numberOf(digits);
  const grouped = digits.replaceAll(/[.,]/g, '');
  if (separators === ',') {
    const decimal = numberOf(digits.replace(',', '.'));
    if (!/^[1-9]\d{0,2},\d{3}$/.test(digits)) return decimal;
    const whole = numberOf(grouped);
    return whole.kind === 'number' && decimal.kind === 'number'
      ? { kind: 'ambiguous', values: [whole.value, decimal.value] }
      : none;
  }
  // 1,234,567 or 1.234.567: groups alone.
  if (/^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})+$/.test(digits)) return numberOf(grouped);
  // 1,234.5 or 1.234,5: groups, and the other separator before the decimals.
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const [head, tail] = [digits.slice(0, last), digits.slice(last + 1)];
  const isGrouped = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(head);
  return isGrouped && isGrouped[1] !== digits[last]
    ? numberOf(`${head.replaceAll(/[.,]/g, '')}.${tail}`)
    : none;
}

/** The text with the digits and signs of Chinese and of full width as plain ones, and without the blanks between groups. */
function plainDigits(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replaceAll(/[−–﹣]/g, '-')
    .replaceAll(/[。·٫]/g, '.')
    .replaceAll('٬', ',')
    .replaceAll(/\p{Nd}/gu, plainDigit)
    .replaceAll(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
    .toLowerCase();
  if (!/^[-负]?[〇零一二三四五六七八九]+(?:点[〇零一二三四五六七八九]+)?$/.test(text)) return text;
  return text
    .replace('负', '-')
    .replace('点', '.')
    .replaceAll('零', '〇')
    .replaceAll(/[〇一二三四五六七八九]/g, digit => String(chineseDigits.indexOf(digit)));
}

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.map(text => text.codePointAt(0) ?? 0).find(first => code >= first && code <= first + 9);
  return zero === undefined ? digit : String(code - zero);
}
