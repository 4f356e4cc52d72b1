import { type Message, saidBy, say } from '../../base/i18n/message.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';
import { mayBeTable } from '../../files/open/unpack/mayBeTable.ts';
import type { Given } from './openFiles.ts';

/** What was read of files and folders, and what of them was not. */
export interface Gathered {
  readonly files: readonly SourceFile[];
  readonly told: readonly Message[];
}

/** Of folders in all, as of archives. */
export interface FolderLimits {
  readonly entries: number;
  readonly bytes: number;
}
const usualLimits: FolderLimits = { entries: 2000, bytes: 2 ** 28 };

/** So many names of files that cannot be read are told. */
const mostNames = 5;

/**
 * The files given, and those in the folders given that may hold a table, under their paths. What cannot be read, or is beyond the
 * limits, is told; the others are read all the same.
 */
export async function gatherFiles(
  given: readonly Given[],
  limits: FolderLimits = usualLimits,
): Promise<Gathered> {
  const files: SourceFile[] = [];
  const unread: { readonly name: string; readonly why: Message }[] = [];
  const told: Message[] = [];
  let entries = 0;
  let bytes = 0;
  let others = 0;
  /** Whether a limit was passed, which is told once. */
  let isFull = false;

  const attempt = async <T>(name: string, read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      unread.push({ name, why: saidBy(error) });
      return undefined;
    }
  };
  const walk = async (entry: FileSystemEntry, path: string): Promise<void> => {
    if (isFull) return;
    if (++entries > limits.entries) {
      isFull = true;
      const values = { most: limits.entries, path };
      told.push(say('More than {most} files and folders: “{path}” and what follows were left out.', values));
      return;
    }
    if (isFolder(entry)) {
      const inside = (await attempt(path, () => entriesOf(entry))) ?? [];
      for (const inner of inside) await walk(inner, `${path}/${inner.name}`);
      return;
    }
    const file = await attempt(path, () => fileOf(entry as FileSystemFileEntry));
    if (!file) return;
    if (bytes + file.size > limits.bytes) {
      isFull = true;
      const values = { most: String(Math.round(limits.bytes / 1e6)), path };
      told.push(say('More than {most} MB in folders: “{path}” and what follows were left out.', values));
      return;
    }
    bytes += file.size;
    const content = await attempt(path, () => bytesOf(file));
    if (content === undefined) return;
    if (mayBeTable(path, content)) files.push({ name: path, bytes: content });
    else others++;
  };

  for (const one of given) {
    if (!(one instanceof File)) {
      await walk(one, one.name);
      continue;
    }
    const content = await attempt(one.name, () => bytesOf(one));
    if (content !== undefined) files.push({ name: one.name, bytes: content });
  }
  if (unread.length > 0) told.unshift(unreadWords(unread));
  if (files.length === 0 && told.length === 0 && given.length > 0) {
    const names = given.map(({ name }) => name);
    told.push(say('No file in {names} may hold a table.', { names }));
  } else if (others > 0) {
    told.push(
      say(
        '{count, plural, one {# file in folders cannot hold a table and was} other {# files in folders cannot hold a table and were}} left out.',
        { count: others },
      ),
    );
  }
  return { files, told };
}

function unreadWords(unread: readonly { readonly name: string; readonly why: Message }[]): Message {
  const names = unread.slice(0, mostNames).map(({ name }) => name);
  const [first] = unread;
  return say('{count, plural, one {# file} other {# files}} could not be read ({why}): {names}{more}.', {
    count: unread.length,
    why: first?.why ?? '',
    names,
    more: unread.length > mostNames ? ' …' : '',
  });
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** What is in a folder, by name, but for what systems hide there; browsers give it in portions. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) break;
    all.push(...portion);
  }
  return all
    .filter(({ name }) => !name.startsWith('.') && name !== '__MACOSX')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
