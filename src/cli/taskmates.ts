import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import '../known/knownFields.ts';
import type { Io } from './command.ts';
import { listFolder, writeAtOnce } from './files/folders.ts';
import { main } from './main.ts';
import { startThreads } from './threads/startThreads.ts';
import { exitCodes } from './toolError.ts';
import { openAddress } from './viewing/openAddress.ts';
import { startViewServer } from './viewing/viewServer.ts';
import { watchFiles } from './viewing/watchFiles.ts';

/** From `package.json`; the build puts it here. */
declare const taskmatesVersion: string;
/** The security headers of the page, from `scripts/securityHeaders.mjs`; the build puts them here. */
declare const taskmatesHeaders: Readonly<Record<string, string>>;

const io: Io = {
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  readFile,
  writeFile: writeAtOnce,
  listFolder,
  async readInput() {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  readBuiltIn: id => readFile(new URL(`tables/${id}.json`, import.meta.url)),
  labFiles: {
    wasmFolder: fileURLToPath(new URL('lab/', import.meta.url)),
    readSiteFile: path => readFile(new URL(path, import.meta.url)),
  },
  serve: view =>
    startViewServer({
      ...view,
      site: fileURLToPath(new URL('../dist', import.meta.url)),
      token: randomBytes(16).toString('hex'),
      headers: taskmatesHeaders,
    }),
  watch: watchFiles,
  openAddress,
  now: () => performance.now(),
  nextTask: (ms = 0) => new Promise(resolve => (ms > 0 ? setTimeout(resolve, ms) : setImmediate(resolve))),
  threadCount: availableParallelism(),
  startThreads: (most, onLost) => startThreads(new URL('parts/thread.mjs', import.meta.url), most, onLost),
  onInterrupt(listener) {
    // The second one is not waited for: the first may have come within a long step.
    const onSignal = () => {
      process.once('SIGINT', () => process.exit(exitCodes.interrupted));
      listener();
    };
    process.once('SIGINT', onSignal);
    return () => void process.off('SIGINT', onSignal);
  },
};

// A reader that has enough (`| head`) closes the pipe: there is nobody to tell more.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
});

try {
  // Set, not exited with: what was written to a pipe may still be on its way.
  process.exitCode = await main(process.argv.slice(2), io, taskmatesVersion);
} catch (error) {
  const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`taskmates: this should not have happened.\n${report}\n`);
  process.exitCode = exitCodes.unusable;
}
