import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const outDir = 'dist-cli';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What makes a script a tool: it may be run, and its tables lie beside it. */
const completeTool: Plugin = {
  name: 'complete-tool',
  closeBundle() {
    chmodSync(resolve(outDir, 'taskmates.mjs'), 0o755);
    cpSync('public/tables', resolve(outDir, 'tables'), { recursive: true });
  },
};

/** The command line tool: one file for Node with everything it needs, and the tables beside it. */
export default defineConfig({
  plugins: [completeTool],
  publicDir: false,
  define: { taskmatesVersion: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/taskmates.ts',
    outDir,
    target: 'node20',
    sourcemap: false,
    rolldownOptions: {
      output: { entryFileNames: 'taskmates.mjs', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
});
