import { parseAst } from 'vite';

/** A text of the interface in a source file. */
export interface FoundText {
  readonly text: string;
  readonly line: number;
}

export interface FoundMessages {
  /** What is given to `t`, `msg`, `say` or `Rich`: each must have its translation. */
  readonly messages: readonly FoundText[];
  /** Words that a reader would see and that are given to none of them. */
  readonly bare: readonly FoundText[];
}

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

/** Attributes whose texts a reader sees or hears. */
const readAttributes = new Set([
  'title',
  'lead',
  'label',
  'aria-label',
  'aria-description',
  'placeholder',
  'alt',
  'summary',
  'finding',
  'what',
  'text',
  'unit',
]);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Whether a node throws or makes an error. */
function isErrorNode(node: Node): boolean {
  if (node.type === 'ThrowStatement') return true;
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  return /Error$/.test((node.callee as { name?: string }).name ?? '');
}

const propertiesOf = (object: Node) => object.properties as readonly Node[];
const keyOf = (property: Node) => (property.key as { name?: string } | undefined)?.name;

/** Whether a property is what the command's help says of a flag, which stands in a group of flags: the command speaks English. */
function isFlagHelp(property: Node, object: Node): boolean {
  const keys = propertiesOf(object).map(keyOf);
  return keyOf(property) === 'about' && keys.includes('name') && keys.includes('group');
}

/** The messages of a TypeScript file, and the words in it that escape translation. */
export function findMessages(source: string, file: string): FoundMessages {
  const messages: FoundText[] = [];
  const bare: FoundText[] = [];
  /** Within an error: what is not given to `t` there is for developers. */
  let isError = false;
  const lineOf = (node: Node) => source.slice(0, node.start).split('\n').length;
  const program = parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file) as unknown as Node;

  const visit = (node: Node): void => {
    if (node.type.startsWith('TS') && node.type !== 'TSAsExpression' && node.type !== 'TSSatisfiesExpression')
      return;
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return;
    if (node.type === 'CallExpression') {
      const name = (node.callee as { name?: string }).name;
      const [first, ...rest] = node.arguments as Node[];
      if (name === 't' || name === 'msg' || name === 'say' || name === 'inEnglish') {
        // What is written into files stays in English.
        if (first && name !== 'inEnglish') collect(first);
        for (const each of rest) visit(each);
        return;
      }
    }
    if (!isError && isErrorNode(node)) {
      isError = true;
      visitChildren(node);
      isError = false;
      return;
    }
    if (node.type === 'ObjectExpression') {
      for (const property of propertiesOf(node)) if (!isFlagHelp(property, node)) visit(property);
      return;
    }
    if (node.type === 'JSXOpeningElement') {
      const isRich = ['Rich', 'TermText'].includes((node.name as { name?: string }).name ?? '');
      for (const attribute of node.attributes as Node[]) visitAttribute(attribute, isRich);
      return;
    }
    if (node.type === 'JSXText') {
      const text = String(node.value).trim();
      if (/\p{L}{2,}/u.test(text)) bare.push({ text, line: lineOf(node) });
      return;
    }
    const text = textOf(node);
    if (!isError && text !== undefined && /[A-Za-z’]{2,}[,:;]? [A-Za-z’]{1,}[,:;]? [A-Za-z’]{2,}/.test(text))
      bare.push({ text, line: lineOf(node) });
    visitChildren(node);
  };

  const visitChildren = (node: Node): void => {
    for (const [key, value] of Object.entries(node)) {
      if (key === 'type') continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };

  const visitAttribute = (attribute: Node, isRich: boolean): void => {
    if (attribute.type !== 'JSXAttribute') {
      visit(attribute);
      return;
    }
    const name = String((attribute.name as { name?: unknown }).name);
    const value = attribute.value as Node | null;
    if (!isNode(value)) return;
    const inner = value.type === 'JSXExpressionContainer' ? (value.expression as Node) : value;
    if (isRich && name === 'message') collect(inner);
    else if (name === 'className' || name === 'd' || name === 'id') return;
    else {
      const text = textOf(inner);
      if (text !== undefined && readAttributes.has(name) && /\p{L}{2,}/u.test(text))
        bare.push({ text, line: lineOf(inner) });
      else visit(inner);
    }
  };

  /** Takes the literals of an expression that gives one of several messages; what is not a literal was marked elsewhere. */
  const collect = (node: Node): void => {
    if (node.type === 'ConditionalExpression') {
      visit(node.test as Node);
      collect(node.consequent as Node);
      collect(node.alternate as Node);
      return;
    }
    const text = textOf(node);
    if (text !== undefined) messages.push({ text, line: lineOf(node) });
    else visit(node);
  };

  visit(program);
  return { messages, bare };
}

/** The text of a literal, or of a template with `…` for what it puts in; otherwise nothing. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [textOf(node.left as Node), textOf(node.right as Node)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.map(quasi => quasi.value.cooked).join('…');
}
