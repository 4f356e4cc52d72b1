import * as v from 'valibot';
import { say } from '../../../base/i18n/message.ts';
import { checkedBy, jsonOf } from '../../../files/table/checkedBy.ts';
import { TableError } from '../../../files/table/tableError.ts';
import { type LabTaskId, labTaskIds } from '../model/labTasks.ts';
import { fromHalf, toHalf } from './halfFloat.ts';

/** A trained network as it ships with the site. */
export interface StoredNetwork {
  /** As `listedText` writes it: "full.depth+normals". */
  readonly network: string;
  readonly seed: number;
  /** Per task of the network its loss on all test scenes, by the weights before they were rounded. */
  readonly test: readonly number[];
  readonly parameters: Float32Array;
}

/** Networks of one recipe. */
export interface StoredWeights {
  /** As `recipeText` writes it. */
  readonly recipe: string;
  /** Per task the mean loss of its best constant prediction on the training scenes: what losses are divided by. */
  readonly constants: Readonly<Partial<Record<LabTaskId, number>>>;
  readonly networks: readonly StoredNetwork[];
}

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e7));
const index = v.object({
  format: v.literal('taskmates-weights'),
  version: v.literal(1),
  recipe: v.string(),
  constants: v.record(v.picklist(labTaskIds), v.pipe(v.number(), v.gtValue(0))),
  networks: v.array(
    v.object({
      network: v.pipe(v.string(), v.regex(/^(full|half)\.[a-z]+(\+[a-z]+)*$/)),
      seed: v.pipe(v.number(), v.integer()),
      test: v.array(v.number()),
      parameters: count,
    }),
  ),
});

/**
 * Networks as two files: an index as JSON, and their parameters one after the other as 16-bit numbers (IEEE 754 binary16,
 * low byte first). A parameter moves by at most 1/2,048 of itself.
 */
export function writeWeights({ networks, ...head }: StoredWeights): { index: string; bytes: Uint8Array } {
  const listed = networks.map(({ parameters, ...rest }) => ({ ...rest, parameters: parameters.length }));
  const file = { format: 'taskmates-weights', version: 1, ...head, networks: listed };
  const bytes = new Uint8Array(2 * networks.reduce((sum, { parameters }) => sum + parameters.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { parameters } of networks) {
    for (const value of parameters) {
      view.setUint16(at, toHalf(value), true);
      at += 2;
    }
  }
  return { index: `${JSON.stringify(file, null, 1)}\n`, bytes };
}

/** What {@link writeWeights} wrote. Throws {@link TableError} where the two files are damaged or do not belong together. */
export function readWeights(indexText: string, bytes: ArrayBuffer): StoredWeights {
  const { recipe, constants, networks } = checkedBy(index, jsonOf(indexText));
  const total = 2 * networks.reduce((sum, { parameters }) => sum + parameters, 0);
  if (total !== bytes.byteLength) {
    throw new TableError([
      say('The weights have {count} bytes, their index says {total}.', { count: bytes.byteLength, total }),
    ]);
  }
  const view = new DataView(bytes);
  let at = 0;
  const read = networks.map(({ parameters, ...rest }) => {
    const values = new Float32Array(parameters);
    for (let i = 0; i < parameters; i++, at += 2) values[i] = fromHalf(view.getUint16(at, true));
    return { ...rest, parameters: values };
  });
  return { recipe, constants, networks: read };
}
