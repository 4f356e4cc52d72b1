import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pageLock } from '../../offline/offlineApi.ts';
import { SiteShelf } from './siteShelf.ts';

const scope = 'https://example.org/some/place/';
const page = (script: string) => `<!doctype html><script type="module" src="./${script}"></script>`;
const digestOf = (text: string) =>
  createHash('sha256').update(text).digest().subarray(0, 9).toString('base64');

interface Site {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
  readonly needed: readonly string[];
}

const first: Site = {
  version: 'one',
  files: {
    '': page('assets/main-1.js'),
    'assets/main-1.js': 'main 1',
    'assets/plan-1.js': 'plan 1',
    'assets/same-0.js': 'same',
    'tables/a.json': 'table a',
    'tables/b.json': 'table b',
  },
  needed: ['assets/main-1.js', ''],
};
const second: Site = {
  version: 'two',
  files: {
    '': page('assets/main-2.js'),
    'assets/main-2.js': 'main 2',
    'assets/same-0.js': 'same',
    'tables/a.json': 'table a',
    'tables/b.json': 'table b, mended',
  },
  needed: ['assets/main-2.js', ''],
};

/** A device with its caches, before a host that has `host.files`. */
function makeDevice() {
  const stored = new Map<string, Map<string, Response>>();
  const host: { files: Readonly<Record<string, string>> | undefined } = { files: first.files };
  const fetched: string[] = [];
  const locks: string[] = [];
  const makeCache = (entries: Map<string, Response>) =>
    ({
      match: async (address: string) => entries.get(address)?.clone(),
      put: async (address: string, response: Response) => void entries.set(address, response),
      keys: async () => [...entries.keys()].map(url => ({ url })),
    }) as unknown as Cache;
  const platform = {
    caches: {
      open: async (name: string) => {
        const entries = stored.get(name) ?? new Map<string, Response>();
        stored.set(name, entries);
        return makeCache(entries);
      },
      keys: async () => [...stored.keys()],
      delete: async (name: string) => stored.delete(name),
    },
    scope,
    headers: { 'X-Of-The-Site': 'yes' },
    fetch: async (address: string) => {
      const path = address.slice(scope.length);
      fetched.push(path);
      if (!host.files) throw new TypeError('Failed to fetch');
      const text = host.files[path];
      return text === undefined
        ? new Response('Not found', { status: 404 })
        : new Response(text, { headers: { 'Content-Type': 'text/plain', Vary: '*' } });
    },
    locks: async () => locks,
  };
  const shelfOf = ({ version, files, needed }: Site) => {
    const digests = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, digestOf(text)]));
    return new SiteShelf({ version, digests, needed }, platform);
  };
  return { shelfOf, stored, host, fetched, locks };
}

test('answers for the files of the site, whatever the hash or the search, and for nothing else', () => {
  const shelf = makeDevice().shelfOf(first);
  expect(shelf.pathOf(`${scope}?src=https://a.b/c#/explore`)).toBe('');
  expect(shelf.pathOf(`${scope}index.html`)).toBe('');
  expect(shelf.pathOf(`${scope}tables/a.json`)).toBe('tables/a.json');
  expect(shelf.pathOf(`${scope}assets/of-an-older-version.js`)).toBe('assets/of-an-older-version.js');
  for (const other of ['tables/c.json', 'sw.js', 'live-0/', 'toString', 'social.png'])
    expect(shelf.pathOf(scope + other), other).toBeUndefined();
  expect(shelf.pathOf('https://example.org/tables/a.json')).toBeUndefined();
  expect(shelf.pathOf('https://example.com/some/place/tables/a.json')).toBeUndefined();
});

test('keeps first what no view can do without, then some files at a time, and answers without the host', async () => {
  const { shelfOf, host, fetched } = makeDevice();
  const shelf = shelfOf(first);
  await shelf.begin();
  expect(fetched.sort()).toEqual(['', 'assets/main-1.js']);
  expect(await shelf.keep(0)).toEqual({ kept: 2, of: 6, left: 4 });
  expect(await shelf.keep(3)).toEqual({ kept: 5, of: 6, left: 1 });
  expect(await shelf.keep(3)).toEqual({ kept: 6, of: 6, left: 0 });
  host.files = undefined;
  for (const [path, text] of Object.entries(first.files)) {
    const response = await shelf.answer(path);
    expect(await response.text()).toBe(text);
    expect(response.headers.get('X-Of-The-Site')).toBe('yes');
  }
});

test('keeps what is opened, though nothing was asked to be kept', async () => {
  const { shelfOf, host } = makeDevice();
  const shelf = shelfOf(first);
  await shelf.begin();
  expect(await (await shelf.answer('tables/a.json')).text()).toBe('table a');
  host.files = undefined;
  expect(await (await shelf.answer('tables/a.json')).text()).toBe('table a');
  await expect(shelf.answer('tables/b.json')).rejects.toThrow('Failed to fetch');
  await expect(shelf.keep(9)).rejects.toThrow('Failed to fetch');
  expect(await shelf.keep(0)).toEqual({ kept: 3, of: 6, left: 3 });
});

test('keeps nothing that is not what was built, and goes on with the rest', async () => {
  const { shelfOf, host } = makeDevice();
  const shelf = shelfOf(first);
  await shelf.begin();
  host.files = second.files;
  expect(await shelf.keep(9)).toEqual({ kept: 4, of: 6, left: 0 });
  // As the host gives it, without being kept.
  expect(await (await shelf.answer('tables/b.json')).text()).toBe('table b, mended');
  expect((await shelf.answer('assets/plan-1.js')).status).toBe(404);
  expect(await shelf.keep(0)).toMatchObject({ kept: 4 });
});

test('does not begin with a host that is between two versions', async () => {
  const { shelfOf, host } = makeDevice();
  host.files = { ...second.files, '': first.files[''] ?? '' };
  await expect(shelfOf(second).begin()).rejects.toThrow('another version');
});

test('takes a page for its own by its script, also where the host puts something into it', async () => {
  const { shelfOf, host } = makeDevice();
  host.files = { ...first.files, '': `${first.files['']}<!-- served with pride -->` };
  const shelf = shelfOf(first);
  await shelf.begin();
  expect(await (await shelf.answer('')).text()).toContain('served with pride');
});

test('takes from the version before what is the same', async () => {
  const { shelfOf, host, fetched } = makeDevice();
  await shelfOf(first).begin();
  await shelfOf(first).keep(9);
  host.files = second.files;
  fetched.length = 0;
  const next = shelfOf(second);
  await next.begin();
  expect(await next.keep(9)).toEqual({ kept: 5, of: 5, left: 0 });
  expect([...new Set(fetched)].sort()).toEqual(['', 'assets/main-2.js', 'tables/b.json']);
});

test('keeps the files of an older version as long as a page of it is open', async () => {
  const { shelfOf, host, locks, stored } = makeDevice();
  await shelfOf(first).begin();
  await shelfOf(first).keep(9);
  stored.set('of another application', new Map());
  host.files = second.files;
  const next = shelfOf(second);
  await next.begin();
  locks.push('something else', `${pageLock}${scope}assets/main-1.js`);
  await next.clear();
  expect(await (await next.answer('assets/plan-1.js')).text()).toBe('plan 1');
  locks.pop();
  await next.clear();
  expect([...stored.keys()]).toEqual(['of another application', `taskmates ${scope} two`]);
  expect((await next.answer('assets/plan-1.js')).status).toBe(404);
});
