/**
 * A plugin of Vite that writes the address of the site, where SITE_URL names it at the build, into what other sites read of
 * the page: they follow no relative address to its picture.
 * @param {string | undefined} site such as `https://example.org/taskmates/`
 * @returns {import('vite').Plugin}
 */
export function absolutePictures(site) {
  return {
    name: 'absolute-pictures',
    apply: 'build',
    transformIndexHtml: html => (site ? withAddress(html, site) : html),
  };
}

/**
 * @param {string} html
 * @param {string} site
 */
export function withAddress(html, site) {
  const address = new URL(site.endsWith('/') ? site : `${site}/`).href;
  return html
    .replace(
      /(<meta property="og:image" content=")\.\/([^"]+)"/,
      (_, start, path) => `${start}${new URL(path, address)}"`,
    )
    .replace(/( *)(<meta property="og:title")/, `$1<meta property="og:url" content="${address}" />\n$1$2`);
}
