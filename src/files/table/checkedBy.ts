import * as v from 'valibot';
import { TableError } from './tableError.ts';

/** The value as the schema has it. Throws {@link TableError} listing every problem with its place. */
export function checkedBy<T extends v.GenericSchema>(schema: T, raw: unknown): v.InferOutput<T> {
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return parsed.output;
  throw new TableError(parsed.issues.map(issue => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`));
}

/** The value of a JSON text. Throws {@link TableError} where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TableError([`Not JSON: ${error instanceof Error ? error.message : String(error)}.`]);
  }
}
