/**
 * What the page may load, and from where, in full: what no line names is not loaded at all. Scripts and style sheets
 * come from files of the site; nothing inline, nothing made from text. React sets inline styles property by property
 * through the DOM, which `style-src` does not bind. 'wasm-unsafe-eval' lets WebAssembly be compiled, which the Lab's
 * worker trains with and the search's goes through sets with, and nothing else.
 * @type {Readonly<Record<string, string>>}
 */
const pageDirectives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  // blob: a figure on its way to a PNG.
  'img-src': "'self' blob:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  // Tables are loaded from where a link or the reader says, and only over https.
  'connect-src': "'self' https:",
  // Text becomes script or markup by these two alone: src/shell/start/trustOwnScripts.ts, src/figures/save/pdf/pdfOfFigure.ts.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default figure',
  'base-uri': "'none'",
  'form-action': "'none'",
};

/**
 * Said in the header only: browsers ignore it in a page and complain. Any page may embed the site, one opened from a
 * disk too, which the star alone leaves out; nothing here can be done to a reader through a frame.
 * @type {Readonly<Record<string, string>>}
 */
const headerDirectives = { 'frame-ancestors': '* file:' };

/** @param {Readonly<Record<string, string>>} directives */
const policyOf = directives =>
  Object.entries(directives)
    .map(parts => parts.join(' '))
    .join('; ');

/** The policy as the built page states it, so that it holds on hosts that send no headers. */
export const pagePolicy = policyOf(pageDirectives);

/** The policy as the server states it: that of the page, and who may embed it. */
export const headerPolicy = policyOf({ ...pageDirectives, ...headerDirectives });

/**
 * The headers that isolate the page (needed for shared memory and exact clocks); they also suit development.
 * The resource policy is what a page that is itself isolated needs in order to embed this one.
 */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Every security header of the production build. */
export const securityHeaders = { 'Content-Security-Policy': headerPolicy, ...isolationHeaders };
