import { Fragment, Suspense, use, useEffect, useRef, useState } from 'react';
import { useConfiguration } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import type { Message } from '../../../base/i18n/message.ts';
import { currentLanguage, t, words } from '../../../base/i18n/text.ts';
import { ErrorBoundary } from '../../../base/ui/ErrorBoundary.tsx';
import { Notice } from '../../../base/ui/Notice.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { CommitField } from '../../../base/ui/typing/CommitField.tsx';
import type { ReadLesson } from '../format/lesson.ts';
import { lessonMinutes } from '../format/lessonMinutes.ts';
import styles from '../LearnView.module.css';
import { LessonPicture } from './LessonPicture.tsx';
import { LessonProblems } from './LessonProblems.tsx';
import { inLanguage } from './LessonText.tsx';
import { goToStepTitle } from './lessonFocus.ts';
import { siteLessons } from './lessonSource.ts';
import { lessonKey } from './lessonStore.ts';
import { stepConfiguration } from './stepLink.ts';
import { openLessons, useLessons } from './useLessons.ts';

/** The lessons of the site with how far the reader is, and the way to open others. */
export function LessonsPanel() {
  return (
    <Panel
      id="learn-lessons"
      title={t('Lessons')}
      lead={t(
        'Each step is a few sentences beside a living figure: change anything, and come back when you like.',
      )}
    >
      <Suspense fallback={<p role="status">{t('Loading the lessons…')}</p>}>
        <SiteLessons />
        <OwnLesson />
      </Suspense>
    </Panel>
  );
}

function SiteLessons() {
  const progress = useLessons(each => each.progress);
  const first = siteLessons.find(id => !progress[id]?.isDone);
  return (
    <Fragment>
      <ol className={styles.lessons}>
        {siteLessons.map(id => (
          <LessonItem key={id} id={id} isFirst={id === first} />
        ))}
      </ol>
      <p className={styles.lessonState}>
        {t(
          'Minutes count {words, select, zh {300 characters} other {180 words}} of reading each, and half a minute for the figures of each step.',
          { words: currentLanguage() },
        )}
      </p>
    </Fragment>
  );
}

interface LessonItemProps {
  readonly id: string;
  /** Whether it is the first that is not done. */
  readonly isFirst: boolean;
}

function LessonItem({ id, isFirst }: LessonItemProps) {
  const state = useLessons(each => each.lessons[lessonKey(id, '')]);
  const progress = useLessons(each => each.progress[id]);
  const load = useLessons(each => each.load);
  const present = useConfiguration(each => each.configuration);
  useEffect(() => {
    void load(id, '');
  }, [load, id]);
  if (!state || state.kind === 'loading') return <li className={styles.lessonLoading}>{t('Loading…')}</li>;
  if (state.kind === 'failed') {
    return (
      <li className={styles.lessonItem}>
        <Notice kind="error">
          {t('The lesson “{id}” could not be loaded: {why}', {
            id,
            why: state.problems.map(words).join(' '),
          })}
        </Notice>
      </li>
    );
  }
  const { lesson } = state;
  const count = lesson.steps.length;
  const isBegun = progress !== undefined && !progress.isDone && progress.furthest > 1;
  const from = isBegun ? progress.furthest : 1;
  const href = writeLink(stepConfiguration(lesson, from, { ...present, course: '' }).configuration);
  return (
    <li className={styles.lessonItem} data-testid="lesson-item" data-first={isFirst || undefined}>
      <span className={styles.lessonPicture}>
        <ErrorBoundary what={t('The picture')} resetKey={id}>
          <LessonPicture lesson={lesson} />
        </ErrorBoundary>
      </span>
      <div>
        <h3>
          <a href={href} onClick={goToStepTitle}>
            {inLanguage(lesson.title)}
          </a>
        </h3>
        <p>{inLanguage(lesson.about)}</p>
        {lesson.can.en && (
          <p className={styles.lessonCan}>
            {t('Afterwards you can {what}.', { what: inLanguage(lesson.can) })}
          </p>
        )}
        <p className={styles.lessonState}>
          {isFirst && <strong className={styles.lessonFirst}>{t('Start here')}</strong>}
          {t('{minutes, plural, one {# minute} other {# minutes}}', {
            minutes: lessonMinutes(lesson, currentLanguage()),
          })}
          {' · '}
          {progress?.isDone
            ? t('✓ Done · {count} steps', { count })
            : isBegun
              ? t('Go on at step {from} of {count}', { from, count })
              : t('{count} steps', { count })}
        </p>
        {isBegun && (
          <progress
            value={from}
            max={count}
            aria-label={t('Progress in the lesson')}
            className={styles.lessonBar}
          />
        )}
      </div>
    </li>
  );
}

/** Why a lesson could not be opened: what it was, and its problems. */
interface Failure {
  readonly name: string;
  readonly problems: readonly Message[];
}

/** Opens a lesson from a file or an address. */
export function OwnLesson() {
  const app = useApp();
  const { configuration } = app;
  const shown = useConfiguration(state => state.configuration);
  const store = use(openLessons(app)());
  const picker = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Failure>();
  const [isLoading, setLoading] = useState(false);
  const show = (name: string, { lesson, problems }: ReadLesson, course: string) => {
    if (!lesson) return setFailure({ name, problems });
    const { configuration: present, open } = configuration.getState();
    goToStepTitle();
    open(stepConfiguration(lesson, 1, { ...present, course }));
  };
  const read = async (file: File | undefined) => {
    if (file) show(file.name, store.getState().open(await file.text()), '');
  };
  const follow = async (address: string) => {
    setFailure(undefined);
    setLoading(true);
    await store.getState().load('', address);
    setLoading(false);
    const state = store.getState().lessons[address];
    if (state?.kind === 'loaded') show(address, state, address);
    if (state?.kind === 'failed') show(address, { lesson: undefined, problems: state.problems }, address);
  };
  return (
    <div className={styles.lessonOwn} data-testid="lesson-own">
      <h3>{t('A lesson of your own')}</h3>
      <p>
        {t('A lesson is a file that anyone can write: its steps, each a text and a link.')}{' '}
        <a href="lessons/one-network.json" download>
          {t('Take one of these as a template.')}
        </a>{' '}
        <a href={writeLink({ ...shown, learn: 'maker' })}>{t('Or make one here, without a file.')}</a>
      </p>
      <div className={styles.lessonSources}>
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          {t('Open a file')}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('Lesson to open')}
          onChange={event => {
            const [file] = event.target.files ?? [];
            void read(file);
            event.target.value = '';
          }}
        />
        <CommitField title={t('Open an address')} value="" onCommit={address => void follow(address)} />
      </div>
      {isLoading && <p role="status">{t('Loading the lesson…')}</p>}
      {failure && (
        <Notice kind="error">
          {t('“{name}” is not a lesson that can be opened:', { name: failure.name })}
          <LessonProblems problems={failure.problems} />
        </Notice>
      )}
    </div>
  );
}
