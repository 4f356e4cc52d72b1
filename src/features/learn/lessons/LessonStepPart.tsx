import { type KeyboardEvent, type Ref, useEffect } from 'react';
import type { ViewName } from '../../../app/configuration/viewNames.ts';
import { useConfiguration } from '../../../app/context/hooks.ts';
import { withoutEmbedding } from '../../../app/links/embedding.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import type { Message } from '../../../base/i18n/message.ts';
import { msg, t } from '../../../base/i18n/text.ts';
import { atLessons } from '../brings/lessonPlace.ts';
import type { Lesson } from '../format/lesson.ts';
import styles from './LessonPage.module.css';
import { LessonProblems } from './LessonProblems.tsx';
import { LessonQuestionPart } from './LessonQuestionPart.tsx';
import { inLanguage, LessonText } from './LessonText.tsx';
import { goToStepTitle } from './lessonFocus.ts';
import { lessonAfter } from './lessonSource.ts';
import { lessonKey } from './lessonStore.ts';
import type { ShownStep } from './shownStep.ts';
import { stepConfiguration } from './stepLink.ts';
import { useLessons } from './useLessons.ts';

interface LessonStepPartProps {
  readonly shown: ShownStep;
  /** Of the lesson's file, in words. */
  readonly problems: readonly Message[];
  readonly titleRef: Ref<HTMLHeadingElement>;
}

/** What opens all of a view from a step that shows some of it. */
const openings: Readonly<Record<ViewName, string>> = {
  explore: msg('Open all of Explore'),
  compare: msg('Open all of Compare'),
  plan: msg('Open all of Plan'),
  lab: msg('Open all of the Lab'),
  learn: msg('Open all of Learn'),
  data: msg('Open all of Data'),
};

/** One step: where it stands in its lesson, its text and question, and the ways on and back. */
export function LessonStepPart({ shown, problems, titleRef }: LessonStepPartProps) {
  const present = useConfiguration(state => state.configuration);
  const { lesson, step, number, isAtStep, go, onLeave } = shown;
  const count = lesson.steps.length;
  const turn = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const to = number + by;
    const isMeant =
      !(event.target instanceof HTMLInputElement) && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (by === 0 || !isMeant || to < 1 || to > count) return;
    event.preventDefault();
    go(to);
  };
  return (
    <section className={styles.step} data-testid="lesson" aria-labelledby="lesson-step" onKeyDown={turn}>
      <header className={styles.head}>
        <p>
          <LessonsLink />
          {' · '}
          {inLanguage(lesson.title)}
        </p>
        <p data-testid="lesson-place">{t('Step {step} of {count}', { step: number, count })}</p>
      </header>
      <progress
        className={styles.progress}
        value={number}
        max={count}
        aria-label={t('Progress in the lesson')}
      />
      <h2 id="lesson-step" ref={titleRef} tabIndex={-1}>
        {inLanguage(step.title)}
      </h2>
      <div className={styles.text} data-testid="lesson-text">
        <LessonText text={step.text} />
        {step.ask && <LessonQuestionPart key={`${lesson.id} ${number}`} question={step.ask} />}
        {number === count && <LessonEnd lesson={lesson} />}
      </div>
      {problems.length > 0 && <FileProblems problems={problems} />}
      <nav className={styles.ways} aria-label={t('Steps of the lesson')}>
        <button type="button" className="button" disabled={number === 1} onClick={() => go(number - 1)}>
          {t('Back')}
        </button>
        {number < count && (
          <button type="button" className="button button-primary" onClick={() => go(number + 1)}>
            {t('Next')}
          </button>
        )}
        {!isAtStep && (
          <button type="button" className="button" onClick={() => go(number)}>
            {t('Show what this step is about')}
          </button>
        )}
      </nav>
      {!present.embed && (
        <p className={styles.outs}>
          {present.view !== 'learn' && (
            <a className="button" href={writeLink({ ...present, whole: true })}>
              {t(openings[present.view])}
            </a>
          )}
          <a className="button" href={writeLink({ ...present, present: 1 })}>
            {t('Present in a hall (P)')}
          </a>
          <button type="button" className="button" onClick={onLeave}>
            {t('Leave the lesson')}
          </button>
        </p>
      )}
    </section>
  );
}

/** The way to all lessons; out of a frame it opens the whole page. */
function LessonsLink() {
  const present = useConfiguration(state => state.configuration);
  return (
    <a
      href={writeLink(atLessons(withoutEmbedding(present)))}
      {...(present.embed ? { target: '_blank', rel: 'noopener' } : {})}
    >
      {t('Lessons')}
    </a>
  );
}

function FileProblems({ problems }: Pick<LessonStepPartProps, 'problems'>) {
  return (
    <details className={styles.problems}>
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
    <p className={styles.end}>
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
        <a href={writeLink(atLessons(present))}>{t('All lessons')}</a>
      )}
    </p>
  );
}
