import { Suspense, useEffect, useState } from 'react';
import { t } from '../../i18n/text.ts';
import { siteLessons } from '../../state/lessons/lessonSource.ts';
import { lessonKey } from '../../state/lessons/lessonStore.ts';
import { stepConfiguration } from '../../state/lessons/stepLink.ts';
import { writeLink } from '../../state/permalink.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useChange, useConfiguration } from '../hooks.ts';
import { inLanguage } from '../LessonText.tsx';
import { useLessons } from '../useLessons.ts';

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
        <a href={href}>{inLanguage(lesson.title)}</a>
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

/** Opens a lesson from a file or an address. */
function OwnLesson() {
  const open = useLessons(state => state.open);
  const change = useChange();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const { id, problems: found } = open(await file.text());
    setProblems(found);
    if (id !== undefined) change({ view: 'explore', lesson: id, step: 1, course: '' });
  };
  const follow = (address: string) => {
    if (address !== '') change({ view: 'explore', lesson: 'linked', step: 1, course: address });
  };
  return (
    <div className="lesson-own">
      <h3>{t('A lesson of your own')}</h3>
      <p>
        {t('A lesson is a file that anyone can write: its steps, each a text and a link.')}{' '}
        <a href="lessons/one-network.json" download>
          {t('Take one of these as a template.')}
        </a>
      </p>
      <label className="field">
        {t('Open a file')}{' '}
        <input
          type="file"
          accept=".json,application/json"
          onChange={event => void read(event.target.files?.[0])}
        />
      </label>
      <CommitField title={t('Open an address')} value="" onCommit={follow} />
      {problems.length > 0 && (
        <Notice kind="error">
          <ul>
            {problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
