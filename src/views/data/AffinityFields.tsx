import type { AffinityMapping, Mapping, OpenQuestion } from '../../formats/open/mapping.ts';
import type { ReadResult } from '../../formats/open/readResult.ts';
import { withRole } from '../../state/editMapping.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { Select } from '../../ui/Select.tsx';
import { ColumnRoleField } from './ColumnRoleField.tsx';
import { LayoutFields } from './LayoutFields.tsx';
import { useImporter } from './useImporter.ts';

interface AffinityFieldsProps {
  readonly mapping: AffinityMapping;
  readonly result: ReadResult;
  onChange(mapping: Mapping): void;
}

/** Which way the values point, what is better, and what the diagonal means: asked, never guessed. */
export function AffinityFields({ mapping, result, onChange }: AffinityFieldsProps) {
  const relayout = useImporter(state => state.relayout);
  const first = { square: 'The task of a row', long: 'The task named first' }[mapping.form as 'square'];
  const one = first ?? 'The outer task';
  const asked = (question: OpenQuestion) =>
    result.open.includes(question) ? 'mapping-question is-asked' : 'mapping-question';
  return (
    <>
      <fieldset className={asked('direction')}>
        <legend>Which way do the values point?</legend>
        <Choice
          name="direction"
          value={mapping.direction}
          options={[
            ['rows-help', `${one} helps the other`],
            ['columns-help', `${one} is helped by the other`],
          ]}
          onChange={direction => onChange({ ...mapping, direction })}
        />
      </fieldset>
      <fieldset className={asked('better')}>
        <legend>What is better?</legend>
        <Choice
          name="better"
          value={mapping.better}
          options={[
            ['higher', 'higher: gains, affinities, similarities'],
            ['lower', 'lower: losses, errors'],
          ]}
          onChange={better => onChange({ ...mapping, better })}
        />
      </fieldset>
      <fieldset className={asked('diagonal')}>
        <legend>A task with itself</legend>
        <Choice
          name="diagonal"
          value={mapping.diagonal === undefined ? undefined : mapping.diagonal === '' ? 'nothing' : 'meaning'}
          options={[
            ['nothing', 'means nothing: left out'],
            ['meaning', 'means something'],
          ]}
          onChange={choice =>
            onChange({ ...mapping, diagonal: choice === 'nothing' ? '' : 'the task with itself' })
          }
        />
        {mapping.diagonal !== undefined && mapping.diagonal !== '' && (
          <CommitField
            title="namely"
            label="What a task with itself means"
            value={mapping.diagonal}
            onCommit={diagonal => onChange({ ...mapping, diagonal })}
          />
        )}
      </fieldset>
      <CommitField
        title="One value is"
        value={mapping.meaning}
        onCommit={meaning => onChange({ ...mapping, meaning })}
      />
      <Select
        title="Colour scale"
        value={mapping.scale}
        options={[
          { value: 'linear', text: 'linear' },
          { value: 'log', text: 'logarithmic' },
        ]}
        onChange={scale => onChange({ ...mapping, scale })}
      />
      {mapping.layout && (
        <LayoutFields layout={mapping.layout} onChange={layout => void relayout(mapping.file, layout)} />
      )}
      {mapping.columns?.map((column, c) => (
        <span key={column.name} className="field">
          <span>{column.name}</span>
          <ColumnRoleField
            column={column}
            shape="long"
            tasks={[]}
            onChange={role => {
              if (role !== 'own-task')
                onChange({ ...mapping, columns: withRole(mapping.columns ?? [], c, role) });
            }}
          />
        </span>
      ))}
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly value: T | undefined;
  readonly options: readonly (readonly [T, string])[];
  onChange(value: T): void;
}

function Choice<T extends string>({ name, value, options, onChange }: ChoiceProps<T>) {
  return options.map(([key, text]) => (
    <label key={key} className="mapping-choice">
      <input type="radio" name={name} checked={value === key} onChange={() => onChange(key)} />
      {text}
    </label>
  ));
}
