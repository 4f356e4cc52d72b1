import { expect, it } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { gatherFiles } from './gatherFiles.ts';

/** A folder of files of ten bytes each. */
function folderOf(name: string, names: readonly string[]): FileSystemEntry {
  const entries = names.map(inner => ({
    name: inner,
    isDirectory: false,
    file: (give: (file: File) => void) => give(new File(['a,b\n1,2345'], inner)),
  }));
  const createReader = () => {
    const left = [...entries];
    return { readEntries: (give: (portion: unknown) => void) => give(left.splice(0, 100)) };
  };
  return { name, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

it.each([
  [
    { entries: 3, bytes: 1000 },
    ['f/a', 'f/b'],
    ['More than 3 files and folders: “f/c” and what follows were left out.'],
  ],
  [{ entries: 9, bytes: 3e6 }, ['f/a', 'f/b', 'f/c', 'f/d'], []],
  [{ entries: 9, bytes: 15 }, ['f/a'], ['More than 0 MB in folders: “f/b” and what follows were left out.']],
])('stops at the limits %j, and says where', async (limits, names, told) => {
  const gathered = await gatherFiles([folderOf('f', ['d', 'c', 'b', 'a'])], limits);
  expect(gathered.files.map(({ name }) => name)).toEqual(names);
  expect(gathered.told.map(englishWords)).toEqual(told);
});

it('reads a file that is given by itself whatever it holds, and however large it is', async () => {
  const { files, told } = await gatherFiles([new File(['GIF89a'], 'a.gif')], { entries: 0, bytes: 0 });
  expect(files).toHaveLength(1);
  expect(told).toEqual([]);
});
