import { MessageError } from '../../../base/i18n/message.ts';
import { runSteps } from '../../../base/steps/runSteps.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import type { Fact, FactResult, FactTables } from './fact.ts';
import { FactContext, FactProblem } from './factContext.ts';
import { factKinds } from './factKinds.ts';

/** What a fact is, from the tables, at once: see {@link traceFact}. */
export function evaluateFact(
  fact: Fact,
  tables: FactTables,
  curves?: Map<string, StrategyCurve>,
): FactResult {
  return runSteps(traceFact(fact, tables, curves));
}

/**
 * What a fact is, from the tables; yields now and then where that takes long. Never throws for what a text can hold: what cannot be
 * had is `unknown` with the reason. `curves` keeps searches from fact to fact, for one set of tables.
 */
export function* traceFact(
  { name, args }: Fact,
  tables: FactTables,
  curves: Map<string, StrategyCurve> = new Map(),
): Generator<unknown, FactResult> {
  const kind = Object.hasOwn(factKinds, name) ? factKinds[name] : undefined;
  if (!kind) return { kind: 'unknown', reason: `there is no fact “${name}”` };
  try {
    const given = kind.of(new FactContext(args, tables, curves));
    const found = typeof given === 'object' && 'next' in given ? yield* given : given;
    return typeof found === 'string' ? { kind: 'text', text: found } : { kind: 'value', ...found };
  } catch (error) {
    // A table may lack what a strategy needs, or have too many tasks for it: a MessageError says so.
    if (error instanceof FactProblem || error instanceof MessageError)
      return { kind: 'unknown', reason: `${name}: ${error.message}` };
    throw error;
  }
}

/** The ids of the tables that a fact takes: those of its arguments that its kind takes as tables. */
export function tablesOf({ name, args }: Fact): readonly string[] {
  const kind = Object.hasOwn(factKinds, name) ? factKinds[name] : undefined;
  const takes = kind?.takes.split(' ') ?? [];
  return takes.flatMap((what, i) => (what === 'table' ? (args[i] ?? []) : []));
}
