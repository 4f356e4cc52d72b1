import { lazy, Suspense, useState } from 'react';
import { changeTable } from '../state/changeTable.ts';
import type { TableId } from '../state/configuration.ts';
import { useChange, useConfiguration, useSetting } from './hooks.ts';
import { affinityTableNames, lossTableNames } from './tableNames.ts';
import { applyTheme, initialTheme, rememberTheme, type Theme } from './theme.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import './Header.css';

const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));
const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog.tsx')).ShareDialog }));

/** Name, data set, undo and redo, share, theme, help. */
export function Header() {
  const [isSharing, setSharing] = useState(false);
  const [isHelping, setHelping] = useState(false);
  return (
    <header className="header">
      <h1>
        <a href="#/">Taskmates</a>
      </h1>
      <p className="header-question">Which tasks should be learned together?</p>
      <DataSelect />
      <div className="header-tools">
        <UndoButtons />
        <button type="button" className="button button-primary" onClick={() => setSharing(true)}>
          Share
        </button>
        <ThemeButton />
        <button type="button" className="button" onClick={() => setHelping(true)} aria-label="Help">
          ?
        </button>
      </div>
      <Suspense>
        {isSharing && <ShareDialog open onClose={() => setSharing(false)} />}
        {isHelping && <HelpDialog open onClose={() => setHelping(false)} />}
      </Suspense>
    </header>
  );
}

function DataSelect() {
  const data = useSetting('data');
  const change = useChange();
  return (
    <label className="field header-data">
      <span className="visually-hidden">Data set</span>
      <select value={data} onChange={event => change(changeTable(event.target.value as TableId))}>
        <optgroup label="Measured networks (Standley et al. 2020)">
          {lossTableNames.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </optgroup>
        <optgroup label="Published affinities">
          {affinityTableNames.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

function UndoButtons() {
  const canUndo = useConfiguration(state => state.canUndo);
  const canRedo = useConfiguration(state => state.canRedo);
  const undoTitle = useConfiguration(state => state.undoTitle);
  const undo = useConfiguration(state => state.undo);
  const redo = useConfiguration(state => state.redo);
  useUndoKeys();
  const what = undoTitle ? `Undo: ${undoTitle}` : 'Undo';
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={undo}
        disabled={!canUndo}
        aria-label="Undo"
        title={`${what} (Ctrl+Z)`}
      >
        ↶
      </button>
      <button
        type="button"
        className="button"
        onClick={redo}
        disabled={!canRedo}
        aria-label="Redo"
        title="Redo (Ctrl+Shift+Z)"
      >
        ↷
      </button>
    </>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useState<Theme>(initialTheme);
  const other = theme === 'dark' ? 'light' : 'dark';
  const onClick = () => {
    applyTheme(other);
    rememberTheme(other);
    setTheme(other);
  };
  return (
    <button
      type="button"
      className="button"
      onClick={onClick}
      aria-label={`Use the ${other} theme`}
      title={`Use the ${other} theme`}
    >
      ◐
    </button>
  );
}
