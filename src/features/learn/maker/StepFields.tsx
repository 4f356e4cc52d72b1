import { useRef } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { glossaryTerms } from '../../../app/glossary/glossaryTerms.ts';
import { readLink, writeLink } from '../../../app/links/permalink.ts';
import { t } from '../../../base/i18n/text.ts';
import type { LessonStep } from '../format/lesson.ts';
import { LessonText } from '../lessons/LessonText.tsx';
import { linkOf } from '../lessons/stepLink.ts';
import { writtenIn } from './draft.ts';
import { FactPicker } from './FactPicker.tsx';
import { LocalField } from './LocalField.tsx';
import type { LessonLanguage } from './lessonLanguage.ts';
import styles from './MakerPanel.module.css';
import { QuestionFields } from './QuestionFields.tsx';
import { stepPlaces } from './stepPlaces.ts';

interface StepFieldsProps {
  readonly step: LessonStep;
  readonly language: LessonLanguage;
  /** `of` names the field that is changed. */
  onChange(step: LessonStep, of: string): void;
}

/** What one step says, shows and asks, with its text as readers will see it. */
export function StepFields({ step, language, onChange }: StepFieldsProps) {
  const text = useRef<HTMLDivElement>(null);
  const lang = useSetting('lang');
  const { configuration } = readLink(linkOf(step.link));
  const places = stepPlaces[configuration.view];
  /** At the cursor of the text. */
  const insert = (piece: string) => {
    const field = text.current?.querySelector('textarea');
    const written = writtenIn(step.text, language);
    const [from, to] = [field?.selectionStart ?? written.length, field?.selectionEnd ?? written.length];
    const next = `${written.slice(0, from)}${piece}${written.slice(to)}`;
    onChange({ ...step, text: { ...step.text, [language]: next } }, '');
    field?.focus();
  };
  return (
    <div className={styles.step} data-testid="maker-step">
      <LocalField
        title={t('Title of the step')}
        value={step.title}
        language={language}
        onChange={title => onChange({ ...step, title }, 'title')}
      />
      <div ref={text}>
        <LocalField
          title={t('Text')}
          value={step.text}
          language={language}
          rows={7}
          onChange={written => onChange({ ...step, text: written }, 'text')}
        />
      </div>
      <p className={styles.hint}>{t('A blank line begins a paragraph. **strong**, *emphasis*.')}</p>
      <FactPicker table={configuration.data} onPick={insert} />
      <label className="field">
        <span>{t('Put in a word of the glossary')}</span>
        <select value="" onChange={event => insert(`[[${event.target.value}]]`)}>
          <option value="">{t('choose')}</option>
          {glossaryTerms.map(({ id, name }) => (
            <option key={id} value={id}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      {places.length > 0 && (
        <fieldset className={styles.places}>
          <legend>{t('Shown beside the text: one or two, or none for all of the view')}</legend>
          {places.map(({ place, title }) => (
            <label key={place} className="field">
              <input
                type="checkbox"
                checked={step.look.includes(place)}
                disabled={!step.look.includes(place) && step.look.length >= 2}
                onChange={event => {
                  const rest = step.look.filter(each => each !== place);
                  onChange({ ...step, look: event.target.checked ? [...rest, place] : rest }, '');
                }}
              />
              {t(title)}
            </label>
          ))}
        </fieldset>
      )}
      <QuestionFields
        question={step.ask}
        language={language}
        onChange={ask => {
          const { ask: _, ...rest } = step;
          onChange(ask ? { ...rest, ask } : rest, 'question');
        }}
      />
      <p>
        <a href={writeLink({ ...configuration, lang })}>{t('Go to what it shows')}</a>
      </p>
      <section className={styles.preview} aria-label={t('As readers see it')} lang={language}>
        <h4>{writtenIn(step.title, language) || t('(no title yet)')}</h4>
        <LessonText text={{ en: writtenIn(step.text, language), zh: writtenIn(step.text, language) }} />
      </section>
    </div>
  );
}
