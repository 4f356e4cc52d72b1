import { Suspense, useEffect } from 'react';
import { useConfiguration } from '../../../app/context/hooks.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { t } from '../../../base/i18n/text.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { inLanguage } from './LessonText.tsx';
import { goToStepTitle } from './lessonFocus.ts';
import { siteLessons } from './lessonSource.ts';
import { lessonKey } from './lessonStore.ts';
import { OwnLesson } from './OwnLesson.tsx';
import { stepConfiguration } from './stepLink.ts';
import { useLessons } from './useLessons.ts';

/** The lessons of the site with how far the reader is, and the way to open others. */
export function LessonsPanel() {
  return (
    <Panel
      id="learn-lessons"
      title={t('Lessons')}
      lead={t(
        'Each step is a few sentences and a state of the page: change anything, and come back when you like.',
      )}
    >
      <Suspense fallback={<p role="status">{t('Loading the lessons…')}</p>}>
        <ol className="lessons">
          {siteLessons.map(id => (
            <LessonItem key={id} id={id} />
          ))}
        </ol>
        <OwnLesson />
      </Suspense>
    </Panel>
  );
}

function LessonItem({ id }: { readonly id: string }) {
  const state = useLessons(each => each.lessons[lessonKey(id, '')]);
  const progress = useLessons(each => each.progress[id]);
  const load = useLessons(each => each.load);
  const present = useConfiguration(each => each.configuration);
  useEffect(() => {
    void load(id, '');
  }, [load, id]);
  if (!state || state.kind === 'loading') return <li>{t('Loading…')}</li>;
  if (state.kind === 'failed') {
    return (
      <li>
        <Notice kind="error">
          {t('The lesson “{id}” could not be loaded: {why}', { id, why: state.problems.join(' ') })}
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
    <li className="lesson-item">
      <h3>
        <a href={href} onClick={goToStepTitle}>
          {inLanguage(lesson.title)}
        </a>
      </h3>
      <p>{inLanguage(lesson.about)}</p>
      <p className="lesson-state">
        {progress?.isDone
          ? t('✓ Done · {count} steps', { count })
          : isBegun
            ? t('Go on at step {from} of {count}', { from, count })
            : t('{count} steps', { count })}
      </p>
    </li>
  );
}
