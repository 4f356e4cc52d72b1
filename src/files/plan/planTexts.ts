import type { RunPlan } from './runPlan.ts';

/** What a reader's command is called with, and what it writes: the same words at the top of every file. */
export const contractLines: readonly string[] = [
  'Each network runs your command with its tasks, size and seed as arguments:',
  '  COMMAND --task=NAME [--task=NAME ...] [--size=NAME] --seed=N --out=FILE',
  'It trains the network and writes one small result to FILE, as JSON',
  '  {"losses": {"validation": {"NAME": 0.31, ...}, "test": {"NAME": 0.33, ...}}}',
  'or as CSV, a header and one row: validation/NAME,...,test/NAME,... The split "early" may be there too.',
  'A result that is there already is not made again; one that is not whole, or whose command failed, is.',
  'Back into the table: taskmates tell RESULTS --into TABLE.csv',
];

/** A text in double quotes, all of it ASCII, as Python and YAML both read it. */
export function quotedText(text: string): string {
  const escaped = Array.from(text, character => {
    const code = character.codePointAt(0) as number;
    if (character === '"' || character === '\\') return `\\${character}`;
    if (code >= 0x20 && code < 0x7f) return character;
    return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
  });
  return `"${escaped.join('')}"`;
}

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

/** The plan as JSON: what `tell` reads to know which results to expect, and what the networks cost. */
export function planJson({ name, costUnit, runs }: RunPlan): string {
  const head = { format: 'taskmates-plan', version: 1, name, about: contractLines, costUnit };
  const networks = runs.map(run => `  ${JSON.stringify(run)}`);
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "networks": [\n${networks.join(',\n')}\n ]\n}\n`;
}

/** "6 networks to train", for the top of files: no text from outside. */
export function countLine({ runs }: RunPlan): string {
  return `A plan of Taskmates: ${runs.length} ${runs.length === 1 ? 'network' : 'networks'} to train, the most useful first.`;
}
