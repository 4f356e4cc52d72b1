import { useEffect } from 'react';
import { useConfiguration } from '../app/context/hooks.ts';

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo; in a text field these keys stay the browser's. */
export function useUndoKeys(): void {
  const undo = useConfiguration(state => state.undo);
  const redo = useConfiguration(state => state.redo);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const isText =
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLInputElement && ['text', 'number', 'url'].includes(target.type));
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isText) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
