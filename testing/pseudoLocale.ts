import { type MessageParts, parseMessage } from '../src/base/i18n/parseMessage.ts';

const stretched: Readonly<Record<string, string>> = {
  ...{ a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', y: 'ýý' },
  ...{ A: 'ÁÁ', E: 'ÉÉ', I: 'ÍÍ', O: 'ÓÓ', U: 'ÚÚ' },
};

/** A message in no language: each vowel twice and accented, in brackets, with the values, tags and choices that it had. */
export function pseudoMessage(english: string): string {
  return `⟦${written(parseMessage(english))}⟧`;
}

function written(parts: MessageParts): string {
  return parts
    .map(part => {
      switch (part.kind) {
        case 'text':
          return part.text.replace(/[aeiouyAEIOU]/g, vowel => stretched[vowel] ?? vowel);
        case 'value':
          return `{${part.name}}`;
        case 'number':
          return '#';
        case 'tag':
          return `<${part.name}>${written(part.parts)}</${part.name}>`;
        case 'choice': {
          const options = [...part.options].map(([name, option]) => `${name} {${written(option)}}`);
          return `{${part.name}, ${part.by}, ${options.join(' ')}}`;
        }
      }
      return '';
    })
    .join('');
}
