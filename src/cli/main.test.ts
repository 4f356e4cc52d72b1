import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from './main.ts';
import { runTool } from './testing/runTool.ts';

describe('the tool', () => {
  it('prints its help and its version on demand', async () => {
    const general = await runTool(['--help']);
    expect(general).toMatchObject({ err: '', code: 0 });
    for (const { name, about } of commands)
      expect(general.out).toMatch(new RegExp(`^ {2}${name} +${about}$`, 'm'));
    expect(await runTool(['help'])).toEqual(general);
    expect(await runTool(['--version'])).toMatchObject({ out: '1.2.3\n', err: '', code: 0 });
  });

  it('prints its help on standard error where it was given nothing to do', async () => {
    const { out, err, code } = await runTool([]);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain('Usage: taskmates COMMAND');
  });

  it.each(commands.map(({ name }) => name))(
    'has a help of its own for %s, with every option and examples',
    async name => {
      const { out, code } = await runTool([name, '--help']);
      expect(code).toBe(0);
      const command = commands.find(candidate => candidate.name === name);
      const options = command?.groups().flatMap(group => group.options) ?? [];
      expect(options.length).toBeGreaterThan(2);
      for (const option of options) expect(out).toContain(`  --${option.name}`);
      expect(out.split('\n').filter(line => line.length > 96)).toEqual([]);
      expect(out).toContain(`Usage: taskmates ${name} `);
      expect(out).toMatch(new RegExp(`Examples\n {2}taskmates ${name} `));
      expect(await runTool(['help', name])).toMatchObject({ out });
      expect(await runTool([name, 'file.csv', '-h'])).toMatchObject({ out });
    },
  );

  it('is documented: every command and every option', () => {
    const text = readFileSync('docs/command-line.md', 'utf8');
    for (const { name, groups } of commands) {
      expect(text, name).toContain(`taskmates ${name}`);
      for (const option of groups().flatMap(group => group.options)) {
        expect(text, option.name).toContain(`\`--${option.name}`);
      }
    }
  });

  it('names a command that it does not know, and a file that is missing', async () => {
    expect(await runTool(['fronteir'])).toMatchObject({
      out: '',
      err: `taskmates: There is no command “fronteir”: there are ${commands.map(({ name }) => name).join(', ')}.\nSee taskmates --help.\n`,
      code: 2,
    });
    expect(await runTool(['gains'])).toMatchObject({
      err: expect.stringContaining('Name a file: taskmates gains FILE...'),
      code: 2,
    });
    expect(await runTool(['gains', 'lost.csv'])).toMatchObject({
      out: '',
      err: expect.stringContaining('lost.csv: there is no such file.'),
      code: 1,
    });
  });

  it('lets nothing of a foreign text move the cursor', async () => {
    const { err } = await runTool(['gains', 'a\u001b[2Jb']);
    expect(err).toContain('a�[2Jb: there is no such file');
    expect(err).not.toContain('\u001b');
  });
});
