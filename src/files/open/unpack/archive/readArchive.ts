import { say } from '../../../../base/i18n/message.ts';
import { mayBeTable } from '../mayBeTable.ts';
import { readNpz } from '../numpy/readNpz.ts';
import { type Opened, type Part, refused } from '../part.ts';
import { uniqueLabel } from '../uniqueLabel.ts';
import { inflateEntries } from './inflateEntries.ts';

/** The files of a ZIP archive that may hold a table; the sheets of a workbook; the arrays of NumPy's archives. */
export async function readArchive(bytes: Uint8Array): Promise<Opened> {
  const inflated = inflateEntries(bytes);
  if ('why' in inflated) return refused(inflated.why, say('Unpack it, and open the files in it.'));
  const { entries } = inflated;
  if (entries.has('xl/workbook.xml') || entries.has('content.xml')) {
    const { readWorkbook } = await import('./readWorkbook.ts');
    return readWorkbook(entries);
  }
  const names = [...entries.keys()];
  if (names.length > 0 && names.every(name => name.endsWith('.npy'))) return readNpz(entries);
  const labels = new Set<string>();
  const parts = [...entries].flatMap(([name, content]): Part[] => {
    if (!mayBeTable(name, content)) return [];
    const label = uniqueLabel(plainPath(name), labels);
    return [{ label, content, what: say('file in an archive') }];
  });
  const others = entries.size - parts.length;
  if (parts.length === 0) {
    return refused(
      say('No file in the archive may hold a table.'),
      say('Open the file that holds the table.'),
    );
  }
  const message = say('{count, plural, one {# file} other {# files}} in the archive cannot hold a table.', {
    count: others,
  });
  return {
    parts,
    problems: others > 0 ? [{ severity: 'note', message, action: say('It was left out.') }] : [],
  };
}

/** A path within an archive as a label: plain and short. */
function plainPath(name: string): string {
  const path = name
    .replaceAll('\\', '/')
    .split('/')
    .filter(part => part !== '' && part !== '.' && part !== '..')
    .join('/');
  return path.replace(/\p{C}/gu, '').slice(-200) || 'file';
}
