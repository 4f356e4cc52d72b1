import { Fragment, useMemo } from 'react';
import { Term } from '../../../app/glossary/Term.tsx';
import { currentLanguage, t } from '../../../base/i18n/text.ts';
import type { Fact } from '../facts/fact.ts';
import type { LocalText } from '../format/lesson.ts';
import { type LessonInline, parseLessonText } from '../format/lessonText.ts';
import styles from './LessonPage.module.css';
import { useFact } from './useFact.ts';

/** A text in the current language, or in English where it is not there in it. */
export function inLanguage(text: LocalText): string {
  return currentLanguage() === 'zh' ? (text.zh ?? text.en) : text.en;
}

/** The paragraphs of a lesson's text, with the numbers that it mentions computed from the tables. */
export function LessonText({ text }: { readonly text: LocalText }) {
  const written = inLanguage(text);
  const paragraphs = useMemo(
    () =>
      parseLessonText(written).map((inlines, place) => ({
        key: `${place} ${written}`,
        pieces: inlines.map((inline, at) => ({ key: `${at} ${inline.kind}`, inline })),
      })),
    [written],
  );
  return paragraphs.map(({ key, pieces }) => (
    <p key={key}>
      {pieces.map(piece => (
        <Inline key={piece.key} inline={piece.inline} />
      ))}
    </p>
  ));
}

/** The pieces of a paragraph, one after another. */
export function LessonInlines({ inlines }: { readonly inlines: readonly LessonInline[] }) {
  const pieces = inlines.map((inline, at) => ({ key: `${at} ${inline.kind}`, inline }));
  return pieces.map(piece => <Inline key={piece.key} inline={piece.inline} />);
}

function Inline({ inline }: { readonly inline: LessonInline }) {
  switch (inline.kind) {
    case 'strong':
      return <strong>{inline.text}</strong>;
    case 'emphasis':
      return <em>{inline.text}</em>;
    case 'fact':
      return <FactValue fact={inline.fact} source={inline.source} />;
    case 'term':
      return <Term id={inline.id}>{inline.text}</Term>;
    case 'text':
      return <Fragment>{inline.text}</Fragment>;
  }
}

function FactValue({ fact, source }: { readonly fact: Fact; readonly source: string }) {
  const written = useFact(fact);
  if (!written) return <span aria-hidden="true">…</span>;
  if (written.problem !== undefined) {
    return (
      <strong className={styles.factUnknown} data-testid="fact-unknown" title={written.problem}>
        {t('[not known: {reason}]', { reason: written.problem })}
      </strong>
    );
  }
  return (
    <span className={styles.fact} title={t('Computed from the tables: {source}', { source })}>
      {written.text}
    </span>
  );
}
