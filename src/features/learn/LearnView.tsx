import { type ComponentType, Fragment, Suspense } from 'react';
import { useSetting } from '../../app/context/hooks.ts';
import { PartLinks } from '../../app/links/PartLinks.tsx';
import { msg, t } from '../../base/i18n/text.ts';
import { lazily } from '../../base/ui/lazy/lazily.tsx';
import type { LearnPart } from './brings/learnFields.ts';

const LessonsPanel = lazily(async () => (await import('./lessons/LessonsPanel.tsx')).LessonsPanel);
const MakerPanel = lazily(async () => (await import('./maker/MakerPanel.tsx')).MakerPanel);
const PuzzlePanel = lazily(async () => (await import('./puzzle/PuzzlePanel.tsx')).PuzzlePanel);
const PaperPanel = lazily(async () => (await import('./paper/PaperPanel.tsx')).PaperPanel);
const GlossaryPanel = lazily(async () => (await import('./glossary/GlossaryPanel.tsx')).GlossaryPanel);

const parts: readonly {
  readonly name: LearnPart;
  readonly title: string;
  readonly Part: ComponentType;
}[] = [
  { name: 'lessons', title: msg('Lessons'), Part: LessonsPanel },
  { name: 'maker', title: msg('Make a lesson'), Part: MakerPanel },
  { name: 'puzzle', title: msg('Puzzle'), Part: PuzzlePanel },
  { name: 'paper', title: msg('The paper, recomputed'), Part: PaperPanel },
  { name: 'glossary', title: msg('Glossary and citation'), Part: GlossaryPanel },
];

/** Lessons, the puzzle, the page that checks the paper, and the words. */
export function LearnView() {
  const part = useSetting('learn');
  const isEmbedded = useSetting('embed');
  const Part = parts.find(({ name }) => name === part)?.Part ?? LessonsPanel;
  return (
    <Fragment>
      {!isEmbedded && (
        <PartLinks label={t('Parts of Learn')} parts={parts} shown={part} patchOf={learn => ({ learn })} />
      )}
      <Suspense fallback={<p role="status">{t('Loading this part…')}</p>}>
        <Part />
      </Suspense>
    </Fragment>
  );
}
