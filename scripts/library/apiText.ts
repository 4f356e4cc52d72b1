import type { Declaration, LibraryTypes } from './declarations.ts';

/** The text of a docstring: without its stars, links as code. */
function proseOf(comment: string): string {
  return comment
    .replace(/^\/\*\*\s?|\s*\*\/$/g, '')
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .trim();
}

const kindOf = ({ text }: Declaration) => /^(\w+)/.exec(text)?.[1] ?? '';
const isFunction = (each: Declaration) => kindOf(each) === 'function';

function sectionOf(each: Declaration): string {
  const title = isFunction(each) ? `${each.name}()` : each.name;
  return [`### ${title}`, proseOf(each.comment), `\`\`\`typescript\n${each.text}\n\`\`\``]
    .filter(part => part !== '')
    .join('\n\n');
}

/** The documentation of the library, from its docstrings. */
export function apiText({ exported, spokenOf }: LibraryTypes): string {
  const functions = exported.filter(isFunction);
  const others = exported.filter(each => !isFunction(each));
  return `${[
    '# The library',
    '<!-- Written by `npm run api` from the docstrings of src/library and of what it passes on. -->',
    'The search and the reading of tables for programs of your own, in Node (20.19 or later) and in browsers, with types and without any other package:',
    "```sh\nnpm install taskmates\n```\n\n```typescript\nimport { findFrontier, openTable } from 'taskmates';\n```",
    'Every example here is run as a test; what it prints stands behind `// prints:`. What is listed under *Functions* and *Types* is the interface that versions keep to; *Spoken of* are types that those name.',
    '## Functions',
    ...functions.map(sectionOf),
    '## Types',
    ...others.map(sectionOf),
    '## Spoken of',
    ...spokenOf.map(sectionOf),
  ].join('\n\n')}\n`;
}

/** A program in the documentation, and the lines that it says it prints. */
export interface ApiExample {
  readonly program: string;
  readonly prints: readonly string[];
}

/** The examples of a Markdown text: what stands as ```ts. */
export function examplesIn(markdown: string): readonly ApiExample[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```/gms)].map(([, program = '']) => ({
    program,
    prints: [...program.matchAll(/^\/\/ prints: (.*)$/gm)].map(([, line = '']) => line),
  }));
}
