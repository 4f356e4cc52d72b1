import { type Message, type Phrase, say } from '../../base/i18n/message.ts';
import type { Configuration, FieldName } from '../configuration/configuration.ts';
import {
  allFields,
  defaultConfiguration,
  encodeField,
  type FieldValues,
  fieldNames,
  setFallback,
} from '../configuration/fields.ts';
import { viewNames } from '../configuration/viewNames.ts';
import { mendings, queryPairs, splitHash, withoutAdditions, withoutClosing } from './healLink.ts';
import { type LinkParameters, linkVersion, migrateLink } from './linkMigrations.ts';

/** Longest link that is read: far above any of ours, far below what could stall the page. */
export const maximumLinkLength = 200_000;

export interface RestoredLink {
  readonly configuration: Configuration;
  /** What the link asked for and did not get, one sentence each; empty when all was restored. */
  readonly notices: readonly Message[];
}

/**
 * The hash that reopens `configuration`, for instance `#/explore?v=2&budget=2`.
 * Values that equal the default are left out, but for the data set and the budget, which a reader looks for.
 */
export function writeLink(configuration: Configuration): string {
  const against = shareTable(configuration.against, configuration.table);
  return `#/${configuration.view}?${writeQuery({ ...configuration, against })}`;
}

/** The part of a link behind its view: also how a configuration holds the one that it is compared with. */
function writeQuery(configuration: Configuration): string {
  const parameters = new URLSearchParams({ v: String(linkVersion) });
  for (const name of fieldNames()) {
    const text = encodeField(configuration, name);
    const isSpoken = name === 'data' || name === 'budget';
    if (isSpoken || text !== fallbackText(name)) parameters.set(allFields()[name].key, text);
  }
  return readable(parameters);
}

function fallbackText<K extends FieldName>(name: K): string {
  const field = allFields()[name];
  return field.encode(field.fallback);
}

function fallbackName<K extends FieldName>(name: K): Phrase {
  const field = allFields()[name];
  return field.nameOf?.(field.fallback) ?? (fallbackText(name) || say('none'));
}

/** Stands for the table of the link itself within the configuration compared: a table on both sides is written once. */
const sameTable = 'table=.';

function shareTable(against: string, table: string): string {
  return table === '' ? against : replacePart(against, `table=${table}`, sameTable);
}

function replacePart(query: string, part: string, by: string): string {
  return query
    .split('&')
    .map(other => (other === part ? by : other))
    .join('&');
}

/** Leaves the characters readable that are safe in a fragment. */
function readable(parameters: URLSearchParams): string {
  return parameters.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
}

/**
 * The configuration that a hash holds, see {@link restoreLink}; what would make a link that is too long to be read again
 * when the configuration is written is left out, the longest first, with a notice.
 */
export function readLink(hash: string): RestoredLink {
  const { configuration, notices } = restoreLink(hash);
  let kept = configuration;
  const more: Message[] = [];
  while (writeLink(kept).length > maximumLinkLength) {
    const lengths = fieldNames().map(name => encodeURIComponent(encodeField(kept, name)).length);
    const longest = fieldNames()[lengths.indexOf(Math.max(...lengths))];
    if (!longest) break;
    const title = { key: allFields()[longest].title };
    more.push(say('The {title} would make a link too long to be read again: left out.', { title }));
    const patch: FieldValues = {};
    setFallback(patch, longest);
    kept = { ...kept, ...patch };
  }
  return more.length === 0
    ? { configuration, notices }
    : { configuration: kept, notices: [...notices, ...more] };
}

/**
 * The configuration that a hash holds. Never throws: what is unknown or out of range falls back to the default,
 * value by value, each with a notice; so does each value of the configuration that it is compared with.
 */
function restoreLink(hash: string): RestoredLink {
  if (hash.length > maximumLinkLength) {
    const kilobytes = Math.round(hash.length / 1000);
    return {
      configuration: defaultConfiguration(),
      notices: [
        say('The link is {size} long, more than any link of this version: nothing of it was restored.', {
          size: `${kilobytes} kB`,
        }),
      ],
    };
  }
  const { path, query } = splitHash(hash);
  if (path === '' && query === '') return { configuration: defaultConfiguration(), notices: [] };
  const view = viewNames.find(name => name === path);
  const strange =
    view === undefined ? [say('There is no view “{view}”: this is Explore.', { view: shorten(path) })] : [];
  const { configuration: whole, notices } = readQuery(query);
  const configuration = { ...whole, view: view ?? ('explore' as const) };
  if (whole.against === '') return { configuration, notices: [...strange, ...notices] };
  const against = withoutAdditions(whole.against);
  const pinned = readQuery(
    whole.table === '' ? against : replacePart(against, sameTable, `table=${whole.table}`),
  );
  const nested = pinned.configuration.against
    ? [say('A configuration compared holds no other: its own is left out.')]
    : [];
  return {
    // As this version writes it: what was not understood is not handed on.
    configuration: { ...configuration, against: writePinned(pinned.configuration) },
    notices: [
      ...strange,
      ...notices,
      ...[...pinned.notices, ...nested].map(notice => say('The pinned side: {notice}', { notice })),
    ],
  };
}

/** The configuration that the part of a link behind its view holds, its `against` as it stands there. */
export function readQuery(query: string): RestoredLink {
  const pairs = queryPairs(query);
  const parameters = new Map(pairs);
  // The version as the last of all.
  if (pairs.at(-1)?.[0] === 'v') parameters.set('v', withoutClosing(parameters.get('v') ?? ''));
  const migrated = migrateLink(parameters);
  const { values, notices } = decodeAll(migrated.parameters, pairs.at(-1)?.[0]);
  return {
    configuration: { ...defaultConfiguration(), ...values },
    notices: [...noticeRepeated(pairs), ...migrated.notices, ...notices],
  };
}

/** A configuration as another one holds it, to be compared with: without what only a whole page has. */
export function writePinned(configuration: Configuration): string {
  return writeQuery({ ...configuration, against: '', embed: false, panel: '', theme: '' });
}

/** `last` is the key at the end of the link. */
function decodeAll(
  parameters: LinkParameters,
  last: string | undefined,
): { values: FieldValues; notices: Message[] } {
  const notices: Message[] = [];
  const values: FieldValues = {};
  const left = new Map(parameters);
  left.delete('v');
  for (const name of fieldNames()) {
    const { key, title, accepts } = allFields()[name];
    const text = left.get(key);
    left.delete(key);
    if (text === undefined || decodeField(values, name, text)) continue;
    if (mendings(text, key === last).some(mended => decodeField(values, name, mended))) continue;
    notices.push(
      say('“{text}” is no {title} ({accepts}): {fallback} is used.', {
        text: shorten(text),
        title: { key: title },
        accepts,
        fallback: fallbackName(name),
      }),
    );
  }
  const unknown = [...left.keys()];
  if (unknown.length > 0) {
    notices.push(
      say('Not understood and left out: {keys}{more, plural, =0 {} one { and # more} other { and # more}}.', {
        keys: unknown.slice(0, 3).map(shorten).join(', '),
        more: Math.max(0, unknown.length - 3),
      }),
    );
  }
  return { values, notices };
}

/** Whether a text could be read as the value of a field, which is then among the values. */
function decodeField<K extends FieldName>(values: FieldValues, name: K, text: string): boolean {
  const value = allFields()[name].decode(text);
  if (value === undefined) return false;
  values[name] = value;
  return true;
}

/** Names the known keys that stand more than once; unknown ones are named elsewhere, whatever their number. */
function noticeRepeated(pairs: readonly (readonly [string, string])[]): readonly Message[] {
  const counts = new Map<string, number>();
  for (const [key] of pairs) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeated = ['v', ...fieldNames().map(name => allFields()[name].key)].filter(
    key => (counts.get(key) ?? 0) > 1,
  );
  return repeated.length === 0
    ? []
    : [say('More than once in the link: {keys}; the last is used.', { keys: repeated.join(', ') })];
}

/** A foreign text in a form that fits a sentence. */
function shorten(text: string): string {
  // By characters: half of one does not print.
  const characters = Array.from(text.slice(0, 100).replace(/\p{C}/gu, '�'));
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}
