/**
 * Fails when the JavaScript that `dist/index.html` loads at once is over its budget or holds TensorFlow.js, or when the
 * Lab's worker is over its own.
 * What the page fetches later (workers, views) is measured in the browser by `e2e/firstLoad.spec.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

export const firstLoadBudget = 170_000;
/** What the Lab's worker may weigh (gzip), without WebAssembly and without what it loads when asked. */
export const labWorkerBudget = 180_000;

/** What of packages is never asked for; each is some 30 to 200 kB. */
const neverAsked = /^(?:html2canvas|purify|dompurify|canvg|index\.es)\b/;

/** Names of globals that TensorFlow.js sets; a minifier cannot change them. */
const tensorflow = /_tfGlobals|_tfengine/;

/**
 * The scripts that a page loads at once: its module scripts and module preloads, in order, without repeats.
 * @param {string} html
 */
export function initialScripts(html) {
  const scripts = new Set();
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/gi)) {
    const preload = /\brel=["']?modulepreload\b/i.test(tag);
    const address = (preload ? /\bhref=["']?([^"'\s>]+)/i : /<script\b[^>]*\bsrc=["']?([^"'\s>]+)/i).exec(
      tag,
    );
    if (address?.[1]) scripts.add(address[1]);
  }
  return [...scripts];
}

/**
 * The Lab's worker in the built site and all that it imports at once, by their names in `folder`; none where there is none.
 * @param {string} folder
 */
export function labWorkerScripts(folder) {
  const assets = resolve(folder, 'assets');
  const scripts = new Set(
    existsSync(assets) ? readdirSync(assets).filter(name => /^lab\.worker\b.*\.js$/.test(name)) : [],
  );
  for (const name of scripts) {
    const text = readFileSync(resolve(assets, name), 'utf8');
    for (const [, imported] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
      if (imported) scripts.add(imported);
    }
  }
  return [...scripts].map(name => `assets/${name}`);
}

/**
 * What is wrong with the built site in `folder`, one sentence each, and what its first scripts weigh.
 * @param {string} folder
 * @returns {{ scripts: { name: string, zipped: number, hasTensorflow: boolean }[], zipped: number, labZipped: number, problems: string[] }}
 */
export function checkBundle(folder) {
  if (!existsSync(resolve(folder, 'index.html'))) {
    return { scripts: [], zipped: 0, labZipped: 0, problems: ['There is no built site to check.'] };
  }
  const scripts = initialScripts(readFileSync(resolve(folder, 'index.html'), 'utf8')).map(name => {
    const body = readFileSync(resolve(folder, name.replace(/^\//, '')));
    return { name, zipped: gzipSync(body).length, hasTensorflow: tensorflow.test(body.toString('utf8')) };
  });
  const zipped = scripts.reduce((sum, script) => sum + script.zipped, 0);
  const problems = scripts
    .filter(script => script.hasTensorflow)
    .map(({ name }) => `${name} holds TensorFlow.js.`);
  if (scripts.length === 0) problems.push('index.html loads no script.');
  if (zipped > firstLoadBudget) {
    problems.push(`The first scripts weigh ${zipped} bytes (gzip), over the budget of ${firstLoadBudget}.`);
  }
  const lab = labWorkerScripts(folder);
  const labZipped = lab.reduce((sum, name) => sum + gzipSync(readFileSync(resolve(folder, name))).length, 0);
  if (labZipped > labWorkerBudget) {
    problems.push(
      `The Lab's worker weighs ${labZipped} bytes (gzip), over its budget of ${labWorkerBudget}: ${lab.join(', ')}.`,
    );
  }
  const assets = resolve(folder, 'assets');
  for (const name of existsSync(assets) ? readdirSync(assets) : []) {
    if (neverAsked.test(name)) problems.push(`assets/${name} is never asked for: see scripts/leaveOut.mjs.`);
  }
  return { scripts, zipped, labZipped, problems };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = resolve(import.meta.dirname, '../dist');
  const { scripts, zipped, labZipped, problems } = checkBundle(built);
  for (const script of scripts)
    console.log(`${(script.zipped / 1000).toFixed(1).padStart(7)} kB  ${script.name}`);
  console.log(`${(zipped / 1000).toFixed(1).padStart(7)} kB  of ${firstLoadBudget / 1000} kB (gzip)`);
  console.log(
    `${(labZipped / 1000).toFixed(1).padStart(7)} kB  of ${labWorkerBudget / 1000} kB (gzip): the Lab's worker`,
  );
  if (!existsSync(resolve(built, 'sw.js'))) problems.push('The service worker is missing.');
  if (labZipped === 0) problems.push("The Lab's worker is missing.");
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
