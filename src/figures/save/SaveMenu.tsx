import { type ReactNode, useState } from 'react';
import { saidBy } from '../../base/i18n/message.ts';
import { t, words } from '../../base/i18n/text.ts';
import { saveFile } from '../../base/ui/saveFile.ts';
import styles from './SaveMenu.module.css';

/** One thing that can be taken away: saved by its own means, or a text to save or to copy. */
export type SaveItem =
  /** `text`: on the button, where it is not `format`. */
  | { readonly format: string; readonly text?: string; save(): void | Promise<void> }
  | {
      readonly format: string;
      readonly text?: string;
      readonly action: 'save' | 'copy';
      /** Of the file; of a copied text where the browser does not allow copying. */
      readonly fileName: string;
      readonly type: string;
      content(): string | Promise<string>;
    };

interface SaveMenuProps {
  /** What the list of buttons is called: "Networks: save". */
  readonly label: string;
  readonly items: readonly SaveItem[];
  /** More entries of the list, at its end. */
  readonly children?: ReactNode;
}

/** A line of buttons, one for each thing that can be taken away, and what became of the last one. */
export function SaveMenu({ label, items, children }: SaveMenuProps) {
  const [status, setStatus] = useState({ text: '', isError: false });

  const attempt = async (item: SaveItem) => {
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
      <ul aria-label={label}>
        {items.map(item => {
          const copies = 'action' in item && item.action === 'copy';
          const text = item.text ?? item.format;
          return (
            <li key={text}>
              <button
                type="button"
                aria-label={t(copies ? 'Copy {format}' : 'Save {format}', { format: item.format })}
                onClick={() => void attempt(item)}
              >
                {text}
              </button>
            </li>
          );
        })}
        {children}
      </ul>
      <p role="status" className={status.isError ? styles.error : undefined}>
        {status.text}
      </p>
    </div>
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
