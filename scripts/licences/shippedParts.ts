import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Something of others that goes out with a build: a package, or a font. */
export interface ShippedPart {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; empty where the part says none. */
  readonly licence: string;
  /** Its terms and notices as they came with it; empty where none came. */
  readonly text: string;
}

/** Modules that the bundler writes itself, by what their names begin with. */
const ofBundler: readonly (readonly [start: string, name: string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
];

const legalFile = /^(?:licen[cs]e|copying|notice)(?:[.-][\w.-]+)?$/i;

/**
 * The folder of the package that a module comes from: the innermost under `node_modules`, or that of the bundler for what the
 * bundler adds; `undefined` for modules of this project.
 */
export function packageFolderOf(moduleId: string, root: string): string | undefined {
  const added = ofBundler.find(([start]) => moduleId.startsWith(start));
  if (added) return resolve(root, 'node_modules', added[1]);
  const path = moduleId.replace(/^\0/, '').replace(/[?#].*$/, '');
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(resolve(root, path)) ?? [];
  return folder;
}

/** What a package says of itself. Its bundled parts are its own matter: their terms stand in its files. */
export function partOfPackage(folder: string): ShippedPart {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: unknown;
  };
  const texts = readdirSync(folder)
    .filter(name => legalFile.test(name))
    .sort()
    // Vite's file goes on with the terms of what it is built from, of which nothing ships.
    .map(name =>
      readFileSync(join(folder, name), 'utf8')
        .split(/^# Licenses of bundled/m)[0]
        ?.trim(),
    );
  const licence = typeof about.license === 'string' ? about.license : '';
  return { name: about.name, version: about.version, licence, text: texts.join('\n\n') };
}

/** A font whose terms lie beside it, `Name-400.ttf` and `Name-LICENCE.txt`; `undefined` for other files. */
export function partOfFont(file: string): ShippedPart | undefined {
  const [, name] = /([^/]+)-\d+\.ttf$/.exec(file) ?? [];
  if (name === undefined) return undefined;
  const terms = join(dirname(file), `${name}-LICENCE.txt`);
  const text = existsSync(terms) ? readFileSync(terms, 'utf8').trim() : '';
  const licence = text.includes('SIL OPEN FONT LICENSE Version 1.1') ? 'OFL-1.1' : '';
  return { name: `${name} (font, cut to the letters that are used)`, version: '', licence, text };
}
