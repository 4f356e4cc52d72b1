import { t } from '../../../base/i18n/text.ts';
import type { LessonQuestion } from '../format/lesson.ts';
import { emptyQuestion } from './draft.ts';
import { LocalField } from './LocalField.tsx';
import type { LessonLanguage } from './lessonLanguage.ts';
import styles from './MakerPanel.module.css';

interface QuestionFieldsProps {
  readonly question: LessonQuestion | undefined;
  readonly language: LessonLanguage;
  onChange(question: LessonQuestion | undefined): void;
}

type Option = LessonQuestion['options'][number];

/** The question of a step, with what is said to each answer. */
export function QuestionFields({ question, language, onChange }: QuestionFieldsProps) {
  if (!question) {
    return (
      <p>
        <button type="button" className="button" onClick={() => onChange(emptyQuestion())}>
          {t('Ask a question')}
        </button>
      </p>
    );
  }
  const { options } = question;
  const withOption = (place: number, patch: Partial<Option>) =>
    onChange({
      ...question,
      options: options.map((option, i) => (i === place ? { ...option, ...patch } : option)),
    });
  const [blank] = emptyQuestion().options.slice(1);
  return (
    <fieldset className={styles.question}>
      <legend>{t('Question')}</legend>
      <LocalField
        title={t('What is asked')}
        value={question.text}
        language={language}
        onChange={text => onChange({ ...question, text })}
      />
      <ol className={styles.options}>
        {options
          .map((option, place) => ({ ...option, place }))
          .map(({ place, ...option }) => (
            <li key={place}>
              <LocalField
                title={t('Answer {number}', { number: place + 1 })}
                value={option.text}
                language={language}
                onChange={text => withOption(place, { text })}
              />
              <LocalField
                title={t('What is said to it')}
                value={option.reply}
                language={language}
                onChange={reply => withOption(place, { reply })}
              />
              <div className={styles.ways}>
                <label className="field">
                  <input
                    type="checkbox"
                    checked={option.isRight}
                    onChange={event => withOption(place, { isRight: event.target.checked })}
                  />
                  {t('right')}
                </label>
                <button
                  type="button"
                  className="button"
                  disabled={options.length <= 2}
                  onClick={() => onChange({ ...question, options: options.filter((_, i) => i !== place) })}
                >
                  {t('Remove answer {number}', { number: place + 1 })}
                </button>
              </div>
            </li>
          ))}
      </ol>
      <div className={styles.ways}>
        <button
          type="button"
          className="button"
          onClick={() => blank && onChange({ ...question, options: [...options, blank] })}
        >
          {t('Another answer')}
        </button>
        <button type="button" className="button" onClick={() => onChange(undefined)}>
          {t('Remove the question')}
        </button>
      </div>
    </fieldset>
  );
}
