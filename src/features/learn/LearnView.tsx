import { type ComponentType, lazy, Suspense } from 'react';
import { useSetting } from '../../app/context/hooks.ts';
import { PartLinks } from '../../app/words/PartLinks.tsx';
import { msg, t } from '../../base/i18n/text.ts';
import type { LearnPart } from './brings/learnFields.ts';

const LessonsPanel = lazy(async () => ({
  default: (await import('./lessons/LessonsPanel.tsx')).LessonsPanel,
}));
const PuzzlePanel = lazy(async () => ({ default: (await import('./puzzle/PuzzlePanel.tsx')).PuzzlePanel }));
const PaperPanel = lazy(async () => ({ default: (await import('./paper/PaperPanel.tsx')).PaperPanel }));
const GlossaryPanel = lazy(async () => ({
  default: (await import('./glossary/GlossaryPanel.tsx')).GlossaryPanel,
}));

const parts: readonly {
  readonly name: LearnPart;
  readonly title: string;
  readonly Part: ComponentType;
}[] = [
  { name: 'lessons', title: msg('Lessons'), Part: LessonsPanel },
  { name: 'puzzle', title: msg('Puzzle'), Part: PuzzlePanel },
  { name: 'paper', title: msg('The paper, recomputed'), Part: PaperPanel },
  { name: 'glossary', title: msg('Glossary and citation'), Part: GlossaryPanel },
];

/** Lessons, the puzzle, the page that checks the paper, and the words. */
export function LearnView() {
  const part = useSetting('learn');
  const Part = parts.find(({ name }) => name === part)?.Part ?? LessonsPanel;
  return (
    <>
      <PartLinks label={t('Parts of Learn')} parts={parts} shown={part} patchOf={learn => ({ learn })} />
      <Suspense fallback={<p role="status">{t('Loading this part…')}</p>}>
        <Part />
      </Suspense>
    </>
  );
}
