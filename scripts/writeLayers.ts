/** `npm run layers`: writes what follows from `layers.ts` into the settings of compiler and linter and into CONTRIBUTING.md. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { forbiddenFolders, roomPaths, rooms } from './layers.ts';
import type { Platform, Room } from './room.ts';

const compilerOf: Readonly<Record<Platform, object>> = {
  none: { lib: ['ES2023'] },
  browser: { lib: ['ES2023', 'DOM', 'DOM.Iterable'], jsx: 'react-jsx', types: ['vite/client'] },
  worker: { lib: ['ES2023', 'WebWorker'] },
  node: { lib: ['ES2023'], types: ['node'] },
};
const toolsPath = 'tsconfig.tools.json';
const note = 'Written by `npm run layers` from scripts/layers.ts.';

/** The text of every file that follows from the layers, by path. */
export function layerFiles(): Readonly<Record<string, string>> {
  const projects = rooms.map(room => [`src/${room.path}/tsconfig.json`, json(projectOf(room))] as const);
  const references = roomPaths.map(path => ({ path: `src/${path}` }));
  const tools = JSON.parse(readFileSync(toolsPath, 'utf8')) as object;
  return {
    ...Object.fromEntries(projects),
    'tsconfig.json': json({ files: [], references: [...references, { path: `./${toolsPath}` }] }),
    [toolsPath]: json({ ...tools, references }),
    'biome.layers.json': json({
      $schema: './node_modules/@biomejs/biome/configuration_schema.json',
      overrides: rooms.flatMap(overridesOf),
    }),
    'CONTRIBUTING.md': readFileSync('CONTRIBUTING.md', 'utf8').replace(
      /(<!-- layers -->\n)[\s\S]*(<!-- \/layers -->)/,
      (_, start: string, end: string) => `${start}${layerTable()}${end}`,
    ),
  };
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** A room as a project of the compiler: its own files, and of the rooms that it may import. */
function projectOf({ path, platform, mayImport }: Room): object {
  const folder = `src/${path}`;
  const up = (target: string) => relative(folder, target);
  const within = roomPaths
    .filter(other => other.startsWith(`${path}/`))
    .map(other => `./${relative(path, other)}/**`);
  const paths = path === 'files' ? { paths: { papaparse: ['./open/text/papaparse.d.ts'] } } : {};
  return {
    extends: up('tsconfig.base.json'),
    compilerOptions: { ...compilerOf[platform], ...paths, rootDir: up('.'), outDir: up('.cache/types') },
    include: ['./**/*.ts', './**/*.tsx'],
    exclude: ['./**/*.test.ts', './**/*.test.tsx', ...within],
    references: mayImport.map(other => ({ path: relative(path, other) })),
  };
}

const components = (path: string) => [`src/${path}/**/use*.ts`, `src/${path}/**/*.tsx`];

/** What the linter refuses in a room: imports from rooms and packages that are not its own. */
function overridesOf(room: Room): object[] {
  const { path, packages = [], inComponents } = room;
  const within = roomPaths.filter(other => other.startsWith(`${path}/`)).map(other => `!src/${other}/**`);
  const folders = forbiddenFolders(room);
  const here = [`src/${path}/**`, ...within];
  const rule = (allowed: readonly string[]) => ({
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  group: [`**/{${folders.join(',')}}/**`],
                  message: `Layers: ${path} may not import this (scripts/layers.ts).`,
                },
                {
                  group: ['*', '*/**', '!./**', '!../**', ...allowed.map(name => `!${name}`)],
                  message: `Packages: ${path} may import ${allowed.join(', ') || 'none'} (scripts/layers.ts).`,
                },
              ],
            },
          },
        },
      },
    },
  });
  if (!inComponents) return [{ includes: here, ...rule(packages) }];
  const outside = components(path).map(glob => `!${glob}`);
  return [
    { includes: [...here, ...outside], ...rule(packages) },
    { includes: components(path), ...rule([...packages, ...inComponents]) },
  ];
}

/** The table of layers for people. */
function layerTable(): string {
  const rows = rooms.map(({ path, holds, mayImport, packages = [], inComponents = [] }) => {
    const names = [
      ...packages.filter(name => !name.endsWith('/**')),
      ...inComponents.map(name => `${name} (components)`),
    ];
    return `| \`${path}\` | ${holds} | ${mayImport.map(name => name.replace('features/', '')).join(', ')} | ${names.join(', ')} |\n`;
  });
  return `<!-- ${note} -->\n\n| room | holds | may import | packages |\n| --- | --- | --- | --- |\n${rows.join('')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of Object.entries(layerFiles())) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
}
