import type { Mapping, TextLayout } from '../../../files/open/mapping.ts';
import { BadFlagValue } from '../../flags/flag.ts';
import { listed } from './parts.ts';

export type Layouts = Readonly<Record<string, TextLayout>>;

const words: ReadonlyMap<string, Partial<TextLayout>> = new Map<string, Partial<TextLayout>>([
  ['comma', { delimiter: ',' }],
  ['semicolon', { delimiter: ';' }],
  ['tab', { delimiter: '\t' }],
  ['space', { delimiter: ' ' }],
  ['bar', { delimiter: '|' }],
  ['decimal-point', { decimal: '.' }],
  ['decimal-comma', { decimal: ',' }],
  ['header', { hasHeader: true }],
  ['no-header', { hasHeader: false }],
  ['no-comment', { comment: '' }],
  ['comment-#', { comment: '#' }],
  ['comment-%', { comment: '%' }],
  ['comment-//', { comment: '//' }],
]);

/** How the texts of a mapping are split into columns, by their names. */
export function layoutsOf(mapping: Mapping): Layouts {
  const files =
    mapping.shape === 'membership'
      ? [mapping.members, ...mapping.gains]
      : mapping.shape === 'wide' || mapping.shape === 'tidy'
        ? mapping.files
        : mapping.shape === 'affinity'
          ? [mapping]
          : [];
  return Object.fromEntries(files.flatMap(({ file, layout }) => (layout ? [[file, layout] as const] : [])));
}

/** What is not the same in two layouts, as a text. */
export function writeLayout(to: TextLayout, from: TextLayout | undefined): string {
  const fields = ['delimiter', 'decimal', 'hasHeader', 'comment'] as const;
  return fields
    .filter(field => to[field] !== from?.[field])
    .map(field => [...words].find(([, part]) => part[field] === to[field])?.[0] ?? '')
    .join(',');
}

/** The layouts with the parts changed that texts such as `a.csv:tab,no-header` name. Throws `BadFlagValue`. */
export function changeLayouts(texts: readonly string[], known: Layouts): Layouts {
  const files = Object.keys(known);
  return texts.reduce<Layouts>((layouts, text) => {
    const own = files.find(file => text.startsWith(`${file}:`));
    const given = (own === undefined ? text : text.slice(own.length + 1)).split(',');
    const parts = given.map(word => {
      const part = words.get(word);
      if (part) return part;
      throw new BadFlagValue(
        text,
        `words of ${[...words.keys()].join(', ')}; before them one of ${listed(files)} and a colon`,
      );
    });
    const changed = (layout: TextLayout): TextLayout => Object.assign({ ...layout }, ...parts);
    return Object.fromEntries(
      Object.entries(layouts).map(([file, layout]) => [
        file,
        own === undefined || own === file ? changed(layout) : layout,
      ]),
    );
  }, known);
}
