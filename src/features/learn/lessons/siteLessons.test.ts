import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pinnedOf } from '../../../app/configuration/pinnedConfiguration.ts';
import { reconcile } from '../../../app/configuration/reconcile.ts';
import { recordedTableOf, type TableId } from '../../../app/tables/tableIds.ts';
import { type LoadedTable, parseTable } from '../../../files/table/parseTable.ts';
import { readRecorded } from '../../lab/recordings/recordedTables.ts';
import { evaluateFact } from '../facts/evaluateFact.ts';
import { type Fact, type FactTables, parseFact } from '../facts/fact.ts';
import type { LocalText } from '../format/lesson.ts';
import { factsIn, parseLessonText } from '../format/lessonText.ts';
import { parseLesson } from '../format/parseLesson.ts';
import { siteLessons } from './lessonSource.ts';
import { stepConfiguration } from './stepLink.ts';

const read = siteLessons.map(id => ({
  id,
  ...parseLesson(readFileSync(`public/lessons/${id}.json`, 'utf8')),
}));
const lessons = read.flatMap(({ lesson }) => (lesson ? [lesson] : []));

const loaded = new Map<string, LoadedTable>();
function load(id: string): LoadedTable {
  const known = loaded.get(id);
  if (known) return known;
  const recorded = recordedTableOf(id as TableId);
  const text = readFileSync(`public/tables/${recorded?.sweep ?? id}.json`, 'utf8');
  const table = recorded ? readRecorded(text, recorded.part) : parseTable(text);
  loaded.set(id, table);
  return table;
}
const tables: FactTables = id => load(id).table;
const curves = new Map();
/** What facts are, by their words: both languages and the claims below name the same ones. */
const results = new Map<string, ReturnType<typeof evaluateFact>>();
function resultOf(fact: Fact): ReturnType<typeof evaluateFact> {
  const words = [fact.name, ...fact.args].join(' ');
  const result = results.get(words) ?? evaluateFact(fact, tables, curves);
  results.set(words, result);
  return result;
}

/** Every text of the lessons with its place. */
const texts = lessons.flatMap(lesson => {
  const all: [string, LocalText][] = [
    ['title', lesson.title],
    ['about', lesson.about],
    ['can', lesson.can],
  ];
  lesson.steps.forEach((step, i) => {
    all.push([`${i + 1}.title`, step.title], [`${i + 1}.text`, step.text]);
    if (!step.ask) return;
    all.push([`${i + 1}.ask`, step.ask.text]);
    step.ask.options.forEach((option, o) => {
      all.push([`${i + 1}.option.${o + 1}`, option.text], [`${i + 1}.reply.${o + 1}`, option.reply]);
    });
  });
  return all.map(([place, text]) => ({ place: `${lesson.id}.${place}`, text }));
});

describe('the lessons of the site', () => {
  test('are there, are read without a problem, and have four to eight steps', () => {
    expect(
      readdirSync('public/lessons')
        .map(file => file.replace('.json', ''))
        .sort(),
    ).toEqual([...siteLessons].sort());
    expect(read.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(lessons.map(({ id }) => id)).toEqual([...siteLessons]);
    expect(lessons.filter(({ steps }) => steps.length < 4 || steps.length > 8)).toEqual([]);
    expect(lessons.filter(({ steps }) => !steps.some(({ ask }) => ask))).toEqual([]);
  });

  test('are there in both languages, with the same facts and terms', () => {
    const marks = (text: string) =>
      parseLessonText(text)
        .flat()
        .flatMap(piece => (piece.kind === 'fact' ? [piece.source] : piece.kind === 'term' ? [piece.id] : []))
        .sort();
    for (const { place, text } of texts) {
      expect(text.zh, place).toMatch(/\p{Script=Han}|^B$/u);
      expect(text.en, place).not.toMatch(/\p{Script=Han}/u);
      // Word order differs, and now and then a number is said once more.
      expect([...new Set(marks(text.zh ?? ''))], place).toEqual([...new Set(marks(text.en))]);
    }
  });

  test('type no number: each stands as a fact', () => {
    const allowed =
      /\bsettings? \d( (and|to) \d)?\b|\bbetween 2 and 3\b|实验设定 \d|\btask set \d|任务集 \d/gi;
    const typed = texts.flatMap(({ place, text }) =>
      [text.en, text.zh ?? ''].flatMap(written => {
        const words = parseLessonText(written)
          .flat()
          .map(piece => (piece.kind === 'fact' ? '' : piece.text))
          .join(' ');
        return /\d/.test(words.replace(allowed, '')) ? [`${place}: ${words}`] : [];
      }),
    );
    expect(typed).toEqual([]);
  });

  test('say what a reader can do afterwards, and each has a step for its picture', () => {
    expect(lessons.filter(({ can, picture, steps }) => can.en === '' || picture > steps.length)).toEqual([]);
  });

  test('name only facts that can be had, each a number or names', () => {
    const unknown = texts.flatMap(({ place, text }) =>
      [text.en, text.zh ?? ''].flatMap(factsIn).flatMap(fact => {
        const result = resultOf(fact);
        const isHad = result.kind === 'text' || (result.kind === 'value' && Number.isFinite(result.value));
        return isHad ? [] : [`${place}: ${fact.name} ${fact.args.join(' ')}`];
      }),
    );
    expect(unknown).toEqual([]);
  });

  test('have links that are restored without a notice and fit their tables', () => {
    for (const lesson of lessons) {
      lesson.steps.forEach((_, i) => {
        const place = `${lesson.id} ${i + 1}`;
        const present = { course: '', lang: '', embed: false } as const;
        const { configuration, notices } = stepConfiguration(lesson, i + 1, present);
        expect(notices, place).toEqual([]);
        expect(reconcile(configuration, load(configuration.data)), place).toBeUndefined();
        const pinned = pinnedOf(configuration);
        if (pinned) expect(reconcile(pinned, load(pinned.data)), place).toBeUndefined();
      });
    }
  });
});

const number = (text: string) => {
  const result = resultOf(parseFact(text));
  if (result.kind !== 'value') throw new Error(`${text} is no number`);
  return result.value;
};
const transfer = 'affinity s=segmentsemantic_rb d=rgb2depth n=rgb2sfnorm k=keypoint2d e=edge2d';
const settings = [1, 2, 3, 4] as const;

/** What the sentences around the facts claim, lesson by lesson: `[smaller, larger]`. */
const orders: Readonly<Record<string, readonly (readonly [string | number, string | number])[]>> = {
  'one-network': [
    ['total setting-1 independent 2.5', 'total setting-1 all-in-one 1'],
    ['total setting-1 optimal 2.5', 'total setting-1 independent 2.5'],
    ['bought setting-1 optimal 2.5 5', 'bought setting-1 optimal 1 2.5'],
    [0, 'below setting-1 optimal independent 2.5'],
    [0, 'above setting-1 independent optimal 2.5'],
  ],
  'who-helps-whom': [
    ['loss setting-1 n+e e test', 'loss setting-1 e*0.5 e test'],
    ['loss setting-1 n*0.5 n test', 'loss setting-1 n+e n test'],
    [0, 'gain setting-1 n e'],
    ['gain setting-1 e n', 0],
    ['gain setting-1 s e', 0],
    [0, 'gain setting-1 e s'],
    ['affinity setting-1 s e', 0],
    [0, 'affinity setting-1 n e'],
    ['gain setting-1 n e full', 0],
    [0, 'given setting-1 n'],
  ],
  'it-depends': [
    ['gain setting-1 s e', 0],
    [0, 'gain setting-2 s e'],
    ['gain setting-3 s e', 0],
    ['r setting-1 setting-2', 'r setting-2 setting-3'],
    [0.05, 'p setting-1 setting-2'],
    ['p setting-1 setting-3', 0.05],
    [0.05, 'p setting-1 setting-3 ratio'],
    ['r setting-1 setting-3 ratio', 'r setting-1 setting-3'],
    ['p setting-2 setting-3', 0.05],
    [0, 'r setting-1 setting-3 ratio'],
    ['negative setting-2', 'negative setting-3'],
    ['negative setting-4', 'negative setting-1'],
    [0, 'above setting-1 all-in-one independent 2.5'],
    [0, 'below setting-2 all-in-one independent 2.5'],
    [0, 'above setting-3 all-in-one independent 2.5'],
    [0, 'below setting-4 all-in-one independent 2.5'],
    ...settings.map(at => [0, `below setting-${at} optimal independent 2.5`] as const),
    ...settings.map(
      at =>
        [
          `below setting-${at} all-in-one independent 2.5`,
          `below setting-${at} optimal independent 2.5`,
        ] as const,
    ),
    ...settings.slice(0, 3).map(at => [`r setting-${at} taskonomy-transfer ${transfer}`, 0] as const),
  ],
  'under-a-budget': [
    [1, 'trains setting-1 optimal 2.5 n'],
    ['loss setting-1 s+d+n s test', 'loss setting-1 s+d s test'],
    ['loss setting-1 s+d+n d test', 'loss setting-1 s+d d test'],
    ['loss setting-1 n+k+e e test', 'loss setting-1 k+e e test'],
    ['bought setting-1 optimal 2.5 5', 'bought setting-1 optimal 1 1.5'],
    ['total setting-1 independent 2.5', 'total setting-1 random 2.5'],
    [0, 'above setting-1 random independent 2.5'],
    [0, 'below setting-1 optimal random 2.5'],
    ['total setting-1 optimal 2.5', 'hand setting-1 s+d k+e n*0.5'],
  ],
  'cheap-guesses': [
    ['loss setting-1 e*0.5 e validation', 'loss setting-1 e*0.5 e early'],
    ['loss setting-1 n+k+e e validation', 'estimate setting-1 n+k+e e'],
    ['needs setting-1 higher-order', 'needs setting-1 optimal'],
    ['regret setting-1 higher-order 2.5', 'regret setting-1 higher-order 4.5'],
    ['reached setting-4 early-stopping 2.5', 'reached setting-4 higher-order 2.5'],
    ['reached setting-4 early-stopping 2.5', 25],
    ...settings.map(
      at => [`regret setting-${at} higher-order 2.5`, `regret setting-${at} early-stopping 2.5`] as const,
    ),
    ['regret setting-1 early-stopping 2.5', 'regret setting-2 early-stopping 2.5'],
  ],
  'what-next': [
    ['opening setting-4', 'trained setting-4'],
    [0, 'raced setting-4 random 6'],
    ['enough setting-4 random 0.5', 'enough setting-4 by-size 0.5'],
    ['enough setting-4 plan 0.5', 'enough setting-4 random 0.5'],
    ['enough setting-1 plan 0.5', 'enough setting-1 by-size 0.5'],
    ['enough setting-4 plan 0.5', 'enough setting-1 plan 0.5'],
  ],
  'train-it-yourself': [
    ['cost setting-1 all-in-one 1', 'cost lab-large all-in-one 2'],
    [0, 'below lab-large optimal independent 3'],
    [0, 'below lab-large independent all-in-one 3'],
    [0.05, 'p lab-large setting-2'],
    [0.05, 'p lab-large lab-small'],
    ['negative lab-small', 'negative lab-large'],
    [0, 'negative lab-small'],
  ],
  'how-sure': [
    ['stability setting-4 optimal 2.5 2', 'stability setting-1 optimal 2.5 2'],
    [28, 'stability setting-1 optimal 2.5 2'],
    ['stability setting-1 optimal 2.5 2', 39],
    [90, 'stability setting-3 optimal 2.5 2'],
    ['below setting-4 optimal random 2.5', 'below setting-3 optimal random 2.5'],
    ['loss lab-large depth+normals depth test', 'loss lab-large depth*0.5 depth test'],
    ['total setting-3 early-stopping 5 test', 'total setting-3 early-stopping 5'],
  ],
};

describe('what the lessons claim of their numbers is true', () => {
  for (const [id, claims] of Object.entries(orders)) {
    test.each(claims)(`${id}: %s is less than %s`, (smaller, larger) => {
      const value = (side: string | number) => (typeof side === 'number' ? side : number(side));
      expect(value(smaller)).toBeLessThan(value(larger));
    });
  }

  test('one network for everything stays above the independent ones at equal cost, as published', () => {
    const table = load('setting-1');
    const published = table.kind === 'losses' ? table.published : undefined;
    const at = published?.budgets.indexOf(2.5) ?? -1;
    const [together, apart] = ['all-in-one', 'independent'].map(key => published?.totals[key]?.[at]);
    expect(together).toBeGreaterThan(apart ?? Number.POSITIVE_INFINITY);
  });

  test('what holds by count', () => {
    expect(number('helps setting-1 n')).toBe(4);
    expect(number('hurt setting-1 n')).toBe(4);
    expect(number('server setting-1 optimal 2.5 n')).toBe(1);
    // “Nearly every second pair.”
    const share = number('negative setting-1') / number('pairs setting-1');
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.5);
    // The step of half a network after four buys nothing.
    expect(number('bought setting-1 optimal 4 4.5')).toBe(0);
    expect(number('needs setting-1 early-stopping')).toBe(number('needs setting-1 optimal'));
    // The grouping by hand and the best cost the same.
    expect(number('cost setting-1 optimal 2.5')).toBe(2.5);
    // Guessed by the mean of the two pairs.
    const pairs = number('loss setting-1 n+e e validation') + number('loss setting-1 k+e e validation');
    expect(number('estimate setting-1 n+k+e e')).toBeCloseTo(pairs / 2, 12);
    // Both errors together are smaller than the gain.
    const gain =
      number('loss lab-large depth*0.5 depth test') - number('loss lab-large depth+normals depth test');
    const errors =
      number('error lab-large depth*0.5 depth test') + number('error lab-large depth+normals depth test');
    expect(gain).toBeGreaterThan(errors);
    // “About as much as before.”
    expect(number('r setting-1 setting-3')).toBeCloseTo(number('r setting-2 setting-3'), 1);
    // More than half of the training.
    const bill = number('needs setting-1 higher-order') / number('needs setting-1 optimal');
    expect(bill).toBeGreaterThan(0.5);
    expect(bill).toBeLessThan(0.6);
  });
});
