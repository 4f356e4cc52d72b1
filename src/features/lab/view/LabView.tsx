import { type ComponentType, Fragment, Suspense } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { TermText } from '../../../app/glossary/Term.tsx';
import { PartLinks } from '../../../app/links/PartLinks.tsx';
import styles from '../../../app/words/Headline.module.css';
import { msg, t } from '../../../base/i18n/text.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import type { LabPart } from '../brings/labFields.ts';

const BackendBar = lazily(async () => (await import('./BackendBar.tsx')).BackendBar);
const ScenesPanel = lazily(async () => (await import('./scenes/ScenesPanel.tsx')).ScenesPanel);
const TrainPanel = lazily(async () => (await import('./train/TrainPanel.tsx')).TrainPanel);
const SweepPanel = lazily(async () => (await import('./sweep/SweepPanel.tsx')).SweepPanel);
const PicturePanel = lazily(async () => (await import('./pictures/PicturePanel.tsx')).PicturePanel);

const parts: readonly {
  readonly name: LabPart;
  readonly title: string;
  readonly Part: ComponentType;
}[] = [
  { name: 'train', title: msg('Train one'), Part: TrainPanel },
  { name: 'scenes', title: msg('Scenes'), Part: ScenesPanel },
  { name: 'sweep', title: msg('Sweep'), Part: SweepPanel },
  { name: 'picture', title: msg('Predictions'), Part: PicturePanel },
];

/** The Lab: a network ready to be trained in this tab, scenes with exact labels, and the tables that such networks make. */
export function LabView() {
  const part = useSetting('lab');
  const Part = parts.find(({ name }) => name === part)?.Part ?? TrainPanel;
  return (
    <Fragment>
      <p className={styles.headline}>
        <TermText message="Train small multi-task <network>networks</network> <b>in this tab</b>, on scenes whose labels are exact, and see whether the tables were right." />
      </p>
      <PartLinks label={t('Parts of the Lab')} parts={parts} shown={part} patchOf={lab => ({ lab })} />
      <Suspense fallback={<p role="status">{t('Loading this part of the Lab…')}</p>}>
        {part === 'sweep' && <BackendBar />}
        <Part />
      </Suspense>
    </Fragment>
  );
}
