import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type PreviewServer, preview } from 'vite';
import { writeOfflineWorker } from '../scripts/offlineWorker.mjs';

/** A static host of the built site below a path, that can be gone and can get a new version; it sends no headers of its own. */
export class SiteHost {
  readonly #folder: string;
  /** Any that is free, until one is had. */
  #port = 0;
  #server: PreviewServer | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async start(): Promise<SiteHost> {
    const folder = await mkdtemp(join(tmpdir(), 'taskmates-'));
    await cp('dist', join(folder, 'dist'), { recursive: true });
    const host = new SiteHost(folder);
    await host.open();
    return host;
  }

  get address(): string {
    return `http://localhost:${this.#port}/some/place/`;
  }

  async open(): Promise<void> {
    const server = await preview({
      configFile: false,
      logLevel: 'error',
      root: this.#folder,
      base: '/some/place/',
      appType: 'mpa',
      preview: { host: 'localhost', port: this.#port, strictPort: this.#port !== 0, open: false },
    });
    this.#server = server;
    this.#port = (server.httpServer.address() as AddressInfo).port;
  }

  /** From now on nobody answers. */
  async close(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  async end(): Promise<void> {
    await this.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** The same site as another build would be: no script or sheet has the name that it had. */
  async renew(): Promise<void> {
    const dist = resolve(this.#folder, 'dist');
    const names = (await readdir(join(dist, 'assets'))).map(name => {
      const [whole, hash = ''] = /-([\w-]{8})\.\w+$/.exec(name) ?? [name];
      return [name, name.replace(whole, whole.replace(hash, [...hash].reverse().join('')))] as const;
    });
    const files = ['index.html', ...names.map(([name]) => `assets/${name}`)];
    for (const file of files.filter(name => /\.(html|js|css)$/.test(name))) {
      let text = await readFile(join(dist, file), 'utf8');
      for (const [name, renewed] of names) text = text.replaceAll(name, renewed);
      await writeFile(join(dist, file), text);
    }
    for (const [name, renewed] of names)
      await rename(join(dist, 'assets', name), join(dist, 'assets', renewed));
    await writeOfflineWorker(dist);
  }
}
