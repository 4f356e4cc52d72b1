import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWords } from '../../../scripts/shellWords.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import { defaultConfiguration } from '../configuration/fields.ts';
import { commandOf } from './commandOf.ts';
import { shellWord } from './shellWord.ts';

const read = (id: string) => parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
const losses = read('setting-1');

/** Texts that shells, terminals and option parsers have an opinion on. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "'",
          '"',
          '\\',
          '$(rm -rf ~)',
          '`id`',
          '!!',
          ';',
          '&&',
          '|',
          '>',
          '#',
          '*',
          '?',
          '[a]',
          '{a,b}',
          '~',
        ],
        ...[
          '=',
          '-',
          '--json',
          ' ',
          '\t',
          '\n',
          '\r',
          '\u0000',
          '\u001b[201~',
          '\u202e',
          '\u2028',
          '%s',
          'é',
        ],
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map(parts => parts.join('')),
);
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/u;

describe('a word of a shell', () => {
  it('is the text itself, whatever it holds, but for what no terminal shows', () => {
    const texts = fc.sample(hostile, { seed: 1, numRuns: 3000 });
    const words = shellWords(texts.map(shellWord));
    texts.forEach((text, i) => {
      expect(shellWord(text)).not.toMatch(unprintable);
      expect(words[i]).toEqual([text.replace(new RegExp(unprintable, 'gu'), '�')]);
    });
  });

  it('is left bare where that is safe', () => {
    expect(shellWord('losses-1.csv')).toBe('losses-1.csv');
    expect(shellWord('a=2,b=0.5')).toBe('a=2,b=0.5');
    expect(shellWord('~/a')).toBe("'~/a'");
    expect(shellWord('=ls')).toBe("'=ls'");
    expect(shellWord("it's")).toBe("'it'\\''s'");
    expect(shellWord('')).toBe("''");
  });
});

describe('the command of a configuration', () => {
  it('names the table, the strategies shown and the budget, and else only what is not as usual', () => {
    expect(commandOf(defaultConfiguration(), losses)).toBe(
      'npx taskmates frontier setting-1 --strategy optimal,early-stopping,higher-order --budgets stops,2.5',
    );
  });

  it('leaves out strategies that the table has no losses for, which the page cannot switch on', () => {
    if (losses.kind !== 'losses') throw new Error('a setting is a loss table');
    const { early: _, ...without } = losses.table.losses;
    const configuration = { ...defaultConfiguration(), shown: ['early-stopping', 'random'] as const };
    expect(commandOf(configuration, { ...losses, table: { ...losses.table, losses: without } })).toContain(
      '--strategy optimal,random --budgets',
    );
  });

  it('has the present budget alone where no frontier is shown', () => {
    const configuration = { ...defaultConfiguration(), shown: [], embed: true, panel: 'grouping' } as const;
    expect(commandOf(configuration, losses)).toBe(
      'npx taskmates frontier setting-1 --strategy optimal --budgets 2.5',
    );
  });

  it('has a flag for every constraint and option of the search', () => {
    const configuration = {
      ...defaultConfiguration(),
      strategy: 'affinity',
      shown: ['optimal'],
      guess: 'tag-taskonomy',
      heads: 'test',
      objective: 'worst',
      weights: [2, 1, 1, 1, 0.5],
      predicted: true,
      most: 3,
      fewest: 2,
      excluded: [2, 6],
      alone: ['n', 'e'],
      together: ['s~d'],
      apart: ['k~s'],
      timeLimit: 10,
      budget: 2.25,
    } as const;
    expect(commandOf(configuration, losses)).toBe(
      [
        'npx taskmates frontier setting-1 --strategy optimal,affinity --budgets stops,2.25 --heads test',
        '--objective worst --weights s=2,d=1,n=1,k=1,e=0.5 --affinity tag-taskonomy --predicted --max-networks 3',
        '--min-tasks 2 --exclude 3,7 --alone n --alone e --together s,d --apart k,s --time-limit 10s',
      ].join(' '),
    );
  });

  it('is that of the gains where these alone are shown', () => {
    expect(commandOf({ ...defaultConfiguration(), embed: true, panel: 'gains' }, losses)).toBe(
      'npx taskmates gains setting-1 --definition single --baseline half --split test --pairs directed',
    );
  });

  it('groups the tasks of an affinity table as the page does', () => {
    const configuration = {
      ...defaultConfiguration(),
      data: 'pairs-celeba',
      groups: 12,
      sizes: { least: 1, most: 4 },
      sets: 'partition',
      apart: ['5_o_Clock_Shadow~Black_Hair'],
    } as const;
    expect(commandOf(configuration, read('pairs-celeba'))).toBe(
      'npx taskmates frontier pairs-celeba --groups partition --set-size 2:4 --apart 5_o_Clock_Shadow,Black_Hair',
    );
    const tag = { ...configuration, data: 'tag-celeba', groups: 2 } as const;
    expect(commandOf(tag, read('tag-celeba'))).toContain('tag-celeba --groups partition --set-size 1:4');
    const priced = { ...tag, networkCost: { trunk: 20, decoder: 3 }, budget: 63.5 } as const;
    expect(commandOf(priced, read('tag-celeba'))).toContain('tag-celeba --budgets stops,63.5 --groups');
    const lone = { ...tag, embed: true, panel: 'grouping' } as const;
    expect(commandOf(lone, read('tag-celeba'))).toContain('tag-celeba --budgets 2 --groups');
  });

  it('names the files of a table of one’s own, with what was corrected in them', () => {
    const given = new Map([
      ['column', ['a b=cost', '#3=ignore']],
      ['symmetric', ['']],
      ['name', ['-x']],
      ['cost-unit', ['']],
    ]);
    const reading = { files: ['-odd.csv', "it's.csv"], given };
    const configuration = { ...defaultConfiguration(), data: 'own-1', shown: [] } as const;
    const [words] = shellWords([commandOf(configuration, losses, undefined, reading)]);
    const budgets = ['--strategy', 'optimal', '--budgets', 'stops,2.5'];
    expect(words?.slice(0, 9)).toEqual([
      'npx',
      'taskmates',
      'frontier',
      './-odd.csv',
      "it's.csv",
      ...budgets,
    ]);
    const read = [
      '--column',
      'a b=cost',
      '--column',
      '#3=ignore',
      '--cost-unit',
      '',
      '--symmetric',
      '--name=-x',
    ];
    expect(words?.slice(9)).toEqual(read);
  });

  it('gives a file and tasks of any name to the tool as one word each, never as an option', () => {
    const names = fc.sample(hostile, { seed: 2, numRuns: 1500 });
    const commands = names.map(name =>
      commandOf({ ...defaultConfiguration(), data: 'own-1', shown: [], alone: [name] }, losses, () => name),
    );
    shellWords(commands).forEach((words, i) => {
      const name = (names[i] as string).replace(new RegExp(unprintable, 'gu'), '�');
      const file = name.startsWith('-') ? `./${name}` : name;
      const alone = name.startsWith('-') ? [`--alone=${name}`] : ['--alone', name];
      expect(words).toEqual([
        'npx',
        'taskmates',
        'frontier',
        file,
        '--strategy',
        'optimal',
        '--budgets',
        'stops,2.5',
        ...alone,
      ]);
    });
  });
});
