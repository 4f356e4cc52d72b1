import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { test as base } from '../consoleGuard.ts';

/** A message that the embedded page sent. */
export interface News {
  readonly kind: string;
  readonly height?: number;
  readonly link?: string;
  readonly reason?: string;
}

/** What the host's site answers by path. */
type Pages = Map<string, { readonly html: string; readonly headers?: Readonly<Record<string, string>> }>;

/** Playwright's `test` with another site, on an origin of its own, whose page embeds Taskmates. */
export const test = base.extend<{ host: HostPage }>({
  host: async ({ page, baseURL }, use) => {
    const pages: Pages = new Map();
    const server = createServer((request, response) => {
      const found = pages.get(request.url ?? '');
      response.writeHead(found ? 200 : 404, {
        'Content-Type': 'text/html; charset=utf-8',
        ...found?.headers,
      });
      response.end(found?.html ?? '<!doctype html><title>Nothing</title>');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    pages.set('/favicon.ico', { html: '' });
    await use(new HostPage(page, origin, pages, baseURL ?? ''));
    server.close();
    server.closeAllConnections();
  },
});

/** A page of another site that embeds Taskmates, keeps what it is told, and fits the frame's height. */
export class HostPage {
  readonly page: Page;
  readonly origin: string;
  readonly pages: Pages;
  /** Where Taskmates is. */
  readonly address: string;
  readonly iframe: Locator;

  constructor(page: Page, origin: string, pages: Pages, address: string) {
    this.page = page;
    this.origin = origin;
    this.pages = pages;
    this.address = address;
    this.iframe = page.locator('iframe').first();
  }

  /** HTML of a page with what `query` shows of a view in a frame `width` wide. */
  html(query: string, width = 700, view = 'explore'): string {
    const src = `${this.address}#/${view}?v=2&embed=1${query && `&${query}`}`.replaceAll('&', '&amp;');
    return `<!doctype html><html lang="en"><title>Host</title><body style="margin:0">
      <iframe title="Figures" src="${src}" width="${width}" height="200" style="border:0"></iframe>
      <p><label>A field of the host <input id="field"></label></p>
      <script>
        const news = [];
        const frame = document.querySelector('iframe');
        addEventListener('message', event => {
          if (event.source !== frame.contentWindow || event.data?.source !== 'taskmates') return;
          news.push(event.data);
          if (event.data.kind === 'height') frame.height = event.data.height;
        });
      </script></body></html>`;
  }

  /** Opens a page with the figures of `query` and waits until they are drawn. */
  async open(query: string, width = 700, view = 'explore'): Promise<Frame> {
    this.pages.set('/', { html: this.html(query, width, view) });
    await this.page.goto(`${this.origin}/`);
    return await this.settled();
  }

  /** The embedded page, once its searches are done. */
  async settled(): Promise<Frame> {
    const frame = await this.frame();
    await expect(frame.locator('main h2, main [data-testid="embed-missing"]').first()).toBeVisible();
    await expect(frame.getByTestId('embed-open')).toBeVisible();
    await expect(frame.locator('[data-testid="explore-placeholder"], main progress')).toHaveCount(0);
    await expect(frame.locator('main')).not.toContainText(/the search is running/i);
    return frame;
  }

  async frame(): Promise<Frame> {
    const frame = await (await this.iframe.elementHandle())?.contentFrame();
    if (!frame) throw new Error('the host page has a frame');
    return frame;
  }

  /** What the frame has told so far, of one kind if given. */
  async news(kind?: string): Promise<readonly News[]> {
    const all = await this.page.evaluate<News[]>('news');
    return all.filter(message => kind === undefined || message.kind === kind);
  }

  /** Sends a message to the frame, as the host page. */
  async send(message: unknown): Promise<void> {
    await this.page.evaluate(
      data => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'),
      message,
    );
  }

  async configure(link: string): Promise<void> {
    await this.send({ target: 'taskmates', version: 1, kind: 'configure', link });
  }
}
