import { Fragment, useState } from 'react';
import { t } from '../../../base/i18n/text.ts';
import type { LessonQuestion } from '../format/lesson.ts';
import styles from './LessonPage.module.css';
import { inLanguage, LessonText } from './LessonText.tsx';

/** A question to the reader: any answer may be tried, and each says why. */
export function LessonQuestionPart({ question }: { readonly question: LessonQuestion }) {
  const [chosen, setChosen] = useState<number>();
  const options = question.options.map((option, place) => ({ ...option, place }));
  const answer = chosen === undefined ? undefined : options[chosen];
  return (
    <fieldset className={styles.lessonQuestion}>
      <legend>
        <LessonText text={question.text} />
      </legend>
      {options.map(({ text, place }) => (
        <label key={place} className={styles.lessonOption}>
          <input
            type="radio"
            name="lesson-question"
            checked={place === chosen}
            onChange={() => setChosen(place)}
          />
          {inLanguage(text)}
        </label>
      ))}
      <div role="status" className={styles.lessonReply} data-testid="lesson-reply">
        {answer && (
          <Fragment>
            <strong>{answer.isRight ? t('✓ Right.') : t('✗ Not quite.')}</strong>{' '}
            <LessonText text={answer.reply} />
          </Fragment>
        )}
      </div>
    </fieldset>
  );
}
