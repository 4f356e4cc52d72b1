import type { Room } from './room.ts';

const words = ['base/i18n', 'base/steps'];
const base = [...words, 'base/ui'];
const shared = [...base, 'core', 'files', 'work', 'app', 'figures'];
const react = ['react', 'react-dom'];
const lab = (...names: string[]) => names.map(name => `features/lab/${name}`);

/**
 * The one statement of the layers: from the ground up, each room with what it may import. The compiler's and the linter's settings
 * and the table in CONTRIBUTING.md are written from it by `npm run layers`; a test holds them to it.
 */
export const rooms: readonly Room[] = [
  {
    path: 'base/i18n',
    holds: 'messages, their words in each language, numbers and dates by locale',
    platform: 'none',
    mayImport: [],
  },
  {
    path: 'base/steps',
    holds: 'generators run to their end or in slices, and code that is loaded when it is needed',
    // The page and workers alike.
    platform: 'worker',
    mayImport: ['base/i18n'],
  },
  {
    path: 'base/wasm',
    holds: 'WebAssembly written as instructions, and compiled where it is allowed',
    // Workers and the command alike.
    platform: 'worker',
    mayImport: [],
  },
  {
    path: 'base/ui',
    holds: 'small accessible controls that know nothing of the application',
    platform: 'browser',
    mayImport: words,
    packages: react,
  },
  {
    path: 'core',
    holds: 'tables, gains, strategies, search, frontier, stability, plan: pure and deterministic',
    platform: 'none',
    mayImport: [...words, 'base/wasm'],
  },
  {
    path: 'files',
    holds: 'bytes to tables and back; values from outside are checked here, once',
    platform: 'none',
    mayImport: [...words, 'core'],
    packages: ['valibot', 'papaparse', 'hyparquet', 'hyparquet-writer', 'fflate', '@e965/xlsx'],
  },
  {
    path: 'work',
    holds: "the page's side of the search's and the tables' workers, and the calls between",
    platform: 'browser',
    mayImport: [...words, 'core', 'files'],
    packages: ['comlink', 'valibot'],
  },
  {
    path: 'work/server',
    holds: 'what runs in those workers',
    platform: 'worker',
    mayImport: [...words, 'core', 'files', 'work'],
    packages: ['comlink'],
  },
  {
    path: 'app',
    holds:
      'configuration, links, tables at hand, what both sides of a comparison show, words that views share',
    platform: 'browser',
    mayImport: [...base, 'core', 'files', 'work'],
    packages: ['zustand', 'zustand/**', 'valibot', 'idb-keyval'],
    inComponents: react,
  },
  {
    path: 'figures',
    holds: 'data in, pictures out: frontier, grouping, heatmap, scatter, and what saves them',
    platform: 'browser',
    mayImport: [...base, 'core', 'files', 'work', 'app'],
    packages: [...react, 'd3-*', 'jspdf', 'svg2pdf.js'],
  },
  {
    path: 'features/explore',
    holds: 'the linked panels over one configuration',
    platform: 'browser',
    mayImport: shared,
    packages: react,
  },
  {
    path: 'features/compare',
    holds: 'two configurations side by side',
    platform: 'browser',
    mayImport: shared,
    packages: react,
  },
  {
    path: 'features/data',
    holds: 'opening, correcting, keeping and saving tables',
    platform: 'browser',
    mayImport: shared,
    packages: react,
  },
  {
    path: 'features/planning/brings',
    holds: 'what Plan brings to links',
    platform: 'browser',
    mayImport: [...words, 'core', 'app'],
  },
  {
    path: 'features/planning',
    holds: 'what to train next, and what would have been',
    platform: 'browser',
    mayImport: [...shared, 'features/planning/brings'],
    packages: [...react, 'zustand', 'zustand/**'],
  },
  {
    path: 'features/learn/facts',
    holds: 'numbers that prose may name, computed from tables: pure',
    platform: 'none',
    mayImport: [...words, 'core'],
  },
  {
    path: 'features/learn/claims',
    holds: 'what the paper prints, recomputed: pure',
    platform: 'none',
    mayImport: [...words, 'core', 'features/learn/facts'],
  },
  {
    path: 'features/learn/format',
    holds: 'the file of a lesson, checked: pure',
    platform: 'none',
    mayImport: [...words, 'core', 'files', 'features/learn/facts'],
    packages: ['valibot'],
  },
  {
    path: 'features/learn/brings',
    holds: 'what Learn brings to links',
    platform: 'browser',
    mayImport: [...words, 'core', 'files', 'app'],
  },
  {
    path: 'features/learn/worker',
    holds: 'what runs in the worker of the recomputed paper',
    platform: 'worker',
    mayImport: [...words, 'core', 'work', 'features/learn/claims'],
    packages: ['comlink'],
  },
  {
    path: 'features/learn',
    holds: 'lessons and their facts, puzzle, the paper, glossary',
    platform: 'browser',
    mayImport: [...shared, ...['facts', 'claims', 'format', 'brings'].map(name => `features/learn/${name}`)],
    packages: [...react, 'zustand', 'zustand/**', 'valibot', 'comlink'],
  },
  {
    path: 'features/lab/model',
    holds: 'tasks, networks, recipes and runs of the Lab: pure and deterministic',
    platform: 'none',
    mayImport: [...words, 'core'],
  },
  {
    path: 'features/lab/recordings',
    holds: 'recorded sweeps and weights: bytes to values and back',
    platform: 'none',
    mayImport: [...words, 'core', 'files', ...lab('model')],
    packages: ['valibot'],
  },
  {
    path: 'features/lab/brings',
    holds: 'what the Lab brings to links and lists of tables',
    platform: 'browser',
    mayImport: [...words, 'core', 'files', 'app', ...lab('model', 'recordings')],
  },
  {
    path: 'features/lab/engine',
    holds: 'scenes, networks and training; the only importer of TensorFlow.js',
    platform: 'worker',
    mayImport: [...words, 'base/wasm', 'core', ...lab('model')],
    packages: ['@tensorflow/tfjs-*', '@tensorflow/tfjs-*/**'],
  },
  {
    path: 'features/lab/client',
    holds: "the page's side of the Lab's worker, and the calls between",
    platform: 'browser',
    mayImport: [...words, 'core', 'files', 'work', ...lab('model')],
    packages: ['comlink', 'valibot'],
  },
  {
    path: 'features/lab/worker',
    holds: 'what runs in that worker',
    platform: 'worker',
    mayImport: [...words, 'core', 'work', ...lab('model', 'engine', 'client')],
    packages: ['comlink'],
  },
  {
    path: 'features/lab/state',
    holds: 'runs, sweeps and fine-tuning: kept, stopped, gone on with',
    platform: 'browser',
    mayImport: [...words, 'core', 'files', 'work', 'app', ...lab('model', 'recordings', 'brings', 'client')],
    packages: ['zustand', 'zustand/**', 'valibot', 'idb-keyval'],
  },
  {
    path: 'features/lab/charts',
    holds: 'pictures of scenes, curves and sweeps',
    platform: 'browser',
    mayImport: [...shared, ...lab('model')],
    packages: [...react, 'd3-*'],
  },
  {
    path: 'features/lab/view',
    holds: 'the view of the Lab',
    platform: 'browser',
    mayImport: [...shared, ...lab('model', 'recordings', 'brings', 'client', 'state', 'charts')],
    packages: react,
  },
  {
    path: 'features/lab/fineTune',
    holds: 'training the grouping that Explore shows',
    platform: 'browser',
    mayImport: [...shared, ...lab('model', 'recordings', 'brings', 'client', 'state', 'charts')],
    packages: react,
  },
  {
    path: 'known',
    holds: 'what all features bring: fields, readers of files, parts of panels',
    platform: 'browser',
    mayImport: [
      ...base,
      'core',
      'files',
      'app',
      'features/learn/brings',
      'features/planning/brings',
      ...lab('model', 'recordings', 'brings', 'fineTune'),
    ],
    packages: ['react'],
  },
  {
    path: 'shell',
    holds: 'the page around the views: start, header, dialogs, embedding',
    platform: 'browser',
    mayImport: [
      ...shared,
      ...['explore', 'compare', 'data', 'planning', 'planning/brings', 'learn', 'learn/brings'].map(
        name => `features/${name}`,
      ),
      'known',
      ...lab('model', 'brings', 'client', 'state', 'charts', 'view'),
    ],
    packages: [...react, 'react-dom/client'],
  },
  {
    path: 'shell/workers',
    holds: 'the workers that are put together of several rooms',
    platform: 'worker',
    mayImport: [...words, 'core', 'files', 'work', 'work/server', 'known'],
    packages: ['comlink'],
  },
  {
    path: 'library',
    holds: "what `import … from 'taskmates'` gives: tables, gains and frontiers for programs",
    platform: 'none',
    mayImport: [...words, 'core', 'files'],
  },
  {
    path: 'cli/lab',
    holds: 'training one network of the Lab in Node: loaded when it is asked for',
    platform: 'worker',
    mayImport: [...words, 'core', 'files', ...lab('model', 'recordings', 'engine')],
  },
  {
    path: 'cli',
    holds: 'the command line tool: options, files, text and JSON; of `app` only what needs no browser',
    platform: 'node',
    mayImport: [...words, 'core', 'files', 'app', 'known', ...lab('model'), 'cli/lab'],
    packages: ['node:*', 'node:*/**'],
  },
];

export const roomPaths: readonly string[] = rooms.map(({ path }) => path);

/** Every room's own names of folders that it may not pass through to another room, by the names alone. */
export function forbiddenFolders({ path, mayImport }: Room): readonly string[] {
  const allowed = new Set([path, ...mayImport].flatMap(each => each.split('/')));
  const all = new Set(roomPaths.flatMap(each => each.split('/')));
  return [...all].filter(folder => !allowed.has(folder));
}

/** The room of a file below `src/`: the longest path that holds it; `undefined` beside all rooms. */
export function roomOf(file: string): Room | undefined {
  const holding = rooms.filter(({ path }) => file.startsWith(`${path}/`));
  return holding.sort((a, b) => b.path.length - a.path.length)[0];
}
