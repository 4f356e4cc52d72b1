import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contentSecurityPolicy, isolationHeaders, securityHeaders } from './scripts/securityHeaders.mjs';

/** Writes the content security policy into the built page, so that it holds on hosts that send no headers. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  // Relative addresses: the built site works under any path.
  base: './',
  plugins: [react(), policyInPage],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: 'dist',
    sourcemap: false,
    rolldownOptions: {
      // What the page loads at once is one file: it packs better than a file for each set of parts that a later one shares.
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
    },
  },
  // Development needs inline scripts (fast refresh), so only the production build has the policy.
  server: { headers: isolationHeaders },
  preview: { headers: securityHeaders },
});
