import { readFile } from 'node:fs/promises';
import type { Io } from '../command.ts';
import { main } from '../main.ts';

/** What surrounds a run of the tool in a test. */
export interface Surroundings {
  /** Texts or bytes by file name; standard input is `-`, a folder without a file ends in a slash. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly isTerminal?: boolean;
  /** Ctrl-C comes when signals are let in for this time, from 1. */
  readonly interruptAt?: number;
  /** How many milliseconds each look at the clock takes. */
  readonly tickMs?: number;
}

export interface ToolRun {
  /** What was written, by file name. */
  readonly written: Readonly<Record<string, string>>;
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs the tool in this process, with texts in the place of files and terminal. */
export async function runTool(args: readonly string[], surroundings: Surroundings = {}): Promise<ToolRun> {
  const { files = {}, isTerminal = false, interruptAt, tickMs = 1 } = surroundings;
  const listeners = new Set<() => void>();
  const written: Record<string, string> = {};
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
    now() {
      time += tickMs;
      return time;
    },
    async nextTask() {
      tasks += 1;
      if (tasks === interruptAt) for (const listener of listeners) listener();
    },
    onInterrupt(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const code = await main(args, io, '1.2.3');
  return { out, err, code, written };
}
