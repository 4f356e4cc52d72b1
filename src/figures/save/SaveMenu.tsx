import { type ReactNode, useState } from 'react';
import { saidBy } from '../../base/i18n/message.ts';
import { msg, t, words } from '../../base/i18n/text.ts';
import { useClosing } from '../../base/ui/hooks/useClosing.ts';
import { saveFile } from '../../base/ui/saveFile.ts';
import styles from './SaveMenu.module.css';

/** What is taken away, in the order in which it is offered. */
const kinds = [
  ['picture', msg('Picture')],
  ['data', msg('Data')],
  ['film', msg('Film')],
  ['text', msg('Text')],
] as const;

interface SaveItemBase {
  readonly kind: (typeof kinds)[number][0];
  readonly format: string;
  /** On the button, where it is not `format`. */
  readonly text?: string;
}

/** One thing that can be taken away: saved by its own means, or a text to save or to copy. */
export type SaveItem =
  | (SaveItemBase & { save(): void | Promise<void> })
  | (SaveItemBase & {
      readonly action: 'save' | 'copy';
      /** Of the file; of a copied text where the browser does not allow copying. */
      readonly fileName: string;
      readonly type: string;
      content(): string | Promise<string>;
    });

interface SaveMenuProps {
  /** What the list of buttons is called: "Networks: save". */
  readonly label: string;
  readonly items: readonly SaveItem[];
  /** What else the menu asks, at its end. */
  readonly children?: ReactNode;
  /** Beside the menu: other ways to read the same. */
  readonly beside?: ReactNode;
}

/** The format that was taken last, in whichever menu: it is offered first. */
let lastFormat = '';

/** A menu of what can be taken away, by kind, what was taken last first; and what became of the last one. */
export function SaveMenu({ label, items, children, beside }: SaveMenuProps) {
  const [status, setStatus] = useState({ text: '', isError: false });
  const { menu, close } = useClosing();
  // Drawings change with each move of a hand: their menus are made when they open.
  const [isOpen, setOpen] = useState(false);

  const attempt = async (item: SaveItem) => {
    lastFormat = item.format;
    close();
    setStatus({ text: '', isError: false });
    const slow = setTimeout(
      () => setStatus({ text: t('Saving {format}…', { format: item.format }), isError: false }),
      300,
    );
    try {
      const text = await take(item);
      clearTimeout(slow);
      setStatus({ text, isError: false });
    } catch (error) {
      clearTimeout(slow);
      const reason = error instanceof Error ? words(saidBy(error)) : t('Please try again.');
      setStatus({ text: t('{format} not saved. {reason}', { format: item.format, reason }), isError: true });
    }
  };

  return (
    <div className={styles.menu} data-testid="save-menu">
      {beside}
      <details ref={menu} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary aria-label={label}>{t('Save')}</summary>
        {isOpen && (
          <div className={styles.list}>
            {kinds
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
              ))}
            {children}
          </div>
        )}
      </details>
      <p role="status" className={status.isError ? styles.error : undefined}>
        {status.text}
      </p>
    </div>
  );
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
