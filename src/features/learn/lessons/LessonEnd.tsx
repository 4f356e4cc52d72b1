import { useEffect } from 'react';
import { useConfiguration } from '../../../app/context/hooks.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Lesson } from '../format/lesson.ts';
import { inLanguage } from './LessonText.tsx';
import { goToStepTitle } from './lessonFocus.ts';
import { lessonAfter } from './lessonSource.ts';
import { lessonKey } from './lessonStore.ts';
import { stepConfiguration } from './stepLink.ts';
import { useLessons } from './useLessons.ts';

/** At the last step: the lesson is done, and which one follows. */
export function LessonEnd({ lesson }: { readonly lesson: Lesson }) {
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
    <p className="lesson-end">
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
        <a href={writeLink({ ...present, view: 'learn', learn: 'lessons', lesson: '', step: 1, course: '' })}>
          {t('All lessons')}
        </a>
      )}
    </p>
  );
}
