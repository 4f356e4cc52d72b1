import { Suspense, useEffect, useMemo, useRef } from 'react';
import type { Lesson, LessonStep } from '../formats/lesson/lesson.ts';
import { t } from '../i18n/text.ts';
import { lessonKey } from '../state/lessons/lessonStore.ts';
import { stepConfiguration } from '../state/lessons/stepLink.ts';
import { writeLink } from '../state/permalink.ts';
import { Notice } from '../ui/Notice.tsx';
import { useApp } from './appContext.ts';
import { useChange, useConfiguration, useSetting } from './hooks.ts';
import { LessonQuestionPart } from './LessonQuestionPart.tsx';
import { inLanguage, LessonText } from './LessonText.tsx';
import { useLessons } from './useLessons.ts';
import './LessonBar.css';

/** The step of a lesson that goes along with what is shown: its text, and the ways on and back. */
export function LessonBar() {
  return (
    <Suspense fallback={<p role="status">{t('Loading the lesson…')}</p>}>
      <LoadedBar />
    </Suspense>
  );
}

function LoadedBar() {
  const id = useSetting('lesson');
  const course = useSetting('course');
  const state = useLessons(each => each.lessons[lessonKey(id, course)]);
  const load = useLessons(each => each.load);
  const leave = useLeave();
  useEffect(() => {
    void load(id, course);
  }, [load, id, course]);
  if (!state || state.kind === 'loading') return <p role="status">{t('Loading the lesson…')}</p>;
  if (state.kind === 'failed') {
    return (
      <Notice
        kind="error"
        actions={
          <>
            <button type="button" className="button" onClick={() => void load(id, course)}>
              {t('Retry')}
            </button>
            <button type="button" className="button" onClick={leave}>
              {t('Leave the lesson')}
            </button>
          </>
        }
      >
        {t('The lesson “{id}” could not be loaded:', { id: course || id })}
        <ul>
          {state.problems.map(problem => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return <Step lesson={state.lesson} problems={state.problems} />;
}

/** Ends the lesson and stays where the reader is. */
function useLeave(): () => void {
  const change = useChange();
  return () => change({ lesson: '', step: 1, course: '' });
}

/** Whether the reader has just gone to another step here, so that its title takes the focus. */
let isGoing = false;

function Step({ lesson, problems }: { readonly lesson: Lesson; readonly problems: readonly string[] }) {
  const { configuration } = useApp();
  const asked = useSetting('step');
  const present = useConfiguration(state => state.configuration);
  const see = useLessons(state => state.see);
  const leave = useLeave();
  const title = useRef<HTMLHeadingElement>(null);
  const count = lesson.steps.length;
  const step = Math.min(asked, count);
  const shown = lesson.steps[step - 1] as LessonStep;
  const restored = useMemo(
    () =>
      stepConfiguration(lesson, step, { course: present.course, lang: present.lang, embed: present.embed }),
    [lesson, step, present.course, present.lang, present.embed],
  );
  const isElsewhere = writeLink(restored.configuration) !== writeLink({ ...present, step });
  useEffect(() => {
    see(lesson.id, step, step === count);
    if (isGoing) title.current?.focus();
    isGoing = false;
  }, [see, lesson, step, count]);
  useEffect(() => {
    document.documentElement.dataset.look = shown.look ?? '';
    return () => {
      delete document.documentElement.dataset.look;
    };
  }, [shown.look]);
  const go = (to: number) => {
    isGoing = true;
    configuration.getState().open(stepConfiguration(lesson, to, present));
  };
  const target = shown.look;
  return (
    <section className="lesson" aria-labelledby="lesson-step">
      <header className="lesson-head">
        <p className="lesson-name">
          <a
            href={writeLink({ ...present, view: 'learn', learn: 'lessons', lesson: '', step: 1, course: '' })}
          >
            {t('Lessons')}
          </a>
          {' · '}
          {inLanguage(lesson.title)}
        </p>
        <p className="lesson-place">{t('Step {step} of {count}', { step, count })}</p>
        <button type="button" className="button" onClick={leave}>
          {t('Leave the lesson')}
        </button>
      </header>
      <progress
        className="lesson-progress"
        value={step}
        max={count}
        aria-label={t('Progress in the lesson')}
      />
      <h2 id="lesson-step" ref={title} tabIndex={-1}>
        {inLanguage(shown.title)}
      </h2>
      <div className="lesson-text">
        <LessonText text={shown.text} />
        {shown.ask && <LessonQuestionPart key={`${lesson.id} ${step}`} question={shown.ask} />}
      </div>
      {problems.length > 0 && (
        <details className="lesson-problems">
          <summary>
            {t('{n, plural, one {# problem} other {# problems}} in the file of this lesson', {
              n: problems.length,
            })}
          </summary>
          <ul>
            {problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
      <nav className="lesson-ways" aria-label={t('Steps of the lesson')}>
        <button type="button" className="button" disabled={step === 1} onClick={() => go(step - 1)}>
          {t('Back')}
        </button>
        {step < count ? (
          <button type="button" className="button button-primary" onClick={() => go(step + 1)}>
            {t('Next')}
          </button>
        ) : (
          <a
            className="button button-primary"
            href={writeLink({ ...present, view: 'learn', learn: 'lessons', lesson: '', step: 1, course: '' })}
          >
            {t('Finish: all lessons')}
          </a>
        )}
        {isElsewhere && (
          <button type="button" className="button" onClick={() => go(step)}>
            {t('Show what this step is about')}
          </button>
        )}
        {target && target !== 'headline' && (
          <button
            type="button"
            className="button"
            onClick={() => document.getElementById(target)?.scrollIntoView({ block: 'start' })}
          >
            {t('Go to the figure')}
          </button>
        )}
      </nav>
    </section>
  );
}
