import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../../../testing/whole.ts';
import { englishWords } from '../../../../base/i18n/message.ts';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { textFile } from '../../../testing/textFile.ts';
import { proposeMapping } from '../../proposeMapping.ts';

/** As lm-eval writes the evaluation of a network. */
function harness(acc: number) {
  return {
    results: {
      piqa: { 'acc,none': acc, 'acc_stderr,none': 0.01, 'ppl_word,none': 5, alias: ' - piqa' },
      boolq: { 'acc,none': 0.62, 'acc_stderr,none': 'N/A', alias: 'boolq' },
      gsm8k: { 'exact_match,strict-match': 0.12, 'exact_match,flexible-extract': 0.15, alias: 'gsm8k' },
    },
    groups: { piqa: { 'acc,none': acc } },
    versions: { piqa: 1, boolq: 2 },
    'n-shot': { piqa: 0 },
    'n-samples': { piqa: { original: 1838, effective: 1838 } },
    higher_is_better: { gsm8k: { 'exact_match (strict-match)': true } },
    config: { model: 'hf', batch_size: 8 },
    date: 17,
  };
}

const file = (value: unknown, name = 'm.json') => textFile(name, JSON.stringify(value));
const labels = async (files: Parameters<typeof proposeMapping>[0]) =>
  (await proposeMapping(files)).tables.map(label => label.file.replace(/^.* › /, ''));
const open = (files: Parameters<typeof proposeMapping>[0], table: string) =>
  proposeMapping(files, undefined, { tables: [`${files[0]?.name} › ${table}`] });

describe('the evaluation of a network by a harness', () => {
  it('is a table for each metric, of tasks trained alone or of one network: it is asked', async () => {
    const { result, mapping } = await proposeMapping([file(harness(0.71))]);
    expect(result.open[0]).toBe('table');
    expect(mapping?.shape).toBe('wide');
    expect(await labels([file(harness(0.71))])).toEqual([
      'acc',
      'ppl_word',
      'exact_match (strict-match)',
      'exact_match (flexible-extract)',
      'acc, one network',
      'ppl_word, one network',
      'exact_match (strict-match), one network',
      'exact_match (flexible-extract), one network',
    ]);
  });

  it('has the tasks that a metric was measured of, its standard errors, and the direction that its name says', async () => {
    const { mapping, result } = await open([file(harness(0.71))], 'acc, one network');
    expect(mapping).toMatchObject({
      tasks: [
        { name: 'piqa', measured: 'complement' },
        { name: 'boolq', measured: 'complement' },
      ],
      files: [
        {
          columns: [
            { role: { kind: 'name' } },
            { name: 'val/acc/piqa', role: { kind: 'value', task: 0 } },
            { name: 'val/acc/piqa stderr', role: { kind: 'stderr', task: 0 } },
            { name: 'val/acc/boolq', role: { kind: 'value', task: 1 } },
          ],
        },
      ],
    });
    expect(result.open).toEqual(['costs']);
    const words = await open([file(harness(0.71))], 'ppl_word');
    expect(words.mapping && 'tasks' in words.mapping && words.mapping.tasks[0]?.measured).toBeUndefined();
  });

  it('says which way is better where the file does and the name does not', async () => {
    const { mapping } = await open([file(harness(0.71))], 'exact_match (strict-match)');
    expect(mapping).toMatchObject({ tasks: [{ name: 'gsm8k', measured: 'complement' }] });
  });

  it('names what stands beside the metrics and is none', async () => {
    const { result } = await proposeMapping([file(harness(0.71))]);
    const note = result.problems
      .map(({ message }) => englishWords(message))
      .find(text => /beside/.test(text));
    expect(note).toContain('alias, groups, versions, n-shot, n-samples, config, date');
  });

  it('is a row of a table where several stand together', async () => {
    const files = [file(harness(0.71), 'a/one.json'), file(harness(0.5), 'a/two.json')];
    expect(await labels(files)).toEqual([
      'acc',
      'ppl_word',
      'exact_match (strict-match)',
      'exact_match (flexible-extract)',
    ]);
    const { tables } = await proposeMapping(files);
    expect(tables[0]?.preview.rows).toEqual([
      ['one', '0.71', '0.01', '0.62'],
      ['two', '0.5', '0.01', '0.62'],
    ]);
  });

  it('is none where several dicts hold metrics: these are networks', async () => {
    const { mapping } = await proposeMapping([
      file({ n1: { a: { loss: 1 }, b: { loss: 2 } }, n2: { a: { loss: 1 } } }),
    ]);
    expect(mapping).toMatchObject({ tasks: [{ name: 'a' }, { name: 'b' }] });
  });
});

describe('reports of metrics', () => {
  it('leave out averages over classes, and say so', async () => {
    const report = {
      cat: { precision: 0.8, 'f1-score': 0.75, support: 50 },
      dog: { precision: 0.6, 'f1-score': 0.67, support: 40 },
      accuracy: 0.72,
      'macro avg': { precision: 0.7, 'f1-score': 0.71, support: 90 },
      'weighted avg': { precision: 0.71, 'f1-score': 0.71, support: 90 },
    };
    const { mapping, result } = await open([file(report)], 'f1-score');
    expect(mapping).toMatchObject({
      tasks: [
        { name: 'cat', measured: 'complement' },
        { name: 'dog', measured: 'complement' },
      ],
    });
    const said = result.problems.map(({ message }) => englishWords(message)).join(' ');
    expect(said).toContain('support, macro avg, weighted avg, accuracy');
  });

  it('aligned by blanks are read by their columns, and rows that are not are named', async () => {
    const text =
      '              precision    f1-score   support\n\n         cat       0.80      0.75        50\n     hot dog       0.60      0.67        40\n\n    accuracy                 0.72        90\n';
    const files = [textFile('report.txt', text)];
    const { mapping, result } = await open(files, 'table, precision');
    expect(mapping).toMatchObject({ tasks: [{ name: 'cat' }, { name: 'hot dog' }] });
    expect(result.problems.some(({ row }) => row === 6)).toBe(true);
  });

  it('of one thing, no task named, say so and leave settings out', async () => {
    const run = {
      epoch: 3,
      eval_accuracy: 0.84,
      eval_loss: 0.41,
      eval_samples: 872,
      eval_steps_per_second: 8.8,
    };
    const { result, tables } = await proposeMapping([file(run)]);
    expect(tables[0]?.preview.columns).toEqual(['eval_accuracy', 'eval_loss']);
    const said = result.problems.map(({ message }) => englishWords(message)).join(' ');
    expect(said).toContain('All names are those of metrics: eval_accuracy, eval_loss. No task is named.');
    expect(said).toContain('epoch, eval_samples, eval_steps_per_second');
  });
});

/** As MTEB writes the evaluation of a network on a task. */
const mteb = (task: string, score: number, more: object = {}) => ({
  dataset_revision: 'a1',
  task_name: task,
  mteb_version: '1.12.0',
  scores: {
    test: [
      { hf_subset: 'default', languages: ['eng-Latn'], main_score: score, spearman: score + 0.01, ...more },
    ],
  },
  evaluation_time: 3.2,
  kg_co2_emissions: null,
});

describe('the evaluation of a network on one task by MTEB', () => {
  it('has a row for each network where each has a folder with a file for each task', async () => {
    const files = ['m1', 'm2'].flatMap((network, n) => [
      file(mteb('STS12', 0.7 + n / 100), `r/${network}/x/STS12.json`),
      file(mteb('Banking', 0.8 + n / 100, { accuracy: 0.5 }), `r/${network}/x/Banking.json`),
    ]);
    expect(await labels(files)).toEqual(['main_score', 'spearman', 'accuracy']);
    const { result, mapping } = await open(files, 'main_score');
    expect(result.previews[0]?.rows).toEqual([
      ['m1', '0.7', '0.8'],
      ['m2', '0.71', '0.81'],
    ]);
    expect(mapping).toMatchObject({ tasks: [{ name: 'STS12' }, { name: 'Banking' }] });
  });

  it('is of tasks trained alone or of one network where all files stand in one folder: it is asked', async () => {
    const files = [file(mteb('STS12', 0.7), 'STS12.json'), file(mteb('Banking', 0.8), 'Banking.json')];
    expect(await labels(files)).toEqual([
      ...['main_score', 'spearman', 'main_score, one network', 'spearman, one network'],
    ]);
    expect((await open(files, 'main_score, one network')).result.previews[0]?.rows).toEqual([
      ['network', '0.7', '0.8'],
    ]);
  });

  it('has a task for each part, the splits beside each other, and says what it left out', async () => {
    const part = (name: string, score: number) => ({ hf_subset: name, languages: [name], f1: score });
    const scores = {
      test: [part('en', 0.5), part('de', 0.6)],
      validation: [part('en', 0.4), part('de', 0.3)],
    };
    const files = [file({ ...mteb('Massive', 0), scores })];
    expect(await labels(files)).toEqual(['test_f1, validation_f1', 'test_f1, validation_f1, one network']);
    const { result, mapping } = await open(files, 'test_f1, validation_f1, one network');
    expect(mapping).toMatchObject({ tasks: [{ name: 'Massive (en)' }, { name: 'Massive (de)' }] });
    expect(result.problems.map(({ message }) => englishWords(message)).join()).toContain('kg_co2_emissions');
  });

  it('is read from before version 1.11 too, with its standard errors', async () => {
    const old = { mteb_version: '0.0.2', mteb_dataset_name: 'Emotion', dataset_revision: null };
    const files = [file({ ...old, test: { accuracy: 0.46, accuracy_stderr: 0.01, evaluation_time: 31 } })];
    expect(await labels(files)).toEqual(['accuracy', 'accuracy, one network']);
    const { mapping } = await open(files, 'accuracy');
    expect(mapping).toMatchObject({
      files: [{ columns: [{}, { role: { kind: 'value' } }, { role: { kind: 'stderr' } }] }],
    });
  });
});

it(
  'throws nothing, and every table is sound, whatever is written in such files',
  async () => {
    const small = { maxKeys: 3 };
    const value = fc.oneof(fc.double(), fc.constantFrom(null, 'N/A', 'x', true, [], [0.1], {}), fc.integer());
    const names = fc.constantFrom(
      'main_score',
      'f1',
      'f1_stderr',
      'hf_subset',
      'acc,none',
      'acc_stderr,none',
      'x',
    );
    const metrics = fc.dictionary(names, value, small);
    const split = fc.oneof(
      ...[fc.array(metrics, { maxLength: 3 }), metrics, fc.dictionary(fc.string(), metrics, small), value],
    );
    const task = fc.oneof(fc.constantFrom('a', 'b', '__proto__', ''), fc.string());
    const ofMteb = fc.record(
      {
        task_name: fc.oneof(task, value),
        mteb_version: fc.constantFrom('1.12.0', null),
        scores: fc.oneof(
          fc.dictionary(fc.constantFrom('test', 'validation', 'dev', 'x'), split, small),
          split,
        ),
      },
      { requiredKeys: [] },
    );
    const ofHarness = fc.record(
      {
        results: fc.oneof(fc.dictionary(task, metrics, small), split),
        versions: fc.dictionary(task, value, small),
        higher_is_better: fc.oneof(fc.dictionary(task, fc.dictionary(names, value, small), small), value),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(ofMteb, ofHarness), { minLength: 1, maxLength: isWhole ? 4 : 2 }),
        async values => {
          const files = values.map((each, i) => file(each, `m${i % 2}/t${i}.json`));
          const { result } = await proposeMapping(files);
          expectSound(files, result);
        },
      ),
      { numRuns: fuzzRuns },
    );
  },
  fuzzTimeout,
);
