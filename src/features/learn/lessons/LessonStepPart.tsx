import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useConfiguration, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { withoutEmbedding } from '../../../app/links/embedding.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import type { Message } from '../../../base/i18n/message.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Lesson, LessonPlace, LessonStep } from '../format/lesson.ts';
import styles from './LessonBar.module.css';
import { LessonProblems } from './LessonProblems.tsx';
import { LessonQuestionPart } from './LessonQuestionPart.tsx';
import { inLanguage, LessonText } from './LessonText.tsx';
import { goToStepTitle, takeGoing } from './lessonFocus.ts';
import { lessonAfter } from './lessonSource.ts';
import { lessonKey } from './lessonStore.ts';
import { isAtStep, stepConfiguration } from './stepLink.ts';
import { useLessons } from './useLessons.ts';

interface LessonStepPartProps {
  readonly lesson: Lesson;
  /** Of the lesson's file, in words. */
  readonly problems: readonly Message[];
  onLeave(): void;
}

/** One step: where it stands in its lesson, its text and question, and the ways on and back. */
export function LessonStepPart({ lesson, problems, onLeave }: LessonStepPartProps) {
  const { configuration } = useApp();
  const asked = useSetting('step');
  const present = useConfiguration(state => state.configuration);
  const see = useLessons(state => state.see);
  const title = useRef<HTMLHeadingElement>(null);
  const [isFolded, setFolded] = useState(false);
  const textId = useId();
  const { course, lang, embed } = present;
  const count = lesson.steps.length;
  const step = Math.min(asked, count);
  const shown = lesson.steps[step - 1] as LessonStep;
  const own = useMemo(
    () => stepConfiguration(lesson, step, { course, lang, embed }),
    [lesson, step, course, lang, embed],
  );
  // Before anything is drawn: a key that follows at once goes where the focus then is.
  useLayoutEffect(() => {
    see(lesson.id, step, step === count);
    setFolded(false);
    if (takeGoing()) title.current?.focus();
  }, [see, lesson, step, count]);
  useEffect(() => {
    document.documentElement.dataset.look = shown.look ?? '';
    return () => {
      delete document.documentElement.dataset.look;
    };
  }, [shown.look]);
  const go = (to: number) => {
    if (to !== step) goToStepTitle();
    configuration.getState().open(stepConfiguration(lesson, to, present));
  };
  const { look } = shown;
  return (
    <section
      className={isFolded ? styles.lesson : styles.lesson}
      data-testid="lesson"
      aria-labelledby="lesson-step"
    >
      <header className={styles.lessonHead}>
        <p className={styles.lessonName}>
          <LessonsLink />
          {' · '}
          {inLanguage(lesson.title)}
        </p>
        <p className={styles.lessonPlace} data-testid="lesson-place">
          {t('Step {step} of {count}', { step, count })}
        </p>
        <button
          type="button"
          className={`button ${styles.lessonFold}`}
          data-testid="lesson-fold"
          aria-expanded={!isFolded}
          aria-controls={textId}
          onClick={() => setFolded(!isFolded)}
        >
          {isFolded ? t('Show the text') : t('Hide the text')}
        </button>
        {!embed && (
          <button type="button" className="button" onClick={onLeave}>
            {t('Leave the lesson')}
          </button>
        )}
      </header>
      <progress
        className={styles.lessonProgress}
        value={step}
        max={count}
        aria-label={t('Progress in the lesson')}
      />
      <h2 id="lesson-step" ref={title} tabIndex={-1}>
        {inLanguage(shown.title)}
      </h2>
      <div className={styles.lessonText} data-testid="lesson-text" id={textId} hidden={isFolded}>
        <div>
          <LessonText text={shown.text} />
        </div>
        {shown.ask && <LessonQuestionPart key={`${lesson.id} ${step}`} question={shown.ask} />}
        {step === count && <LessonEnd lesson={lesson} />}
      </div>
      {problems.length > 0 && <FileProblems problems={problems} />}
      <nav className={styles.lessonWays} aria-label={t('Steps of the lesson')}>
        <button type="button" className="button" disabled={step === 1} onClick={() => go(step - 1)}>
          {t('Back')}
        </button>
        {step < count && (
          <button type="button" className="button button-primary" onClick={() => go(step + 1)}>
            {t('Next')}
          </button>
        )}
        {!isAtStep(present, own) && (
          <button type="button" className="button" onClick={() => go(step)}>
            {t('Show what this step is about')}
          </button>
        )}
        {look && look !== 'headline' && (
          <button
            type="button"
            className="button"
            onClick={() => placeElement(look)?.scrollIntoView({ block: 'start' })}
          >
            {t('Go to the figure')}
          </button>
        )}
      </nav>
    </section>
  );
}

/** The way to all lessons; out of a frame it opens the whole page. */
function LessonsLink() {
  const present = useConfiguration(state => state.configuration);
  const all = { view: 'learn', learn: 'lessons', lesson: '', step: 1, course: '' } as const;
  const { embed } = present;
  return (
    <a
      href={writeLink({ ...withoutEmbedding(present), ...all })}
      {...(embed ? { target: '_blank', rel: 'noopener' } : {})}
    >
      {t('Lessons')}
    </a>
  );
}

function FileProblems({ problems }: Pick<LessonStepPartProps, 'problems'>) {
  return (
    <details className={styles.lessonProblems}>
      <summary>
        {t('{n, plural, one {# problem} other {# problems}} in the file of this lesson', {
          n: problems.length,
        })}
      </summary>
      <LessonProblems problems={problems} />
    </details>
  );
}

/** At the last step: the lesson is done, and which one follows. */
function LessonEnd({ lesson }: { readonly lesson: Lesson }) {
  const present = useConfiguration(state => state.configuration);
  const isOwn = present.course !== '';
  const id = isOwn ? undefined : lessonAfter(lesson.id);
  const state = useLessons(each => (id === undefined ? undefined : each.lessons[lessonKey(id, '')]));
  const load = useLessons(each => each.load);
  useEffect(() => {
    if (id !== undefined) void load(id, '');
  }, [load, id]);
  const next = state?.kind === 'loaded' ? state.lesson : undefined;
  return (
    <p className={styles.lessonEnd}>
      <strong>{t('✓ This lesson is done.')}</strong>{' '}
      {next && (
        <a
          href={writeLink(stepConfiguration(next, 1, { ...present, course: '' }).configuration)}
          onClick={goToStepTitle}
        >
          {t('Next lesson: {title}', { title: inLanguage(next.title) })}
        </a>
      )}
      {!next && id === undefined && !present.embed && (
        <a href={writeLink({ ...present, view: 'learn', learn: 'lessons', lesson: '', step: 1, course: '' })}>
          {t('All lessons')}
        </a>
      )}
    </p>
  );
}

/** Where on the page what a step is about stands; nothing where it is not shown. */
function placeElement(place: LessonPlace): HTMLElement | null {
  switch (place) {
    case 'compare':
    case 'lab':
    case 'data':
      return document.getElementById('main');
    default:
      return document.getElementById(place) ?? document.getElementById('main');
  }
}
