import type { AffinityMapping, Mapping, OpenQuestion } from '../../formats/open/mapping.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { Question } from './Question.tsx';

interface AffinityFieldsProps {
  readonly mapping: AffinityMapping;
  readonly open: readonly OpenQuestion[];
  onChange(mapping: Mapping): void;
}

/** Which way the values point, what is better, and what the diagonal means: asked, never guessed. */
export function AffinityFields({ mapping, open, onChange }: AffinityFieldsProps) {
  const one =
    mapping.form === 'square'
      ? 'The task of a row'
      : mapping.form === 'nested' || mapping.form === 'dict'
        ? 'The outer task'
        : 'The task named first';
  const { direction, better, diagonal } = mapping;
  return (
    <>
      <Question
        title="Which way do the values point?"
        isAsked={open.includes('direction')}
        value={direction}
        options={[
          ['rows-help', `${one} helps the other`],
          ['columns-help', `${one} is helped by the other`],
        ]}
        onChange={answer => onChange({ ...mapping, direction: answer })}
      />
      <Question
        title="What is better?"
        isAsked={open.includes('better')}
        value={better}
        options={[
          ['higher', 'higher: gains, affinities, similarities'],
          ['lower', 'lower: losses, errors'],
        ]}
        onChange={answer => onChange({ ...mapping, better: answer })}
      />
      <Question
        title="A task with itself"
        isAsked={open.includes('diagonal')}
        value={diagonal === undefined ? undefined : diagonal === '' ? 'nothing' : 'meaning'}
        options={[
          ['nothing', 'means nothing: left out'],
          ['meaning', 'means something'],
        ]}
        onChange={answer =>
          onChange({ ...mapping, diagonal: answer === 'nothing' ? '' : 'the task with itself' })
        }
      >
        {diagonal !== undefined && diagonal !== '' && (
          <CommitField
            title="namely"
            label="What a task with itself means"
            value={diagonal}
            onCommit={meaning => onChange({ ...mapping, diagonal: meaning })}
          />
        )}
      </Question>
    </>
  );
}
