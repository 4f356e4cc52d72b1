import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { ToolError } from '../toolError.ts';

/** Runs in the table, and results that are missing, failed or kept back. */
export interface TellCounts {
  readonly runs: number;
  readonly missing: number;
  readonly failed: number;
  readonly keptBack: number;
}

/** What is shown, as the page takes it. */
export interface ShownTable {
  /** Rises with every change. */
  readonly version: number;
  /** The table in the project's own format; absent before there is one. */
  readonly table?: string;
  /** How many runs are in it, and of how many results that is not so; absent where no results are told into it. */
  readonly counts?: TellCounts;
  /** What is wrong with what was read, in English, a sentence each. */
  readonly problems: readonly string[];
}

export interface ViewOptions {
  /** The folder of the built page. */
  readonly site: string;
  /** What the address holds that nobody can guess. */
  readonly token: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** The security headers of the page. */
  readonly headers: Readonly<Record<string, string>>;
  shown(): ShownTable;
}

/** A server of the page and of one table, for this machine only. */
export interface ViewServer {
  readonly address: string;
  readonly port: number;
  /** Tells every open page that there is another version. */
  tell(): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** A comment is sent so often: a connection that is lost unsaid is found, and proxies keep quiet ones open. */
const heartbeatMs = 15_000;

/**
 * Serves the page at `http://127.0.0.1:PORT/live-TOKEN/`, the table beside it and a stream that tells of its changes. It hears no
 * other machine; without the token there is nothing; a request that another site caused, or that came by another name than this
 * machine's own, is refused.
 */
export async function startViewServer(options: ViewOptions): Promise<ViewServer> {
  if (!(await stat(join(options.site, 'index.html')).catch(() => undefined))) {
    throw new ToolError('the page is not built: npm run build makes it.');
  }
  const streams = new Set<ServerResponse>();
  let port = 0;
  const server = createServer((request, response) => {
    void answer(request, response, { ...options, port, streams }).catch(() => response.destroy());
  });
  await listen(server, options.port);
  port = (server.address() as AddressInfo).port;
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(':\n\n');
  }, heartbeatMs);
  heartbeat.unref();
  return {
    address: `http://127.0.0.1:${port}/live-${options.token}/`,
    port,
    tell() {
      for (const stream of streams) stream.write(newsOf(options.shown()));
    },
    async close() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new ToolError(`the port ${port} is taken: choose another.`) : error,
      );
    server.once('error', refuse).listen(port, '127.0.0.1', () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

const newsOf = ({ version }: ShownTable) => `event: table\ndata: ${version}\n\n`;

interface Answering extends ViewOptions {
  readonly streams: Set<ServerResponse>;
}

async function answer(request: IncomingMessage, response: ServerResponse, options: Answering): Promise<void> {
  for (const [name, value] of Object.entries(options.headers)) response.setHeader(name, value);
  // Nobody frames the reader's own table, and nobody else loads it.
  const policy = options.headers['Content-Security-Policy'] ?? '';
  response.setHeader(
    'Content-Security-Policy',
    policy.replace(/frame-ancestors [^;]*/, "frame-ancestors 'none'"),
  );
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
  const end = (status: number, headers: Readonly<Record<string, string>> = {}) =>
    void response.writeHead(status, headers).end();
  if (!isOwn(request, options.port)) return end(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, { Allow: 'GET, HEAD' });
  const path = decodedPath(request.url ?? '');
  if (path === undefined) return end(400);
  const start = `/live-${options.token}/`;
  if (!path.startsWith(start)) return end(404);
  const name = path.slice(start.length);
  if (name === 'live/events') return follow(request, response, options);
  if (name === 'live/table.json') {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(options.shown()));
    return;
  }
  await sendFile(request, response, options.site, name === '' ? 'index.html' : name);
}

/** Whether a request names this machine, and no other site caused it. */
function isOwn({ headers }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  const from = headers['sec-fetch-site'];
  return (
    hosts.includes(host) &&
    (origin === undefined || origin === `http://${host}`) &&
    (from === undefined || from === 'same-origin' || from === 'none')
  );
}

/** The path of an address without its query; `undefined` where it is not well-formed. */
function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

function follow(request: IncomingMessage, response: ServerResponse, { streams, shown }: Answering): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(`retry: 1000\n\n${newsOf(shown())}`);
  streams.add(response);
  request.on('close', () => streams.delete(response));
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  site: string,
  name: string,
): Promise<void> {
  const path = normalize(join(site, name));
  const known =
    path.startsWith(site + sep) && !name.includes('\0') ? await stat(path).catch(() => undefined) : undefined;
  if (!known?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const type = types[extname(path)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': known.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}
