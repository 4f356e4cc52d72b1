import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMessages } from '../../../scripts/findMessages.ts';
import { readRecorded } from '../../features/lab/recordings/recordedTables.ts';
import { type LoadedTable, parseTable } from '../../files/table/parseTable.ts';
import type { Phrase } from './message.ts';
import { type MessageParts, parseMessage } from './parseMessage.ts';
import { dataWords, setLanguage } from './text.ts';
import { zh } from './zh/index.ts';
import { tables } from './zh/tables.ts';

/** Rooms with words that are no texts of the interface: what computes, and the command line tool with its flags and what it may be told of files, which speaks English. */
const silent =
  /^src\/(base\/(i18n|steps)|core|files|work|cli|app\/flags|app\/opening\/corrections|shell\/workers|features\/learn\/(facts|claims|format)|features\/lab\/(model|recordings|engine|client|worker))\//;
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path) && !/\.test\.|testing/.test(path))
  .map(path => join('src', path));
const found = new Map(sources.map(file => [file, findMessages(readFileSync(file, 'utf8'), file)]));
const messages = new Set([...found.values()].flatMap(each => each.messages.map(({ text }) => text)));

/** What is called the same in every language, and what is typed. */
const names = new Set(['Taskmates', 'npm run build', '--json']);

const bibtex = /^@\w+\{/;

/** Files whose words are not all given to `t` yet: none may be added. */
const untranslated: readonly RegExp[] = [
  // Written in HTML and CSS, not in words.
  /^src\/app\/links\/embedSnippet/,
  /^src\/figures\/(save\/exportSvg|heatmap\/heatmapScale)/,
];

test('every message of every room has a translation into Chinese', () => {
  expect(messages.size).toBeGreaterThan(0);
  expect([...messages].filter(message => !(message in zh))).toEqual([]);
});

test('every translation belongs to a message', () => {
  expect(Object.keys(zh).filter(message => !messages.has(message))).toEqual([]);
});

test('what the tables of the site say of themselves has a translation, and what a reader brings stays as it is', () => {
  const texts = readdirSync(join('public', 'tables')).flatMap(file => tablesIn(file).flatMap(textsOf));
  expect(texts.length).toBeGreaterThan(20);
  const own = ['Networks', 'test', 'TAG affinity · {mine', 'Lab · my networks, 3 scenes'];
  setLanguage('zh', zh, tables);
  try {
    expect(texts.map(dataWords).filter(text => !/\p{Script=Han}/u.test(text))).toEqual([]);
    expect(own.map(dataWords)).toEqual(own);
  } finally {
    setLanguage('en', {});
  }
});

test('every message and its translation can be read, and take the same values and tags', () => {
  const differing = Object.entries(zh).filter(
    ([english, chinese]) => namesIn(parseMessage(english)) !== namesIn(parseMessage(chinese)),
  );
  expect(differing).toEqual([]);
  for (const message of messages) expect(() => parseMessage(message)).not.toThrow();
});

test('no English article stands before what is filled in: the word may begin with a vowel, or be a name', () => {
  // What is low is one of our own words, none of which begins with a vowel.
  const article = /(^[Aa]n?|[ >(]an?|[.:;] An?) (<\w+>)?\{(?!objective\} of |\w+, select, (yes|none|no) \{)/;
  expect([...messages].filter(message => article.test(message))).toEqual([]);
});

test('no word that a reader sees escapes translation', () => {
  const bare = [...found].flatMap(([file, each]) =>
    silent.test(file) || untranslated.some(pattern => pattern.test(file))
      ? []
      : each.bare
          .filter(({ text }) => !names.has(text) && !bibtex.test(text))
          .map(({ text, line }) => `${file}:${line} ${text}`),
  );
  expect(bare).toEqual([]);
});

test('the search for bare words finds them as text, attribute, sentence and template, and nothing else', () => {
  const source = `
    const a = 'networks that hurt'; const b = \`\${n} of the tasks\`; const c = 'en-key'; const k = msg('Kept for later'); const help = { name: 'a', group: 'b', about: 'help of a flag' }; const l = { name: 'a', about: 'words about a thing' }; const f = inEnglish('served by network of'); const g = say('Said by {who} of it', { who });
    throw new Error('this is for developers', t('Told to readers')); throw new MessageError(say('Thrown to readers'));
    const d = <p className="a b c" title="Title">Text {t('Translated text here', { n })}<Rich message="At <b>x</b>" /></p>;`;
  const { bare, messages: given } = findMessages(source, 'a.tsx');
  expect(bare.map(({ text }) => text)).toEqual([
    'networks that hurt',
    '… of the tasks',
    'words about a thing',
    'Title',
    'Text',
  ]);
  expect(given.map(({ text }) => text)).toEqual([
    'Kept for later',
    'Said by {who} of it',
    'Told to readers',
    'Thrown to readers',
    'Translated text here',
    'At <b>x</b>',
  ]);
});

/** The tables that a file of the site holds: one, or a recorded sweep's losses and affinities. */
function tablesIn(file: string): readonly LoadedTable[] {
  const text = readFileSync(join('public', 'tables', file), 'utf8');
  if (!file.startsWith('lab-')) return [parseTable(text)];
  return (['losses', 'lookahead', 'cosine'] as const).map(part => readRecorded(text, part));
}

/** What a table says of itself. */
function textsOf(loaded: LoadedTable): readonly Phrase[] {
  const { name } = loaded.table;
  if (loaded.kind === 'losses')
    return [
      name,
      ...loaded.table.tasks.flatMap(task => [task.name, task.short]),
      ...Object.values(loaded.splitNotes),
    ];
  const { meaning, diagonal } = loaded.table;
  return [name, meaning, ...(diagonal ? [diagonal] : [])];
}

/** The names of values and tags in a message, sorted, as one text. */
function namesIn(message: MessageParts): string {
  const names = new Set<string>();
  const visit = (parts: MessageParts): void => {
    for (const part of parts) {
      if (part.kind === 'value' || part.kind === 'choice') names.add(part.name);
      if (part.kind === 'tag') names.add(`<${part.name}>`);
      if (part.kind === 'tag') visit(part.parts);
      if (part.kind === 'choice') for (const option of part.options.values()) visit(option);
    }
  };
  visit(message);
  return [...names].sort().join(' ');
}
