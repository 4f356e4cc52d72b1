import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { absolutePictures } from './scripts/absolutePictures.mjs';
import { commitOfSource } from './scripts/commitOfSource.mjs';
import { leaveOut } from './scripts/leaveOut.mjs';
import { licencesOfBuild } from './scripts/licences/licencesOfBuild.ts';
import { offlineWorker } from './scripts/offlineWorker.mjs';
import { policyInPage } from './scripts/policyInPage.mjs';
import { isolationHeaders } from './scripts/securityHeaders.mjs';
import { staticHost } from './scripts/staticHost.mjs';

const licences = licencesOfBuild();
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What the page or a worker needs at once is one file: in a dozen it compresses worse, by some 4 kB. */
const inOneFile = { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial' as const] }] } };

export default defineConfig({
  // Relative addresses: the built site works under any path.
  base: './',
  define: {
    taskmatesVersion: JSON.stringify(version),
    taskmatesCommit: JSON.stringify(commitOfSource(import.meta.dirname)),
  },
  // A name says where its style stands: Header_tools, by one spelling in code and page.
  css: {
    modules: {
      localsConvention: 'camelCaseOnly',
      generateScopedName: (name, file) =>
        `${basename(file).replace(/\..*/, '')}_${name.replace(/-./g, part => part.charAt(1).toUpperCase())}`,
    },
  },
  plugins: [
    react(),
    policyInPage(),
    absolutePictures(process.env.SITE_URL),
    staticHost(),
    // What jsPDF has for HTML and for pictures of SVG: figures come from svg2pdf.
    leaveOut(/^(html2canvas|dompurify|canvg)$/),
    licences.ofBuild,
    offlineWorker(),
  ],
  // One page: any other address is not found.
  appType: 'mpa',
  worker: { format: 'es', plugins: () => [licences.ofWorker()], rolldownOptions: { output: inOneFile } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    sourcemap: false,
    // Scripts find what they import by themselves: a list of it for each would weigh on the first load.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter(file => file.endsWith('.css')),
    },
    rolldownOptions: { output: inOneFile },
  },
  server: { headers: isolationHeaders },
  preview: {
    port: Number(process.env.PORT ?? 4173),
    host: process.env.HOST ?? 'localhost',
    allowedHosts: true,
    cors: false,
  },
});
