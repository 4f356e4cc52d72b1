import { Suspense, useEffect } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { LessonProblems } from './LessonProblems.tsx';
import { LessonStepPart } from './LessonStepPart.tsx';
import { lessonKey } from './lessonStore.ts';
import { useLessons } from './useLessons.ts';

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
        <LessonProblems problems={state.problems} />
      </Notice>
    );
  }
  return <LessonStepPart lesson={state.lesson} problems={state.problems} onLeave={leave} />;
}

/** Ends the lesson and stays where the reader is. */
function useLeave(): () => void {
  const change = useChange();
  return () => change({ lesson: '', step: 1, course: '' });
}
