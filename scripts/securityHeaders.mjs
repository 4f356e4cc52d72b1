/**
 * What the page may load, and from where: everything from its own origin, no inline script, no inline style.
 * `frame-ancestors` stays open, so that a chart can be embedded elsewhere.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self' blob:",
  // Tables are loaded from where a link or the reader says, and only over https.
  "connect-src 'self' https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The headers that isolate the page (needed for shared memory and exact clocks); they also suit development. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Every security header of the production build. */
export const securityHeaders = { 'Content-Security-Policy': contentSecurityPolicy, ...isolationHeaders };
