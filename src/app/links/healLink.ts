import { allFields, fieldNames } from '../configuration/fields.ts';

/** A divider, also as an entity, and behind it what mail programs, searches and networks add to addresses. */
const dividers =
  /[?&](?:amp;|#0*38;)*((?:(?:utm|mtm|pk|hsa|mc|ref|share)_\w*|\w*cl(?:id|kid|src)|[gw]braid|igsh\w*|mkt_tok|vero_id|li_fat_id|srsltid|spm|_(?:ga|gl|hsenc|hsmi)|ref|from|si)(?:=[^&]*)?(?=&|$))?/g;

/** What closes the sentence around a link, and what follows there without a blank. */
const closing = /(?:[。，、；：！？）】》」』”’].*|[\p{P}\p{S}\p{Z}\p{Cf}]{1,9})$/su;

/** So often a hash may have been percent-encoded as a whole. */
const mostCodings = 3;

/** A link or its query without what was added to it on its way. */
export function withoutAdditions(text: string): string {
  return text.replace(dividers, (whole, tracker?: string) =>
    tracker === undefined ? whole.slice(0, 1) : '',
  );
}

/** The view and the query of a hash, without additions and without the codes of what divides it. */
export function splitHash(hash: string): { readonly path: string; readonly query: string } {
  let text = withoutAdditions(hash);
  for (let i = 0; i < mostCodings && text.indexOf('=') < 0 && /%(?:25)*3[DF]/i.test(text); i++)
    text = withoutAdditions(decoded(text));
  const [{ length: start } = ''] = /^(?:[#!/]|%(?:25)?(?:23|2F))*/i.exec(text) ?? [];
  const divider = /[?&]|%3F|$/i.exec(text);
  const end = divider?.index ?? start;
  return {
    path: withoutClosing(decoded(text.slice(start, end))),
    query: text.slice(end + (divider?.[0].length ?? 0)),
  };
}

/** The keys and values of a query. A value that its field refuses is parted at a percent-encoded `&` where known keys follow. */
export function queryPairs(query: string): readonly (readonly [key: string, text: string])[] {
  return [...new URLSearchParams(query)].flatMap(([key, text]) => {
    const at = text.indexOf('&');
    if (at < 0 || accepts(key, text) !== false || !accepts(key, text.slice(0, at))) return [[key, text]];
    const more = [...new URLSearchParams(withoutAdditions(text.slice(at)))];
    const isLink = more.every(([other]) => accepts(other, '') !== undefined);
    return isLink ? [[key, text.slice(0, at)], ...more] : [[key, text]];
  });
}

/** Whether a key's field takes a text; `undefined` where there is no such key. */
function accepts(key: string, text: string): boolean | undefined {
  if (key === 'v') return /^\d{1,4}$/.test(text);
  const name = fieldNames().find(other => allFields()[other].key === key);
  return name && allFields()[name].decode(text) !== undefined;
}

/** What a refused value may have been: with a plus for a blank, decoded once more, and at the end of a link without what closes it. */
export function mendings(text: string, isLast: boolean): readonly string[] {
  const withPlus = text.replaceAll(' ', '+');
  const alone = isLast ? withoutClosing(withPlus) : withPlus;
  return [withPlus, alone, decoded(alone)].filter(
    (mended, i, all) => mended && mended !== (all[i - 1] ?? text),
  );
}

export const withoutClosing = (text: string) => text.replace(closing, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The hash of an address, or in place of an empty one what its query holds of ours: more than the address of a table. */
export function hashOf({ hash, search }: Pick<Location, 'hash' | 'search'>): string {
  if (!/^#?\/?$/.test(hash)) return hash;
  const asked = search.slice(1);
  const { path, query } = splitHash(/^[/#]|^%2/.test(asked) ? asked : `/explore?${asked}`);
  const isOurs = queryPairs(query).some(([key]) => key !== 'src' && accepts(key, '') !== undefined);
  return isOurs ? `#/${path}?${query}` : hash;
}
