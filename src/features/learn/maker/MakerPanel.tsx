import { Fragment, Suspense, useRef, useState, useSyncExternalStore } from 'react';
import type { Message } from '../../../base/i18n/message.ts';
import { currentLanguage, t } from '../../../base/i18n/text.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { making } from '../brings/making.ts';
import { parseLesson } from '../format/parseLesson.ts';
import { LessonProblems } from '../lessons/LessonProblems.tsx';
import { listPlaces, withoutStep, withStepChanged, withStepMoved, writtenIn } from './draft.ts';
import { newDraft } from './draftStore.ts';
import { LessonOut } from './LessonOut.tsx';
import { LocalField } from './LocalField.tsx';
import { type LessonLanguage, languageNames, lessonLanguages } from './lessonLanguage.ts';
import styles from './MakerPanel.module.css';
import { StepFields } from './StepFields.tsx';
import { useDraft } from './useDraft.ts';

/** A lesson is made: its head, its steps in their order, what each says and shows, and what becomes of it. */
export function MakerPanel() {
  const { draft, past, future, change, undo, redo } = useDraft(state => state);
  const [language, setLanguage] = useState<LessonLanguage>(currentLanguage() === 'zh' ? 'zh' : 'en');
  const [asked, setAsked] = useState(0);
  const place = Math.min(asked, draft.steps.length - 1);
  const step = draft.steps[place];
  const titleOf = (i: number) => {
    const { title } = draft.steps[i] ?? draft;
    return writtenIn(title, language) || title.en || title.zh || t('(no title yet)');
  };
  return (
    <Panel
      id="learn-maker"
      title={t('Make a lesson')}
      lead={t('Capture what any view shows as a step, say what is to be seen, and hand it on.')}
    >
      <div className={styles.maker}>
        <div className={styles.head}>
          <div className={styles.ways}>
            <button type="button" className="button" disabled={past.length === 0} onClick={undo}>
              {t('Take back')}
            </button>
            <button type="button" className="button" disabled={future.length === 0} onClick={redo}>
              {t('Do again')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                change(newDraft());
                setAsked(0);
              }}
            >
              {t('New lesson')}
            </button>
          </div>
          <Select<LessonLanguage>
            title={t('Written in')}
            value={language}
            options={lessonLanguages.map(value => ({ value, text: languageNames[value] }))}
            onChange={setLanguage}
          />
          <LocalField
            title={t('Title')}
            value={draft.title}
            language={language}
            onChange={title => change({ ...draft, title }, 'title')}
          />
          <LocalField
            title={t('In one sentence')}
            value={draft.about}
            language={language}
            onChange={about => change({ ...draft, about }, 'about')}
          />
          <LocalField
            title={t('Afterwards you can …')}
            value={draft.can}
            language={language}
            onChange={can => change({ ...draft, can }, 'can')}
          />
          <h3>{t('Steps')}</h3>
          {draft.steps.length === 0 && <p className={styles.hint}>{t('There is none yet.')}</p>}
          <ol className={styles.steps}>
            {listPlaces(draft.steps).map(i => (
              <li key={i} data-chosen={i === place || undefined}>
                <button type="button" aria-pressed={i === place} onClick={() => setAsked(i)}>
                  {t('{number}. {title}', { number: i + 1, title: titleOf(i) })}
                </button>
                <span className={styles.moves}>
                  <button
                    type="button"
                    className="button"
                    aria-label={t('Move step {number} up', { number: i + 1 })}
                    disabled={i === 0}
                    onClick={() => {
                      change(withStepMoved(draft, i, -1));
                      setAsked(i - 1);
                    }}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="button"
                    aria-label={t('Move step {number} down', { number: i + 1 })}
                    disabled={i === draft.steps.length - 1}
                    onClick={() => {
                      change(withStepMoved(draft, i, 1));
                      setAsked(i + 1);
                    }}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    className="button"
                    aria-label={t('Remove step {number}', { number: i + 1 })}
                    onClick={() => change(withoutStep(draft, i))}
                  >
                    ×
                  </button>
                </span>
              </li>
            ))}
          </ol>
          <div className={styles.ways}>
            <CaptureSwitch />
            <OpenToEdit
              onOpen={draft => {
                change(draft);
                setAsked(0);
              }}
            />
          </div>
        </div>
        <div>
          {step && (
            <Fragment>
              <h3>{t('Step {number}', { number: place + 1 })}</h3>
              <Suspense fallback={<p role="status">{t('Loading…')}</p>}>
                <StepFields
                  key={`${draft.id} ${place}`}
                  step={step}
                  language={language}
                  onChange={(changed, of) =>
                    change(withStepChanged(draft, place, changed), of && `${place} ${of} ${language}`)
                  }
                />
              </Suspense>
              <label className="field">
                <input
                  type="radio"
                  checked={draft.picture === place + 1}
                  onChange={() => change({ ...draft, picture: place + 1 })}
                />
                {t('Its figure stands for the lesson in lists')}
              </label>
            </Fragment>
          )}
          <Suspense fallback={<p role="status">{t('Loading…')}</p>}>
            <LessonOut draft={draft} />
          </Suspense>
        </div>
      </div>
    </Panel>
  );
}

/** Begins to capture: from then on every view offers it. */
function CaptureSwitch() {
  const isOn = useSyncExternalStore(making.subscribe, making.isOn);
  return isOn ? (
    <p className={styles.hint} role="status">
      {t('Go to any view and set it up: what it shows can be captured in the bar above it.')}
    </p>
  ) : (
    <button type="button" className="button button-primary" onClick={() => making.set(true)}>
      {t('Capture steps')}
    </button>
  );
}

/** Takes up the file of a lesson to be changed. */
function OpenToEdit({ onOpen }: { onOpen(lesson: ReturnType<typeof newDraft>): void }) {
  const picker = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<{ name: string; problems: readonly Message[] }>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const { lesson, problems } = parseLesson(await file.text());
    setFailure(problems.length > 0 ? { name: file.name, problems } : undefined);
    if (lesson) onOpen(lesson);
  };
  return (
    <Fragment>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {t('Open a file to change it')}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('Lesson to change')}
        onChange={event => {
          const [file] = event.target.files ?? [];
          void read(file);
          event.target.value = '';
        }}
      />
      {failure && (
        <Notice kind="error">
          {t('Not all of “{name}” is a lesson:', { name: failure.name })}
          <LessonProblems problems={failure.problems} />
        </Notice>
      )}
    </Fragment>
  );
}
