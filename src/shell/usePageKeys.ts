import { useEffect, useRef } from 'react';
import { useConfiguration } from '../app/context/hooks.ts';

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo, ? shows the keys; in a text field all of them stay the browser's. */
export function usePageKeys(showKeys?: () => void): void {
  const undo = useConfiguration(state => state.undo);
  const redo = useConfiguration(state => state.redo);
  const latest = useRef(showKeys);
  latest.current = showKeys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const isText =
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLInputElement && ['text', 'number', 'url'].includes(target.type));
      if (event.altKey || isText) return;
      const key = event.key.toLowerCase();
      if (!event.ctrlKey && !event.metaKey) {
        if (key === '?') latest.current?.();
        return;
      }
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
