import { useEffect, useState } from 'react';
import { fileOfText, givenBy, pastedFrom } from '../app/opening/openFiles.ts';
import { useOpening } from '../app/opening/useOpening.ts';
import { t } from '../base/i18n/text.ts';
import styles from './DropZone.module.css';

/** Opens files, folders and texts that are dropped anywhere on the page or pasted, outside of a field. */
export function DropZone() {
  const { open, openGiven } = useOpening();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // What is dragged within the page stays what it is there.
    let isInner = false;
    const onDragStart = () => {
      isInner = true;
    };
    const onDragEnd = () => {
      isInner = false;
    };
    const canOpen = ({ dataTransfer, target }: DragEvent) =>
      dataTransfer?.types.includes('Files') ||
      (dataTransfer?.types.includes('text/plain') && !isInner && !isField(target));
    const onDragOver = (event: DragEvent) => {
      if (!canOpen(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // Only what leaves the window goes nowhere.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const { dataTransfer } = event;
      if (!dataTransfer || !canOpen(event)) return;
      event.preventDefault();
      const text = dataTransfer.types.includes('Files') ? '' : dataTransfer.getData('text/plain');
      if (text.trim() !== '') void open([fileOfText(text)]);
      else void openGiven(givenBy(dataTransfer));
    };
    const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
      if (isField(target) || !clipboardData) return;
      const pasted = pastedFrom(clipboardData);
      if (pasted) void ('bytes' in pasted ? open([pasted]) : openGiven(pasted));
    };
    window.addEventListener('dragstart', onDragStart);
    window.addEventListener('dragend', onDragEnd);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragstart', onDragStart);
      window.removeEventListener('dragend', onDragEnd);
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

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
