import { pagePolicy } from './securityHeaders.mjs';

/**
 * A plugin of Vite that writes the content security policy into the built page, before anything that it binds.
 * Development needs inline scripts (fast refresh), so that only the build has it.
 * @returns {import('vite').Plugin}
 */
export function policyInPage() {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
