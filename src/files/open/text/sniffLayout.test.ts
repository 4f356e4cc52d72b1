import { describe, expect, it } from 'vitest';
import { sniffLayout } from './sniffLayout.ts';

const layout = (text: string) => {
  const { delimiter, decimal, comment, hasHeader } = sniffLayout(text);
  return `${delimiter === '\t' ? 'tab' : delimiter === ' ' ? 'space' : delimiter} ${decimal}${comment} ${hasHeader ? 'header' : 'no header'}`;
};

describe('sniffLayout', () => {
  it.each([
    ['commas', 'cost,a,b\n1,0.5,\n2,0.4,0.3\n', ', . header'],
    [
      'semicolons and decimal commas',
      'Netz;Kosten;a;b\n"a";4,8;0,3068;\n"a+b";6,5;0,2923;0,0797\n',
      '; , header',
    ],
    ['tabs and blanks, no header', '0.08\t0.17\t0.09\n0.08\t\t\n\t0.16\t\n', 'tab . no header'],
    ['runs of blanks', '-0.00000 0.00000\n0.00000  0.05720\n', 'space . no header'],
    ['pipes', 'name|a|b\nx|1.5|2\ny|2|3\n', '| . header'],
    ['comments', '# made by a script\n# on a day\na,b\n0.1,0.2\n', ', .# header'],
    ['percent comments', '% matlab\n0.1 0.2\n0.3 0.4\n', 'space .% no header'],
    ['a header cell of a number sign', '#,a,b\n1,0.2,0.3\n2,0.3,0.4\n', ', . header'],
    ['thousands', 'flops;a\n2.250.000.000;0,5\n1.000.000;0,25\n', '; , header'],
    ['thousands without decimals', 'flops;a\n1.000.000;5\n2.250.000;7\n', '; , header'],
    ['thousands beside fewer of them', 'flops;a\n1.000.000;1.500\n2.000;2.250\n', '; , header'],
    ['three decimals, no thousands', 'flops;a\n1.000;1.500\n2.000;2.250\n', '; . header'],
    ['thousands beside decimal points', 'flops;a\n1.000.000;0.5\n2.000.000;0.25\n', '; . header'],
    ['what the first line says', 'sep=;\na;b\n1,5;2,25\n', '; , header'],
    ['what the first line says, in quotes', '"sep=,"\na;b,c\n1;2,3\n', ', . header'],
    ['what the first line says of one column', 'sep=;\na\n1,5\n', '; , header'],
    ['what the first line says, padded', 'sep=\t\t\na\tb\n1\t2\n', 'tab . header'],
    ['tabs with thousands', 'flops\ta\n2,250,000\t0.5\n1,000,000\t0.25\n', 'tab . header'],
    ['one column', 'loss\n0.5\n0.25\n', ', . header'],
    ['columns called 0, 1, 2', ',0,1\n0,0.5,0.25\n1,0.1,0.2\n', ', . header'],
    ['a matrix of 0 and 1', '1,0,0\n0,1,0\n0,0,1\n1,1,0\n', ', . no header'],
    ['spaces in names between tabs', 'run name\tval loss\nfirst run\t0.5\nsecond run\t0.4\n', 'tab . header'],
    ['names in the first column, no header', 'x,0.1,0.2\ny,0.3,0.4\n', ', . no header'],
    ['a header alone', 'cost,a,b\n', ', . header'],
  ])('recognises %s', (_, text, expected) => {
    expect(layout(text)).toBe(expected);
  });

  it('is not fooled by delimiters in quotes', () => {
    const text =
      'name,tasks,loss\nr1,"[""a"", ""b"", ""c""]",0.5\nr2,"[""a""]",0.25\nr3,"[""a"", ""b""]",0.5\n';
    expect(layout(text)).toBe(', . header');
    expect(layout('tasks;a;b\n"x, y, z";0.5;\n"x, y, z";0.5;0.2\n')).toBe('; . header');
  });

  it('is not fooled by lists of tasks', () => {
    expect(layout('tasks\tcost\ta\nx,y,z\t1\t0.5\nx,y\t1\t0.25\nx\t2\t0.5\n')).toBe('tab . header');
    expect(layout('tasks,cost,a\nx|y|z,1,0.5\nx|y,1,0.25\nx,2,0.5\n')).toBe(', . header');
  });

  it('looks at the beginning of a long text only', () => {
    const long = `a,b\n${'0.1,0.2\n'.repeat(100_000)}`;
    expect(sniffLayout(`${long}${'x;y;z;1;2;3\n'.repeat(100_000)}`)).toEqual(sniffLayout(long));
  });

  it.each(['"', ',', '"a,"\n', ';', '\t', '"\n', ' ', 'a'])('ends soon for two megabytes of %j', hostile => {
    expect(sniffLayout(hostile.repeat(2e6 / hostile.length)).decimal).toBe('.');
  });
});
