import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const measured = v.nullable(v.pipe(v.number(), v.finite()));
const standardError = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));
const replicateCount = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));
/** Tasks are numbered in 16 bits. They are counted before any of them is looked at. */
const tasksOf = <T extends v.GenericSchema>(one: T) =>
  v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(65_535), v.array(one));
const task = v.object({
  id: text,
  name: text,
  short: text,
  loss: v.optional(text),
  measured: v.optional(v.picklist(['negated', 'complement'])),
});
const source = v.object({ title: text, arxiv: v.optional(text), licence: text });
const perSplit = <T extends v.GenericSchema>(value: T) =>
  v.object({ validation: v.optional(value), test: v.optional(value), early: v.optional(value) });

const head = { format: v.literal('taskmates'), version: v.literal(1), id: text, name: text, source };

/** The project's own file of a loss table (`kind: "losses"`), version 1: see `docs/formats.md`. */
export const lossFile = v.object({
  ...head,
  kind: v.literal('losses'),
  about: v.optional(v.string(), ''),
  costUnit: text,
  splits: v.optional(perSplit(text), {}),
  published: v.optional(
    v.object({
      note: text,
      budgets: v.array(v.pipe(v.number(), v.finite(), v.minValue(0))),
      totals: v.record(text, v.array(measured)),
    }),
  ),
  recipe: v.optional(v.string()),
  tasks: tasksOf(task),
  networks: v.pipe(
    v.array(
      v.object({
        tasks: v.pipe(v.array(text), v.minLength(1)),
        cost: v.pipe(v.number(), v.finite(), v.gtValue(0)),
        losses: perSplit(v.array(measured)),
        errors: v.optional(perSplit(v.array(standardError))),
        replicates: v.optional(perSplit(v.array(replicateCount))),
        predicted: v.optional(v.boolean()),
      }),
    ),
    v.minLength(1),
  ),
});

/** The project's own file of an affinity table (`kind: "affinity"`), version 1: see `docs/formats.md`. */
export const affinityFile = v.object({
  ...head,
  kind: v.literal('affinity'),
  meaning: text,
  better: v.picklist(['higher', 'lower']),
  scale: v.picklist(['linear', 'log']),
  columns: v.optional(v.literal('own-scale')),
  diagonal: v.optional(text),
  sources: tasksOf(task),
  targets: tasksOf(task),
  values: v.array(v.array(measured)),
});

/** What a file of a loss table says besides its networks. */
export const lossHead = v.omit(lossFile, ['networks']);

/** What a file of an affinity table says besides its values. */
export const affinityHead = v.omit(affinityFile, ['values']);

export const tableFile = v.variant('kind', [lossFile, affinityFile]);
