import { useEffect, useState } from 'react';
import { fileOfText, givenBy } from '../app/opening/openFiles.ts';
import { useOpening } from '../app/opening/useOpening.ts';
import { t } from '../base/i18n/text.ts';
import styles from './DropZone.module.css';

/** Opens files and folders that are dropped anywhere on the page, and tables that are pasted outside of a field. */
export function DropZone() {
  const { open, openGiven } = useOpening();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // Only what leaves the window goes nowhere.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) void openGiven(givenBy(event.dataTransfer));
    };
    const onPaste = (event: ClipboardEvent) => {
      const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (isField || !event.clipboardData) return;
      const { files } = event.clipboardData;
      const text = event.clipboardData.getData('text/plain');
      if (files.length > 0) void openGiven([...files]);
      else if (text.trim() !== '') void open([fileOfText(text)]);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [open, openGiven]);
  if (!isOver) return null;
  return (
    <div className={styles.dropZone} role="status">
      <p>{t('Drop to open')}</p>
    </div>
  );
}
