import { escapeXml } from '../save/escapeXml.ts';

/** A number as files hold it: at most two decimals. */
export function short(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** One XML element; numbers are shortened, and what is undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`,
  );
  return content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`;
}
