import { saidBy } from '../../base/i18n/message.ts';
import { msg, t, words } from '../../base/i18n/text.ts';
import { saveFile } from '../../base/ui/saveFile.ts';
import type { SaveItem } from './saveItem.ts';

/** What is taken away, in the order in which it is offered. */
const kinds = [
  ['picture', msg('Picture')],
  ['data', msg('Data')],
  ['film', msg('Film')],
  ['text', msg('Text')],
] as const;

/** The format that was taken last, in whichever menu: it is offered first. */
let lastFormat = '';

interface SaveListProps {
  readonly items: readonly SaveItem[];
  onTake(): void;
  /** What there is to say of what was taken. */
  onStatus(status: { readonly text: string; readonly isError: boolean }): void;
}

/** What can be taken away, by kind, what was taken last first. */
export function SaveList({ items, onTake, onStatus }: SaveListProps) {
  const attempt = async (item: SaveItem) => {
    lastFormat = item.format;
    onTake();
    const tell = (text: string, isError = false) => onStatus({ text, isError });
    tell('');
    const slow = setTimeout(() => tell(t('Saving {format}…', { format: item.format })), 300);
    try {
      const text = await take(item);
      clearTimeout(slow);
      tell(text);
    } catch (error) {
      clearTimeout(slow);
      const reason = error instanceof Error ? words(saidBy(error)) : t('Please try again.');
      tell(t('{format} not saved. {reason}', { format: item.format, reason }), true);
    }
  };
  return kinds
    .map(([kind, title]) => ({ title, kept: lastFirst(items.filter(item => item.kind === kind)) }))
    .filter(({ kept }) => kept.length > 0)
    .sort((a, b) => Number(isLast(b.kept[0])) - Number(isLast(a.kept[0])))
    .map(({ title, kept }) => (
      <section key={title}>
        <h3>{t(title)}</h3>
        <ul>
          {kept.map(item => (
            <li key={item.text ?? item.format}>
              <ItemButton item={item} take={() => void attempt(item)} />
            </li>
          ))}
        </ul>
      </section>
    ));
}

const isLast = (item: SaveItem | undefined) => item?.format === lastFormat;

function lastFirst(items: readonly SaveItem[]): readonly SaveItem[] {
  return [...items.filter(isLast), ...items.filter(item => !isLast(item))];
}

function ItemButton({ item, take }: { item: SaveItem; take: () => void }) {
  const copies = 'action' in item && item.action === 'copy';
  return (
    <button
      type="button"
      aria-label={t(copies ? 'Copy {format}' : 'Save {format}', { format: item.format })}
      onClick={take}
    >
      {item.text ?? item.format}
    </button>
  );
}

/** Saves or copies, and gives what there is to say of it. */
async function take(item: SaveItem): Promise<string> {
  if ('save' in item) {
    await item.save();
    return '';
  }
  const content = Promise.resolve(item.content());
  if (item.action === 'copy') {
    try {
      await copyText(content);
      return t('{format} copied.', { format: item.format });
    } catch {
      // What cannot be copied can still be had as a file; a text that failed fails again there.
    }
  }
  saveFile(new Blob([await content], { type: `${item.type};charset=utf-8` }), item.fileName);
  if (item.action !== 'copy') return '';
  return t('Copying is not allowed here: {file} was saved instead.', { file: item.fileName });
}

/**
 * Puts a text that may still be on its way on the clipboard. Rejects where the browser does not allow it, or where the text
 * could not be had.
 */
async function copyText(text: Promise<string>): Promise<void> {
  // A promised item keeps the permission that the click gave, also in browsers where waiting for the text would lose it.
  const blob = text.then(copied => new Blob([copied], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
