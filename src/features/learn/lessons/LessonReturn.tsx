import { t } from '../../../base/i18n/text.ts';
import styles from './LessonPage.module.css';
import { inLanguage } from './LessonText.tsx';
import type { ShownStep } from './shownStep.ts';

/** Above all of a view: which step it was opened from, and the way back to it. */
export function LessonReturn({
  shown: { lesson, step, number, go, onLeave },
}: {
  readonly shown: ShownStep;
}) {
  return (
    <section className={styles.return} data-testid="lesson" aria-label={inLanguage(lesson.title)}>
      <button type="button" className="button button-primary" onClick={() => go(number)}>
        {t('Back to the step')}
      </button>
      <p className={styles.returnName}>
        {inLanguage(lesson.title)}
        {' · '}
        <span data-testid="lesson-place">
          {t('Step {step} of {count}', { step: number, count: lesson.steps.length })}
        </span>
        {' · '}
        <strong>{inLanguage(step.title)}</strong>
      </p>
      <button type="button" className="button" onClick={onLeave}>
        {t('Leave the lesson')}
      </button>
    </section>
  );
}
