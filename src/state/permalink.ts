import { type Configuration, viewNames } from './configuration.ts';
import { defaultConfiguration, fields } from './fields.ts';
import { type LinkParameters, linkVersion, migrateLink } from './linkMigrations.ts';

/** Longest link that is read: far above any of ours, far below what could stall the page. */
const maximumLinkLength = 200_000;

export interface RestoredLink {
  readonly configuration: Configuration;
  /** What the link asked for and did not get, one sentence each; empty when all was restored. */
  readonly notices: readonly string[];
}

/**
 * The hash that reopens `configuration`, for instance `#/explore?v=1&budget=2`.
 * Values that equal the default are left out, but for the data set and the budget, which a reader looks for.
 */
export function writeLink(configuration: Configuration): string {
  const parameters = new URLSearchParams({ v: String(linkVersion) });
  for (const field of fields) {
    const text = field.encode(configuration[field.name]);
    const isSpoken = field.name === 'data' || field.name === 'budget';
    if (isSpoken || text !== field.encode(field.fallback)) parameters.set(field.key, text);
  }
  return `#/${configuration.view}?${readable(parameters)}`;
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
  const more: string[] = [];
  while (writeLink(kept).length > maximumLinkLength) {
    const lengths = fields.map(field => encodeURIComponent(field.encode(kept[field.name])).length);
    const longest = fields[lengths.indexOf(Math.max(...lengths))];
    if (!longest) break;
    more.push(`The ${longest.title} would make a link too long to be read again: left out.`);
    kept = { ...kept, [longest.name]: longest.fallback };
  }
  return more.length === 0
    ? { configuration, notices }
    : { configuration: kept, notices: [...notices, ...more] };
}

/**
 * The configuration that a hash holds. Never throws: what is unknown or out of range falls back to the default,
 * value by value, each with a notice.
 */
function restoreLink(hash: string): RestoredLink {
  if (hash === '' || hash === '#' || hash === '#/')
    return { configuration: defaultConfiguration, notices: [] };
  if (hash.length > maximumLinkLength) {
    const kilobytes = Math.round(hash.length / 1000);
    return {
      configuration: defaultConfiguration,
      notices: [
        `The link is ${kilobytes} kB long, more than any link of this version: nothing of it was restored.`,
      ],
    };
  }
  const notices: string[] = [];
  const [path = '', query = ''] = splitOnce(hash.replace(/^#\/?/, ''), '?');
  const view = viewNames.find(name => name === path);
  if (view === undefined) notices.push(`There is no view “${shorten(path)}”: this is Explore.`);
  const pairs = [...new URLSearchParams(query)];
  const migrated = migrateLink(new Map(pairs));
  notices.push(...noticeRepeated(pairs), ...migrated.notices);
  const { values, notices: more } = decodeAll(migrated.parameters);
  const configuration = { ...defaultConfiguration, ...values, view: view ?? defaultConfiguration.view };
  return { configuration, notices: [...notices, ...more] };
}

function decodeAll(parameters: LinkParameters): { values: Partial<Configuration>; notices: string[] } {
  const notices: string[] = [];
  const values: Record<string, unknown> = {};
  const left = new Map(parameters);
  left.delete('v');
  for (const field of fields) {
    const text = left.get(field.key);
    left.delete(field.key);
    if (text === undefined) continue;
    const value = field.decode(text);
    if (value === undefined) {
      const fallback = field.encode(field.fallback) || 'none';
      notices.push(`“${shorten(text)}” is no ${field.title} (${field.accepts}): ${fallback} is used.`);
    } else values[field.name] = value;
  }
  const unknown = [...left.keys()];
  if (unknown.length > 0) {
    const named = unknown.slice(0, 3).map(shorten).join(', ');
    const rest = unknown.length > 3 ? ` and ${unknown.length - 3} more` : '';
    notices.push(`Not understood and left out: ${named}${rest}.`);
  }
  return { values: values as Partial<Configuration>, notices };
}

/** Names the known keys that stand more than once; unknown ones are named elsewhere, whatever their number. */
function noticeRepeated(pairs: readonly (readonly [string, string])[]): string[] {
  const counts = new Map<string, number>();
  for (const [key] of pairs) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeated = ['v', ...fields.map(field => field.key)].filter(key => (counts.get(key) ?? 0) > 1);
  return repeated.length === 0
    ? []
    : [`More than once in the link: ${repeated.join(', ')}; the last is used.`];
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** A foreign text in a form that fits a sentence. */
function shorten(text: string): string {
  // By characters: half of one does not print.
  const characters = Array.from(text.slice(0, 100).replace(/\p{C}/gu, '�'));
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}
