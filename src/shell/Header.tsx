import { Fragment, Suspense, useEffect, useRef, useState } from 'react';
import { useChange, useConfiguration, useSetting } from '../app/context/hooks.ts';
import { writeLink } from '../app/links/permalink.ts';
import { useShowTable } from '../app/tables/useShowTable.ts';
import { useTableGroups } from '../app/tables/useTableGroups.ts';
import { isLanguage, languages } from '../base/i18n/languages.ts';
import { currentLanguage, msg, t } from '../base/i18n/text.ts';
import { lazily } from '../base/ui/lazy/lazily.tsx';
import { Picker } from '../base/ui/picker/Picker.tsx';
import { atView, placeOf } from '../features/learn/brings/lessonPlace.ts';
import styles from './Header.module.css';
import { rememberLanguage } from './language.ts';
import { applyTheme, initialTheme, onSystemTheme, rememberTheme, type Theme } from './theme.ts';
import { usePageKeys } from './usePageKeys.ts';
import { usePageTitle } from './usePageTitle.ts';
import { views } from './views.ts';

const KeysDialog = lazily(async () => (await import('./keys/KeysDialog.tsx')).KeysDialog, msg('Keys'));
const HelpDialog = lazily(async () => (await import('./HelpDialog.tsx')).HelpDialog, msg('Help'));
const ShareDialog = lazily(async () => (await import('./share/ShareDialog.tsx')).ShareDialog, msg('Sharing'));

/** Whether the tools stand open on a phone: they stay so when another language makes the page anew. */
let areToolsOpen = false;

/** Name, views, data set, undo and redo, share, theme, help; on a phone these last ones behind a button. */
export function Header() {
  const [dialog, setDialog] = useState<'share' | 'help' | 'keys'>();
  const [isOpen, setOpen] = useState(areToolsOpen);
  const toggle = () => {
    areToolsOpen = !isOpen;
    setOpen(areToolsOpen);
  };
  const onClose = () => setDialog(undefined);
  const showKeys = () => setDialog('keys');
  usePageTitle();
  usePageKeys(showKeys);
  return (
    <header className={styles.header} data-testid="header">
      <h1>
        <a href="#/">Taskmates</a>
      </h1>
      <ViewLinks />
      <p className={styles.headerQuestion}>{t('Which tasks should be learned together?')}</p>
      <DataPicker />
      <button
        type="button"
        className={`button ${styles.headerMore}`}
        aria-label={t('Tools')}
        aria-expanded={isOpen}
        aria-controls="header-tools"
        onClick={toggle}
      >
        ⋯
      </button>
      <div className={styles.headerTools} id="header-tools" data-open={isOpen}>
        <UndoButtons />
        <button type="button" className="button button-primary" onClick={() => setDialog('share')}>
          {t('Share')}
        </button>
        <LanguageSelect />
        <ThemeButton />
        <button type="button" className="button" onClick={() => setDialog('help')} aria-label={t('Help')}>
          ?
        </button>
      </div>
      <Suspense>
        {dialog === 'share' && <ShareDialog open onClose={onClose} />}
        {dialog === 'help' && <HelpDialog open onClose={onClose} onKeys={showKeys} />}
        {dialog === 'keys' && <KeysDialog onClose={onClose} />}
      </Suspense>
    </header>
  );
}

/** The views as links that keep the present configuration. */
function ViewLinks() {
  const configuration = useConfiguration(state => state.configuration);
  const place = placeOf(configuration);
  return (
    <nav className={styles.headerViews} aria-label={t('Views')}>
      {views.map(({ name, title }) => (
        <a
          key={name}
          className="view-link"
          href={writeLink(atView(configuration, name))}
          aria-current={name === place ? 'page' : undefined}
        >
          {t(title)}
        </a>
      ))}
    </nav>
  );
}

function DataPicker() {
  const data = useSetting('data');
  const show = useShowTable();
  const groups = useTableGroups(data);
  return (
    <div className={styles.headerData} data-testid="header-data">
      <Picker title={t('Data set')} chosen={data} groups={groups} onPick={id => void show(id)} />
    </div>
  );
}

function UndoButtons() {
  const canUndo = useConfiguration(state => state.canUndo);
  const canRedo = useConfiguration(state => state.canRedo);
  const undoTitles = useConfiguration(state => state.undoTitles);
  const undo = useConfiguration(state => state.undo);
  const redo = useConfiguration(state => state.redo);
  const what = undoTitles.map(title => t(title)).join(t(', '));
  return (
    <Fragment>
      <button
        type="button"
        className="button"
        onClick={undo}
        disabled={!canUndo}
        aria-label={t('Undo')}
        title={what ? t('Undo: {what} (Ctrl+Z)', { what }) : t('Undo (Ctrl+Z)')}
      >
        ↶
      </button>
      <button
        type="button"
        className="button"
        onClick={redo}
        disabled={!canRedo}
        aria-label={t('Redo')}
        title={t('Redo (Ctrl+Shift+Z)')}
      >
        ↷
      </button>
    </Fragment>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useState<Theme>(initialTheme);
  const other = theme === 'dark' ? 'light' : 'dark';
  useEffect(
    () =>
      onSystemTheme(next => {
        applyTheme(next);
        setTheme(next);
      }),
    [],
  );
  const onClick = () => {
    applyTheme(other);
    rememberTheme(other);
    setTheme(other);
  };
  const title = t(other === 'dark' ? 'Use the dark theme' : 'Use the light theme');
  return (
    <button type="button" className="button" onClick={onClick} aria-label={title} title={title}>
      ◐
    </button>
  );
}

/** Whether the language was just chosen here: the page is then made anew, and the focus comes back to the choice. */
let isChoosing = false;

/** The language of the interface, each by its own name. */
function LanguageSelect() {
  const change = useChange();
  const ref = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (isChoosing) ref.current?.focus();
    isChoosing = false;
  }, []);
  const choose = (code: string) => {
    if (!isLanguage(code)) return;
    isChoosing = true;
    rememberLanguage(code);
    change({ lang: code });
  };
  return (
    <span className={`field ${styles.headerLanguage}`} data-testid="header-language">
      <select
        ref={ref}
        aria-label={t('Language')}
        value={currentLanguage()}
        onChange={event => choose(event.target.value)}
      >
        {languages.map(({ code, name, tag }) => (
          <option key={code} value={code} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
