import { type ReactNode, useEffect, useMemo } from 'react';
import { useChange, useConfiguration, useSessionList, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { ShownPanels } from '../../../app/context/useShownPanels.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { tablesShown } from '../../../app/tables/tablesShown.ts';
import { t } from '../../../base/i18n/text.ts';
import { SlideFrame } from '../../../base/ui/slides/SlideFrame.tsx';
import { firstSentence } from '../format/firstSentence.ts';
import type { Lesson, LessonStep } from '../format/lesson.ts';
import { inLanguage, LessonInlines } from './LessonText.tsx';
import { lessonKey } from './lessonStore.ts';
import { stepConfiguration, stepPanels } from './stepLink.ts';
import { useLessons } from './useLessons.ts';

/** A lesson as slides around the view that `children` are: of each step its figures and its first sentence. */
export function LessonSlides({ children }: { readonly children: ReactNode }) {
  const id = useSetting('lesson');
  const course = useSetting('course');
  const change = useChange();
  const state = useLessons(each => each.lessons[lessonKey(id, course)]);
  const load = useLessons(each => each.load);
  useEffect(() => {
    void load(id, course);
  }, [load, id, course]);
  // What is wrong with a lesson, and what to do about it, is told where it is read.
  useEffect(() => {
    if (state?.kind === 'failed') change({ present: 0 });
  }, [state, change]);
  if (state?.kind !== 'loaded') return <p role="status">{t('Loading the lesson…')}</p>;
  return <Slides lesson={state.lesson}>{children}</Slides>;
}

function Slides({ lesson, children }: { readonly lesson: Lesson; readonly children: ReactNode }) {
  const { configuration, session } = useApp();
  const present = useConfiguration(each => each.configuration);
  const change = useChange();
  const count = lesson.steps.length;
  const number = Math.min(present.step, count);
  const step = lesson.steps[number - 1] as LessonStep;
  const tables = useMemo(
    () => [
      ...new Set(
        lesson.steps.flatMap((_, i) =>
          tablesShown(stepConfiguration(lesson, i + 1, { course: '', lang: '', embed: false }).configuration),
        ),
      ),
    ],
    [lesson],
  );
  useEffect(() => {
    for (const table of tables) void loadTable(session, table);
  }, [tables, session]);
  const states = useSessionList(each => tables.map(table => each.tables[table]));
  const isLoaded = states.every(each => each && each.kind !== 'loading');
  const panels = useMemo(() => stepPanels(step, present.view), [step, present.view]);
  return (
    <SlideFrame
      {...{ number, count, isLoaded }}
      name={`${inLanguage(lesson.title)} · ${inLanguage(step.title)}`}
      sentence={<Sentence step={step} />}
      go={to => configuration.getState().open(stepConfiguration(lesson, to, present))}
      onLeave={() => change({ present: 0 })}
    >
      <ShownPanels value={panels}>{children}</ShownPanels>
      {/* What the other slides say is computed now. */}
      <div hidden>
        {lesson.steps.map(each => (
          <Sentence key={each.title.en + each.link} step={each} />
        ))}
      </div>
    </SlideFrame>
  );
}

function Sentence({ step }: { readonly step: LessonStep }) {
  const written = inLanguage(step.text);
  const inlines = useMemo(() => firstSentence(written), [written]);
  return <LessonInlines inlines={inlines} />;
}
