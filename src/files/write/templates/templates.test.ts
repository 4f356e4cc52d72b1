import { describe, expect, it } from 'vitest';
import { taskSetOf } from '../../../core/tables/lossTable.ts';
import type { AffinityMapping, Mapping } from '../../open/mapping.ts';
import { proposeMapping } from '../../open/proposeMapping.ts';
import { readFiles } from '../../open/readFiles.ts';
import { networkTexts, propose, tableOf } from '../../testing/openFiles.ts';
import { textFile } from '../../testing/textFile.ts';
import { exampleGains, exampleNetworks, exampleTasks } from './templateExample.ts';
import { type TableTemplate, tableTemplates } from './templates.ts';

function template(key: TableTemplate['key']): TableTemplate {
  const found = tableTemplates.find(one => one.key === key);
  if (!found) throw new Error(`There is no template ${key}.`);
  return found;
}

/** What the page makes of a template, with questions answered as its words say. */
async function open({ files }: TableTemplate, answer: (mapping: Mapping) => Mapping = mapping => mapping) {
  const { mapping } = await propose(Object.fromEntries(files.map(({ name, content }) => [name, content])));
  if (!mapping) throw new Error('Nothing was proposed.');
  const sources = files.map(({ name, content }) => textFile(name, content));
  return { mapping, result: await readFiles(sources, answer(mapping)) };
}

const withGains = (mapping: Mapping): Mapping =>
  ({ ...mapping, direction: 'rows-help', better: 'higher' }) as AffinityMapping;

/** The networks of the example as `networkTexts` says them, under the given ids of tasks. */
function expectedNetworks(split: 'validation' | 'test', ids: readonly string[]): string[] {
  return exampleNetworks.map(({ cost, losses }) => {
    const parts = losses[split].flatMap((loss, t) => (loss === undefined ? [] : [`${ids[t]} ${loss}`]));
    return `${parts.join(' + ')} @ ${cost}`;
  });
}

describe('the templates', () => {
  // Of a log there is always something to say and to ask: see below.
  const plain = tableTemplates.filter(one => one.key !== 'log');
  it.each(plain.map(one => [one.key, one] as const))('open without problems: %s', async (_, one) => {
    const { result } = await open(one, mapping => {
      if (mapping.shape === 'affinity') return withGains(mapping);
      return mapping.shape === 'membership' || one.key === 'metrics'
        ? ({ ...mapping, costs: 'equal' } as Mapping)
        : mapping;
    });
    expect(result.open).toEqual([]);
    expect(result.problems).toEqual([]);
    expect(result.loaded).toBeDefined();
  });

  it.each(['wide', 'tidy', 'json', 'paper', 'markdown', 'latex'] as const)(
    'give the networks of the example: %s',
    async key => {
      const { mapping, result } = await open(template(key));
      const table = tableOf(result);
      expect(mapping.shape).toBe(key === 'json' ? 'native' : key === 'tidy' ? 'tidy' : 'wide');
      expect(table.costUnit).toBe('SNT');
      const ids = key === 'paper' ? ['t1', 't2', 't3'] : exampleTasks.map(task => task.id);
      expect(table.tasks.map(task => task.id)).toEqual(ids);
      for (const split of ['validation', 'test'] as const) {
        expect(networkTexts(table, split)).toEqual(expectedNetworks(split, ids));
      }
    },
  );

  it('give gains over training alone that are those of the example', async () => {
    const { mapping, result } = await open(template('membership'), proposed =>
      proposed.shape === 'membership' ? { ...proposed, costs: 'equal' } : proposed,
    );
    expect(mapping.shape).toBe('membership');
    const table = tableOf(result);
    const full = exampleNetworks.slice(exampleTasks.length);
    expect(table.networkCount).toBe(full.length);
    full.forEach(({ losses }, i) => {
      const start = table.offsets[i] as number;
      Array.from(taskSetOf(table, i)).forEach((task, k) => {
        for (const split of ['validation', 'test'] as const) {
          const relative = (losses[split][task] as number) / (full[task]?.losses[split][task] as number);
          expect(table.losses[split]?.[start + k]).toBeCloseTo(relative, 4);
        }
      });
    });
  });

  it.each(['square', 'long', 'json-affinity'] as const)('give the gains of the example: %s', async key => {
    const { result } = await open(template(key), key === 'json-affinity' ? undefined : withGains);
    if (result.loaded?.kind !== 'affinity') throw new Error('no affinities');
    const { sources, targets, values } = result.loaded.table;
    expect([sources, targets].map(tasks => tasks.map(task => task.id))).toEqual(
      Array(2).fill(exampleTasks.map(task => task.id)),
    );
    expect([...values]).toEqual(exampleGains.flat().map(gain => gain ?? Number.NaN));
  });

  it.each(['square', 'long'] as const)('ask which way affinities point: %s', async key => {
    const { result } = await open(template(key));
    expect(result.open).toEqual(['direction', 'better']);
  });

  it('give the last losses of the example where they are a log, as one network if that is chosen', async () => {
    const files = template('log').files.map(({ name, content }) => textFile(name, content));
    const tables = ['template-training.log › validation_loss'];
    const { mapping } = await proposeMapping(files, undefined, { tables });
    const result = await readFiles(files, { ...mapping, costs: 'equal' } as Mapping);
    expect(networkTexts(tableOf(result))).toEqual(['depth 0.41 + normals 0.33 + edges 0.21 @ 1']);
  });

  it('have names of their own, and an end of line at the end', () => {
    const files = tableTemplates.flatMap(one => one.files);
    expect(new Set(files.map(file => file.name)).size).toBe(files.length);
    expect(files.every(file => file.content.endsWith('\n'))).toBe(true);
  });
});
