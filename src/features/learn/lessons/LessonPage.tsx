import { Fragment, type ReactNode, Suspense, useEffect } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';
import { useDocumentTitle } from '../../../base/ui/hooks/useDocumentTitle.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { LessonAround } from './LessonAround.tsx';
import styles from './LessonPage.module.css';
import { LessonProblems } from './LessonProblems.tsx';
import { inLanguage } from './LessonText.tsx';
import { lessonKey } from './lessonStore.ts';
import { isPacked } from './packLesson.ts';
import { useLessons } from './useLessons.ts';

/** A lesson around the view that `children` are: the text of its step, and of the view what the step is about. */
export function LessonPage({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense fallback={<Waiting />}>
      <LoadedLesson>{children}</LoadedLesson>
    </Suspense>
  );
}

function LoadedLesson({ children }: { readonly children: ReactNode }) {
  const id = useSetting('lesson');
  const course = useSetting('course');
  const isWhole = useSetting('whole');
  const state = useLessons(each => each.lessons[lessonKey(id, course)]);
  const load = useLessons(each => each.load);
  const leave = useLeave();
  useEffect(() => {
    void load(id, course);
  }, [load, id, course]);
  const name = state?.kind === 'loaded' ? [inLanguage(state.lesson.title)] : [];
  useDocumentTitle(isWhole ? undefined : [...name, t('Learn'), 'Taskmates'].join(' · '));
  if (!state || state.kind === 'loading') return <Waiting />;
  if (state.kind === 'loaded')
    return (
      <LessonAround lesson={state.lesson} problems={state.problems} onLeave={leave}>
        {children}
      </LessonAround>
    );
  return (
    <Fragment>
      <div className={styles.failed}>
        <Notice
          kind="error"
          actions={
            <Fragment>
              <button type="button" className="button" onClick={() => void load(id, course)}>
                {t('Retry')}
              </button>
              <button type="button" className="button" onClick={leave}>
                {t('Leave the lesson')}
              </button>
            </Fragment>
          }
        >
          {t('The lesson “{id}” could not be loaded:', { id: isPacked(course) ? id : course || id })}
          <LessonProblems problems={state.problems} />
        </Notice>
      </div>
      {children}
    </Fragment>
  );
}

/** Its place is kept. */
function Waiting() {
  return (
    <p className={styles.waiting} role="status">
      {t('Loading the lesson…')}
    </p>
  );
}

/** Ends the lesson and stays where the reader is. */
function useLeave(): () => void {
  const change = useChange();
  return () => change({ lesson: '', step: 1, course: '', whole: false });
}
