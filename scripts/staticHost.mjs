import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { securityHeaders } from './securityHeaders.mjs';

/** @param {string} path */
function isReadable(path) {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

/**
 * A plugin of Vite that makes `vite preview` answer as the static host of the production build: with its security
 * headers, with how long a file may be kept, and to nothing but questions for files.
 * @returns {import('vite').Plugin}
 */
export function staticHost() {
  return {
    name: 'static-host',
    configurePreviewServer({ config, middlewares }) {
      if (!existsSync(resolve(config.root, config.build.outDir, 'index.html'))) {
        throw new Error('There is no built site. Build it first: npm run build');
      }
      middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').replace(/[?#].*$/s, '');
        response.setHeaders(new Map(Object.entries(securityHeaders)));
        // Vite puts a hash of the content into the names under assets/.
        const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
        response.setHeader('Cache-Control', cache);
        if (request.method !== 'GET' && request.method !== 'HEAD') {
          response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        } else if (!isReadable(path)) {
          response.writeHead(400).end();
        } else {
          if (path === '/') request.url = '/index.html';
          next();
        }
      });
    },
  };
}
