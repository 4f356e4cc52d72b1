import { type OfflineAnswer, pageLock, type SiteFiles } from '../../offline/offlineApi.ts';

/** What the shelf needs of its surroundings. */
export interface ShelfPlatform {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  /** The address under which the site stands, with a slash at its end. */
  readonly scope: string;
  /** What every file is answered with, as a host with the site's headers would. */
  readonly headers: Readonly<Record<string, string>>;
  fetch(address: string, init?: RequestInit): Promise<Response>;
  /** The names of the locks that are held. */
  locks(): Promise<readonly string[]>;
}

/** What of a host's headers is of the way that a file came, not of the file. */
const ofTheWay = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];
const digestBytes = 9;

/**
 * The files of one version of the site on this device, and those of versions before it as long as a page of theirs is open.
 * A file is kept only if it is the one that was built: a host may have a newer one by now, or answer with something else.
 */
export class SiteShelf {
  readonly #site: SiteFiles;
  readonly #platform: ShelfPlatform;
  readonly #prefix: string;
  readonly #name: string;
  /** What the host has in another version, or not at all. */
  readonly #refused = new Set<string>();

  constructor(site: SiteFiles, platform: ShelfPlatform) {
    this.#site = site;
    this.#platform = platform;
    this.#prefix = `taskmates ${platform.scope} `;
    this.#name = this.#prefix + site.version;
  }

  /** The path of a file that is answered from here; `undefined` for whatever is not of the site. */
  pathOf(address: string): string | undefined {
    const { scope } = this.#platform;
    const plain = address.replace(/[?#].*$/s, '');
    if (!plain.startsWith(scope)) return undefined;
    const path = plain.slice(scope.length).replace(/^index\.html$/, '');
    return Object.hasOwn(this.#site.digests, path) || path.startsWith('assets/') ? path : undefined;
  }

  /** Keeps what no view can do without; rejects where that cannot be had, or is of another version. */
  async begin(): Promise<void> {
    await Promise.all(
      this.#site.needed.map(async path => {
        const response = (await this.#kept(path)) ?? (await this.#obtain(path));
        if (!response) throw new Error(`The host has another version of “${path}”.`);
        await this.#keep(path, response);
      }),
    );
  }

  /** Keeps at most `count` more files, and says how far that is. Rejects where the network is gone or the device is full. */
  async keep(count: number): Promise<OfflineAnswer> {
    const paths = Object.keys(this.#site.digests);
    const missing = await this.#missing();
    const wanted = missing.filter(path => !this.#refused.has(path)).slice(0, count);
    await Promise.all(
      wanted.map(async path => {
        const response = await this.#obtain(path);
        if (response) await this.#keep(path, response);
        else this.#refused.add(path);
      }),
    );
    const without = await this.#missing();
    const left = without.filter(path => !this.#refused.has(path)).length;
    return { kept: paths.length - without.length, of: paths.length, left };
  }

  /** A file by its path: from this device if it is there, otherwise from the host, and then kept. */
  async answer(path: string): Promise<Response> {
    const kept = await this.#kept(path);
    if (kept) return kept;
    if (!Object.hasOwn(this.#site.digests, path)) {
      // Of another version, of which a page is open.
      for (const cache of await this.#others()) {
        const response = await cache.match(this.#addressOf(path));
        if (response) return response;
      }
      return this.#withHeaders(await this.#platform.fetch(this.#addressOf(path)));
    }
    const response = await this.#obtain(path);
    // The host's own, whatever it is: it may have a newer version.
    if (!response) return this.#withHeaders(await this.#platform.fetch(this.#addressOf(path)));
    const answer = response.clone();
    // A device that is full shows what it does not keep.
    await this.#keep(path, response).catch(() => undefined);
    return answer;
  }

  /** Forgets other versions of which no page is open. */
  async clear(): Promise<void> {
    const held = (await this.#platform.locks())
      .filter(name => name.startsWith(pageLock))
      .map(name => name.slice(pageLock.length));
    for (const name of await this.#otherNames()) {
      const cache = await this.#platform.caches.open(name);
      const found = await Promise.all(held.map(script => cache.match(script)));
      if (!found.some(Boolean)) await this.#platform.caches.delete(name);
    }
  }

  #addressOf(path: string): string {
    return this.#platform.scope + path;
  }

  async #kept(path: string): Promise<Response | undefined> {
    return (await this.#platform.caches.open(this.#name)).match(this.#addressOf(path));
  }

  async #keep(path: string, response: Response): Promise<void> {
    await (await this.#platform.caches.open(this.#name)).put(this.#addressOf(path), response);
  }

  async #missing(): Promise<readonly string[]> {
    const cache = await this.#platform.caches.open(this.#name);
    const there = new Set((await cache.keys()).map(({ url }) => url));
    return Object.keys(this.#site.digests).filter(path => !there.has(this.#addressOf(path)));
  }

  async #otherNames(): Promise<readonly string[]> {
    const names = await this.#platform.caches.keys();
    return names.filter(name => name.startsWith(this.#prefix) && name !== this.#name);
  }

  async #others(): Promise<readonly Cache[]> {
    return Promise.all((await this.#otherNames()).map(name => this.#platform.caches.open(name)));
  }

  /** The file as it was built: from another version, or from the host; `undefined` if the host has it otherwise. */
  async #obtain(path: string): Promise<Response | undefined> {
    const address = this.#addressOf(path);
    for (const cache of await this.#others()) {
      const response = await cache.match(address);
      if (response && (await this.#isBuilt(path, response))) return response;
    }
    // A name with a hash is the same for ever; but a cache on the way may hold what came in its place.
    for (const cache of [path.startsWith('assets/') ? 'default' : 'no-cache', 'reload'] as const) {
      // What a reader waits for goes before.
      const response = await this.#platform.fetch(address, { cache, priority: 'low' });
      if (response.ok && (await this.#isBuilt(path, response))) return this.#withHeaders(response);
    }
    return undefined;
  }

  async #isBuilt(path: string, response: Response): Promise<boolean> {
    const bytes = await response.clone().arrayBuffer();
    if (path === '') {
      // Hosts put things of their own into pages; the script tells the version.
      return new TextDecoder().decode(bytes).includes(`${this.#site.needed[0]}"`);
    }
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, digestBytes);
    return btoa(String.fromCharCode(...digest)) === this.#site.digests[path];
  }

  /** The same as no redirect, and with the site's headers where the host sends none. */
  #withHeaders(response: Response): Response {
    if (!response.ok) return response;
    const headers = new Headers(response.headers);
    for (const name of ofTheWay) headers.delete(name);
    for (const [name, value] of Object.entries(this.#platform.headers)) headers.set(name, value);
    return new Response(response.body, { status: response.status, headers });
  }
}
