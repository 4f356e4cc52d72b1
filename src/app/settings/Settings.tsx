import type { ReactNode } from 'react';
import { t } from '../../base/i18n/text.ts';
import { deviceTexts } from '../storage/keptTexts.ts';
import styles from './Settings.module.css';

const storageKey = 'taskmates.settings';

interface SettingsProps {
  /** Of the panel: whether its settings stand open is kept on this device, a taste that is in no link. */
  readonly panel: string;
  /** What the panel is called. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What is seldom changed in a panel, behind one button. */
export function Settings({ panel, title, children }: SettingsProps) {
  return (
    <details
      className={styles.settings}
      data-testid="settings"
      open={openPanels().has(panel)}
      onToggle={event => keep(panel, event.currentTarget.open)}
    >
      <summary aria-label={t('Settings: {title}', { title })}>{t('Settings')}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}

function openPanels(): ReadonlySet<string> {
  return new Set((deviceTexts.getItem(storageKey) ?? '').split(' ').filter(Boolean));
}

function keep(panel: string, isOpen: boolean): void {
  const open = openPanels();
  if (open.has(panel) === isOpen) return;
  const next = [...open].filter(other => other !== panel);
  deviceTexts.setItem(storageKey, [...next, ...(isOpen ? [panel] : [])].join(' '));
}
