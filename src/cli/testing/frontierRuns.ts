import type { FrontierJson } from '../../files/write/frontierJson.ts';
import { runTool, type Surroundings } from './runTool.ts';

/** What `taskmates frontier` prints as JSON, whatever it says beside it. */
export async function anyPrintedJson(args: readonly string[]): Promise<FrontierJson> {
  return JSON.parse((await runTool(['frontier', ...args, '--json'])).out);
}

/** What `taskmates frontier` prints as JSON where all goes well. */
export async function printedJson(
  args: readonly string[],
  surroundings?: Surroundings,
): Promise<FrontierJson> {
  const { out, err, code } = await runTool(['frontier', ...args, '--json'], surroundings);
  if (err !== '' || code !== 0) throw new Error(`exit code ${code}: ${err}`);
  return JSON.parse(out);
}
