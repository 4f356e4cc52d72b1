import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { licencesOfBuild } from './scripts/licences/licencesOfBuild.ts';
import { securityHeaders } from './scripts/securityHeaders.mjs';

const outDir = 'dist-cli';
/** What trains the Lab's networks; the build without threads. */
const wasm = 'tfjs-backend-wasm-simd.wasm';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What makes a script a tool: it may be run, and its tables and what trains networks lie beside it. */
const completeTool: Plugin = {
  name: 'complete-tool',
  writeBundle() {
    chmodSync(resolve(outDir, 'taskmates.mjs'), 0o755);
    cpSync('public/tables', resolve(outDir, 'tables'), { recursive: true });
    mkdirSync(resolve(outDir, 'lab'), { recursive: true });
    cpSync(`node_modules/@tensorflow/tfjs-backend-wasm/dist/${wasm}`, resolve(outDir, 'lab', wasm));
    for (const network of readdirSync('public/lab').filter(name => name.endsWith('.f16'))) {
      cpSync(`public/lab/${network}`, resolve(outDir, 'lab', network));
    }
  },
};

/** TensorFlow.js brings a `fetch` for Nodes that have none; this tool asks for nothing over the network with it. */
const withoutFetch: Plugin = {
  name: 'without-fetch',
  enforce: 'pre',
  resolveId: id => (id === 'node-fetch' ? '\0without-fetch' : undefined),
  load: id => (id === '\0without-fetch' ? 'export default globalThis.fetch;' : undefined),
};

/** The command line tool: a file for Node with what most of it needs, the parts that few need beside it, and the tables. */
export default defineConfig({
  plugins: [withoutFetch, completeTool, licencesOfBuild().ofBuild],
  publicDir: false,
  define: {
    taskmatesVersion: JSON.stringify(version),
    __dirname: 'import.meta.dirname',
    taskmatesHeaders: JSON.stringify(securityHeaders),
  },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir,
    target: 'node20',
    sourcemap: false,
    rolldownOptions: {
      input: { taskmates: 'src/cli/taskmates.ts', thread: 'src/cli/threads/thread.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'taskmates' ? 'taskmates.mjs' : 'parts/[name].mjs'),
        chunkFileNames: 'parts/[name].mjs',
        banner: chunk => (chunk.name === 'taskmates' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
