import { readFile } from 'node:fs/promises';
import { runSteps } from '../../base/steps/runSteps.ts';
import type { Io } from '../command.ts';
import { main } from '../main.ts';
import { threadSteps } from '../threads/threadWork.ts';
import type { ShownTable } from '../viewing/viewServer.ts';

/** What surrounds a run of the tool in a test. */
export interface Surroundings {
  /** Texts or bytes by file name; standard input is `-`, a folder without a file ends in a slash. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly isTerminal?: boolean;
  /** Ctrl-C comes when signals are let in for this time, from 1. */
  readonly interruptAt?: number;
  /** What happens while the page is served; then Ctrl-C comes. Files may be changed. */
  readonly whileServed?: (served: ServedPage) => Promise<void>;
  /** Whether threads break down as soon as they are asked for something. */
  readonly brokenThreads?: boolean;
  /** How many milliseconds each look at the clock takes. */
  readonly tickMs?: number;
}

/** A page that the tool serves, in a test. */
export interface ServedPage {
  shown(): ShownTable;
  /** Changes files, and lets the tool see it. */
  change(files: Readonly<Record<string, string>>): Promise<void>;
  /** How often open pages were told of another version. */
  told(): number;
  readonly opened: readonly string[];
}

export interface ToolRun {
  /** What was written, by file name. */
  readonly written: Readonly<Record<string, string>>;
  readonly out: string;
  readonly err: string;
  readonly code: number;
  /** How many threads were wanted, each time that some were. */
  readonly threads: readonly number[];
}

/** Runs the tool in this process, with texts in the place of files and terminal. */
export async function runTool(args: readonly string[], surroundings: Surroundings = {}): Promise<ToolRun> {
  const { isTerminal = false, interruptAt, tickMs = 1, whileServed = async () => {} } = surroundings;
  const { brokenThreads = false } = surroundings;
  let files = surroundings.files ?? {};
  const listeners = new Set<() => void>();
  const written: Record<string, string> = {};
  const threads: number[] = [];
  let told = 0;
  const opened: string[] = [];
  let watched: (() => Promise<void>) | undefined;
  let [out, err, time, tasks] = ['', '', 0, 0];
  const bytesOf = (name: string) => {
    const content = Object.entries(files).find(([known]) => known === name)?.[1];
    if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const io: Io = {
    out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    isTerminal,
    readFile: async path => bytesOf(path),
    async writeFile(path, text) {
      written[path] = text;
    },
    async listFolder(path) {
      const start = `${path.replace(/\/$/, '')}/`;
      const names = Object.keys(files).filter(name => name.startsWith(start));
      if (path in files) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
      if (names.length === 0) throw Object.assign(new Error('no such folder'), { code: 'ENOENT' });
      return names
        .map(name => name.slice(start.length))
        .filter(name => name !== '')
        .sort();
    },
    readInput: async () => bytesOf('-'),
    readBuiltIn: id => readFile(`public/tables/${id}.json`),
    labFiles: {
      wasmFolder: 'node_modules/@tensorflow/tfjs-backend-wasm/dist/',
      readSiteFile: path => readFile(`public/${path}`),
    },
    async serve({ shown }) {
      const change: ServedPage['change'] = async more => {
        files = { ...files, ...more };
        await watched?.();
      };
      setImmediate(async () => {
        await whileServed({ shown, change, told: () => told, opened });
        for (const listener of listeners) listener();
      });
      return {
        address: 'http://127.0.0.1:1/live-0/',
        port: 1,
        tell: () => void told++,
        close: async () => undefined,
      };
    },
    async watch(_, onChange) {
      watched = onChange;
      return () => undefined;
    },
    openAddress: address => void opened.push(address),
    now() {
      time += tickMs;
      return time;
    },
    async nextTask() {
      tasks += 1;
      if (tasks === interruptAt) for (const listener of listeners) listener();
    },
    threadCount: 2,
    startThreads(most, onLost) {
      threads.push(most);
      return {
        async ask(work, onShare) {
          await io.nextTask();
          onShare?.(0.5);
          if (!brokenThreads) return runSteps(threadSteps(structuredClone(work)));
          const error = new Error('out of memory');
          onLost(error);
          throw error;
        },
        end: async () => undefined,
      };
    },
    onInterrupt(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const code = await main(args, io, '1.2.3');
  return { out, err, code, written, threads };
}
