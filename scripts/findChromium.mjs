/**
 * Finds the Chromium that the browser tests use, and installs one where there is none.
 * Run alone (`node scripts/findChromium.mjs`) it prints the path.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** The shell first: it has no window to draw, and its tests take a quarter less time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
/** Debian's packages, the first that it has; Ubuntu and older Debians have the second alone. */
const packages = ['chromium-headless-shell', 'chromium'];
/** Another installation on the machine is waited for, at most so many seconds. */
const waiting = ['-o', 'DPkg::Lock::Timeout=600'];

/**
 * Whether the file starts as a Chromium: some systems ship a stub that only asks to install a package.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}

/**
 * The path of a Chromium that starts: CHROMIUM_PATH, one on PATH, or Playwright's own; `undefined` when there is none.
 * A CHROMIUM_PATH that does not start is an error, so that a wrong setting is not passed over in silence.
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!starts(chosen)) throw new Error(`CHROMIUM_PATH is "${chosen}", which does not start as a Chromium.`);
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap(name => folders.map(folder => join(folder, name)));
  return [...candidates, chromium.executablePath()].find(starts);
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync(file, 'utf8'));
}

/**
 * Says what it does, then does it; whether it went well. Output goes to stderr: stdout is for the answer.
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.error(`No Chromium found. Installing one: ${command} ${args.join(' ')}`);
  try {
    execFileSync(command, args, {
      cwd: resolve(import.meta.dirname, '..'),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', process.stderr, process.stderr],
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium, installed first if there is none: the distribution's as root on Debian and Ubuntu,
 * otherwise (or where that one does not start, as Ubuntu's in a container) Playwright's.
 * @returns {string}
 */
export function findOrInstallChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isDebian()) {
    run('apt-get', [...waiting, 'update']);
    for (const name of packages) {
      run('apt-get', [...waiting, 'install', '-y', name]);
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  run('npx', ['playwright', 'install', '--with-deps', 'chromium']);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error('No Chromium could be installed. Install one and set CHROMIUM_PATH to its path.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(findOrInstallChromium());
