import { describe, expect, it } from 'vitest';
import { ToolError } from '../toolError.ts';
import { choosing, constraining, json } from './optionGroups.ts';
import { parseArguments } from './parseArguments.ts';

const specs = [...choosing().options, ...constraining().options, json];
const parse = (...args: string[]) => parseArguments(args, specs);

function messageOf(...args: string[]): string {
  try {
    parse(...args);
  } catch (error) {
    if (error instanceof ToolError && error.code === 2) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('parseArguments', () => {
  it('takes files and options in any order, values with and without an equals sign', () => {
    const { files, given } = parse('a.csv', '--strategy', 'optimal', '--json', '-', '--heads=test', 'b.csv');
    expect(files).toEqual(['a.csv', '-', 'b.csv']);
    expect(Object.fromEntries(given)).toEqual({ strategy: ['optimal'], json: [''], heads: ['test'] });
  });

  it('keeps every value of an option that may be given again', () => {
    expect(parse('--apart', 'a,b', '--apart=c,d').given.get('apart')).toEqual(['a,b', 'c,d']);
  });

  it('takes what follows two dashes for files', () => {
    expect(parse('--json', '--', '--heads').files).toEqual(['--heads']);
  });

  it('keeps values as they are, spaces, quotes and equals signs included', () => {
    expect(parse('--alone', ` it's "a"=b `, '--weights=a=b=2').given).toEqual(
      new Map([
        ['alone', [` it's "a"=b `]],
        ['weights', ['a=b=2']],
      ]),
    );
  });

  it('names an option that it does not know, and the nearest that it does', () => {
    expect(messageOf('--stratgy', 'optimal')).toBe('There is no option --stratgy: did you mean --strategy?');
    expect(messageOf('--zzz')).toContain('There is no option --zzz: there are --strategy, --heads');
    expect(messageOf('-x')).toContain('There is no option -x');
    expect(messageOf('--__proto__')).toContain('There is no option --__proto__');
  });

  it('says which option lacks its value, has one too many, or stands twice', () => {
    expect(messageOf('--heads')).toBe('--heads needs a value: --heads SPLIT.');
    expect(messageOf('--heads', '--json')).toContain('write --heads=--json');
    expect(messageOf('--json=yes')).toBe('--json takes no value, but was given “yes”.');
    expect(messageOf('--heads', 'test', '--heads', 'test')).toBe(
      '--heads stands more than once: give it one time.',
    );
  });
});
