import { use, useMemo } from 'react';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { t } from '../../../base/i18n/text.ts';
import { CopyField } from '../../../base/ui/CopyField.tsx';
import { Notice } from '../../../base/ui/Notice.tsx';
import { safeFileName, saveFile } from '../../../base/ui/saveFile.ts';
import { parseLesson } from '../format/parseLesson.ts';
import { LessonProblems } from '../lessons/LessonProblems.tsx';
import { goToStepTitle } from '../lessons/lessonFocus.ts';
import { longestPackedLesson, packLesson } from '../lessons/packLesson.ts';
import { stepConfiguration } from '../lessons/stepLink.ts';
import { openLessons } from '../lessons/useLessons.ts';
import { type LessonDraft, writeLesson } from './draft.ts';
import styles from './MakerPanel.module.css';
import { missingIn, tablesLackingIn } from './missing.ts';

/** What becomes of a lesson that was made: tried, saved as a file, shared as a link; and what is still missing in it. */
export function LessonOut({ draft }: { readonly draft: LessonDraft }) {
  const app = useApp();
  const store = use(openLessons(app)());
  const text = useMemo(() => writeLesson(draft), [draft]);
  const { lesson, problems } = useMemo(() => {
    const missing = missingIn(draft);
    return missing.length > 0 ? { lesson: undefined, problems: missing } : parseLesson(text);
  }, [draft, text]);
  const lacking = useMemo(() => tablesLackingIn(draft), [draft]);
  const isWhole = lesson !== undefined && problems.length === 0;
  const course = useMemo(() => (isWhole ? packLesson(text) : ''), [isWhole, text]);
  const tryIt = () => {
    const opened = store.getState().open(text).lesson;
    if (!opened) return;
    const { configuration: present, open } = app.configuration.getState();
    goToStepTitle();
    open(stepConfiguration(opened, 1, { ...present, course: '' }));
  };
  const name = safeFileName(draft.title.en || draft.title.zh || draft.id);
  return (
    <div className={styles.out}>
      <div className={styles.ways}>
        <button type="button" className="button button-primary" disabled={!isWhole} onClick={tryIt}>
          {t('Try it')}
        </button>
        <button
          type="button"
          className="button"
          disabled={draft.steps.length === 0}
          onClick={() => saveFile(new Blob([text], { type: 'application/json' }), `${name}.json`)}
        >
          {t('Save as a file')}
        </button>
      </div>
      {problems.length + lacking.length > 0 && (
        <Notice kind="notice">
          {t('Still missing:')}
          <LessonProblems problems={[...problems, ...lacking]} />
        </Notice>
      )}
      {lesson &&
        course !== '' &&
        (course.length <= longestPackedLesson ? (
          <CopyField
            label={t('Link to the lesson')}
            text={`${window.location.origin}${window.location.pathname}${writeLink(
              stepConfiguration(lesson, 1, { ...defaultConfiguration(), course }).configuration,
            )}`}
            button={t('Copy link')}
            note={t('The whole lesson is in the link: whoever opens it needs nothing else.')}
          />
        ) : (
          <p>
            {t('Too long for a link ({count} characters, {most} at most): save it as a file.', {
              count: course.length,
              most: longestPackedLesson,
            })}
          </p>
        ))}
    </div>
  );
}
