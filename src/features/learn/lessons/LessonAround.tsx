import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { useConfiguration, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { ShownPanels } from '../../../app/context/useShownPanels.ts';
import type { Message } from '../../../base/i18n/message.ts';
import type { Lesson, LessonStep } from '../format/lesson.ts';
import styles from './LessonPage.module.css';
import { LessonReturn } from './LessonReturn.tsx';
import { LessonStepPart } from './LessonStepPart.tsx';
import { goToStepTitle, takeGoing } from './lessonFocus.ts';
import { isAtStep, stepConfiguration, stepPanels } from './stepLink.ts';
import { useLessons } from './useLessons.ts';

/** Where the text stands below the figures. */
const isNarrow = () => window.matchMedia('(max-width: 899px)').matches;

/** Scrolls to the start of an element where it was left behind; where all is below each other, in any case. */
function startAt(element: Element): void {
  if (isNarrow() || element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: 'start' });
}

interface LessonAroundProps {
  readonly lesson: Lesson;
  /** Of the lesson's file, in words. */
  readonly problems: readonly Message[];
  /** The view. */
  readonly children: ReactNode;
  onLeave(): void;
}

/** A step beside the figures that it is about; once all of the view was opened, the way back above it. */
export function LessonAround({ lesson, problems, children, onLeave }: LessonAroundProps) {
  const { configuration } = useApp();
  const asked = useSetting('step');
  const present = useConfiguration(state => state.configuration);
  const see = useLessons(state => state.see);
  const page = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { course, lang, embed, view, whole } = present;
  const count = lesson.steps.length;
  const number = Math.min(asked, count);
  const step = lesson.steps[number - 1] as LessonStep;
  const own = useMemo(
    () => stepConfiguration(lesson, number, { course, lang, embed }),
    [lesson, number, course, lang, embed],
  );
  // Of another view, where a reader may have gone, a step says nothing.
  const isElsewhere = view !== own.configuration.view;
  const panels = useMemo(
    () => (whole || isElsewhere ? undefined : stepPanels(step, view)),
    [whole, isElsewhere, step, view],
  );
  // Before anything is drawn: a key that follows at once goes where the focus then is.
  useLayoutEffect(() => {
    see(lesson.id, number, number === count);
    if (whole || !takeGoing()) return;
    title.current?.focus();
    // The figures from their top; below them, on a phone, the text from its title.
    if (!embed && page.current) startAt(page.current);
  }, [see, lesson, number, count, whole, embed]);
  const go = (to: number) => {
    if (to !== number || whole) goToStepTitle();
    configuration.getState().open(stepConfiguration(lesson, to, present));
  };
  const shown = { lesson, step, number, isAtStep: isAtStep(present, own), go, onLeave };
  return (
    <div className={styles.lesson} ref={page}>
      {whole ? (
        <LessonReturn shown={shown} />
      ) : (
        <LessonStepPart shown={shown} problems={problems} titleRef={title} />
      )}
      <div className={styles.figures}>
        <ShownPanels value={panels}>{children}</ShownPanels>
      </div>
    </div>
  );
}
