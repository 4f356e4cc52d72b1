import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseAst } from 'vite';

/** One declaration of a file of types, with the comment before it. */
export interface Declaration {
  readonly name: string;
  /** As it stands there, with `export` and `declare` taken away. */
  readonly text: string;
  readonly comment: string;
}

interface TypesFile {
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** Where a name that it imports is declared: the file, or the package of others. */
  readonly imports: ReadonlyMap<string, string>;
  /** What it passes on from other files, in its order: the name and the file. */
  readonly passedOn: readonly (readonly [name: string, file: string])[];
}

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;
const namesOf = (node: Node, key: 'local' | 'exported') =>
  (node.specifiers as readonly Node[]).map(each => (each[key] as { readonly name: string }).name);

function readTypes(file: string): TypesFile {
  const source = readFileSync(file, 'utf8');
  const declarations = new Map<string, Declaration>();
  const imports = new Map<string, string>();
  const passedOn: (readonly [string, string])[] = [];
  const fileOf = (node: Node) => {
    const from = (node.source as { readonly value: string }).value;
    return from.startsWith('.') ? resolve(dirname(file), from.replace(/\.tsx?$/, '.d.ts')) : from;
  };
  let end = 0;
  for (const node of parseAst(source, { lang: 'dts' }, file).body as unknown as readonly Node[]) {
    const comment = source.slice(end, node.start).trim();
    end = node.end;
    if (node.type === 'ImportDeclaration') {
      for (const name of namesOf(node, 'local')) imports.set(name, fileOf(node));
      continue;
    }
    if (node.type === 'ExportNamedDeclaration' && node.source) {
      for (const name of namesOf(node, 'exported')) passedOn.push([name, fileOf(node)]);
      continue;
    }
    const declared = (node.type === 'ExportNamedDeclaration' ? node.declaration : node) as Node | null;
    if (!declared) continue;
    const [first] = (declared.declarations as readonly Node[] | undefined) ?? [declared];
    const { name } = (first?.id ?? {}) as { readonly name?: string };
    if (name === undefined) throw new Error(`${file}: a declaration without a name at ${node.start}.`);
    const text = source.slice(declared.start, node.end).replace(/^declare /, '');
    declarations.set(name, { name, text, comment });
  }
  return { declarations, imports, passedOn };
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '');

/** What a program needs to know of a library: what it may import, and the types that those speak of. */
export interface LibraryTypes {
  readonly exported: readonly Declaration[];
  readonly spokenOf: readonly Declaration[];
}

/**
 * What the file of types `entry` passes on, and every declaration that those name, from whatever file. Throws where one names a
 * package, which whoever uses the library need not have, or where two of different files have one name.
 */
export function libraryTypes(entry: string): LibraryTypes {
  const files = new Map<string, TypesFile>();
  const typesIn = (file: string) => {
    const known = files.get(file) ?? readTypes(file);
    files.set(file, known);
    return known;
  };
  const found = new Map<string, Declaration>();
  const take = (name: string, file: string, by: string): Declaration => {
    if (!file.startsWith('/')) throw new Error(`${by} speaks of ${name}, which is a type of ${file}.`);
    const declaration = typesIn(file).declarations.get(name);
    if (!declaration) throw new Error(`${by} speaks of ${name}, which is not in ${file}.`);
    const known = found.get(name);
    if (known && known !== declaration) throw new Error(`Two declarations are named ${name}.`);
    if (known) return known;
    found.set(name, declaration);
    for (const [word] of withoutComments(declaration.text).matchAll(/[A-Za-z_$][\w$]*/g)) {
      const { declarations, imports } = typesIn(file);
      const from = imports.get(word);
      if (declarations.has(word)) take(word, file, name);
      else if (from !== undefined) take(word, from, name);
    }
    return declaration;
  };
  const exported = typesIn(entry).passedOn.map(([name, file]) => take(name, file, entry));
  const spokenOf = [...found.values()].filter(each => !exported.includes(each));
  return { exported, spokenOf: spokenOf.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** The library's types as one file. */
export function typesText({ exported, spokenOf }: LibraryTypes): string {
  const write = (start: string) => (each: Declaration) => {
    const isType = /^(?:interface|type) /.test(each.text);
    return `${each.comment}\n${start}${isType ? '' : 'declare '}${each.text}\n`.trimStart();
  };
  return [...exported.map(write('export ')), ...spokenOf.map(write('')), 'export {};\n'].join('\n');
}
