import { Fragment } from 'react';
import type { Message } from '../../../../base/i18n/message.ts';
import { t, words } from '../../../../base/i18n/text.ts';
import { Disclosure } from '../../../../base/ui/Disclosure.tsx';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { Rich } from '../../../../base/ui/Rich.tsx';
import { Select } from '../../../../base/ui/Select.tsx';
import { CommitField } from '../../../../base/ui/typing/CommitField.tsx';
import { NumberField } from '../../../../base/ui/typing/NumberField.tsx';
import { type LabTaskSet, labTaskSets } from '../../model/labTasks.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { type LimitedField, type Recipe, recipeLimits, recipeText } from '../../model/recipe.ts';
import { taskName } from '../taskNames.ts';
import { NetworkChoiceField } from './NetworkChoiceField.tsx';
import styles from './RecipeFields.module.css';
import { type RecipeSetting, useRecipe } from './useSweeps.ts';

interface RecipeFieldsProps {
  /** Whether a whole table is trained: then its networks are chosen too. */
  readonly isSweep: boolean;
}

/** The recipe in the link as a form: what is trained on what, and how. */
export function RecipeFields({ isSweep }: RecipeFieldsProps) {
  const setting = useRecipe();
  const { recipe, notices, change } = setting;
  return (
    <div className={styles.recipeFields}>
      <RecipeNotices notices={notices} onAccept={() => change({})} />
      <div className="panel-controls">
        <Select
          title={t('Task set')}
          value={String(recipe.taskSet) as '1' | '2'}
          options={[
            { value: '1', text: taskSetWords(1) },
            { value: '2', text: taskSetWords(2) },
          ]}
          onChange={value => {
            const taskSet = value === '1' ? 1 : 2;
            change({ taskSet, tasks: labTaskSets[taskSet], networks: wholeChoice(recipe) });
          }}
        />
        <Select
          title={t('Standard network')}
          value={recipe.size}
          options={[
            { value: 'large', text: t('large') },
            { value: 'small', text: t('small') },
          ]}
          onChange={size => change({ size })}
        />
      </div>
      <TaskBoxes setting={setting} />
      {isSweep && <NetworkChoiceField setting={setting} />}
      <div className="panel-controls">
        <RecipeNumber setting={setting} field="scenes" title={t('Training scenes')} />
        <Select
          title={t('Share of them used')}
          value={String(recipe.dataFraction)}
          options={[...new Set([1, 0.5, 0.2, 0.05, recipe.dataFraction])]
            .sort((a, b) => b - a)
            .map(share => ({ value: String(share), text: `${Number((100 * share).toPrecision(3))}%` }))}
          onChange={value => change({ dataFraction: Number(value) })}
        />
        <RecipeNumber setting={setting} field="steps" title={t('Steps')} />
        <SeedField setting={setting} />
      </div>
      <Disclosure summary={t('More of the recipe: rate, batch, stopping, start, images')}>
        <MoreFields setting={setting} />
      </Disclosure>
    </div>
  );
}

/** "1: depth to edges", by its first and last task. */
function taskSetWords(taskSet: LabTaskSet): string {
  const names = labTaskSets[taskSet].map(taskName);
  return t('{set}: {first} to {last}', {
    set: String(taskSet),
    first: names[0] ?? '',
    last: names.at(-1) ?? '',
  });
}

/** A selection of networks is one of the tasks of its set: with another set all are trained. */
function wholeChoice({ networks }: Recipe): Recipe['networks'] {
  return typeof networks === 'string' ? networks : 'all';
}

function RecipeNotices({ notices, onAccept }: { notices: readonly Message[]; onAccept: () => void }) {
  if (notices.length === 0) return null;
  const accept = (
    <button type="button" className="button" onClick={onAccept}>
      {t('Keep the corrected recipe')}
    </button>
  );
  return (
    <Notice kind="notice" actions={accept}>
      {t('Not all of the recipe in the link can be followed:')}
      <ul>
        {notices.map(notice => (
          <li key={words(notice)}>{words(notice)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function TaskBoxes({ setting: { recipe, change } }: { setting: RecipeSetting }) {
  const all = labTaskSets[recipe.taskSet];
  const toggle = (id: (typeof all)[number], isWanted: boolean) => {
    const tasks = all.filter(task => (task === id ? isWanted : recipe.tasks.includes(task)));
    change({ tasks, networks: wholeChoice(recipe) });
  };
  return (
    <fieldset className={styles.recipeTasks}>
      <legend>{t('Tasks')}</legend>
      {all.map(id => {
        const isChosen = recipe.tasks.includes(id);
        return (
          <label key={id}>
            <input
              type="checkbox"
              checked={isChosen}
              // A recipe needs one at least.
              disabled={isChosen && recipe.tasks.length === 1}
              onChange={event => toggle(id, event.target.checked)}
            />
            {taskName(id)}
          </label>
        );
      })}
    </fieldset>
  );
}

interface RecipeNumberProps {
  readonly setting: RecipeSetting;
  readonly field: Exclude<LimitedField, 'dataFraction'>;
  readonly title: string;
}

function RecipeNumber({ setting: { recipe, change }, field, title }: RecipeNumberProps) {
  const [least, most] = recipeLimits[field];
  return (
    <NumberField
      title={title}
      value={recipe[field]}
      least={least}
      most={most}
      isWhole={field !== 'peakRate'}
      onChange={value => change({ [field]: value }, 'drag')}
      onEnd={() => change({})}
    />
  );
}

/** The seeds as a list; what is no seed is left out. */
function SeedField({ setting: { recipe, change } }: { setting: RecipeSetting }) {
  return (
    <CommitField
      title={t('Seeds')}
      label={t('Seeds, separated by commas: one network each')}
      value={recipe.seeds.join(', ')}
      onCommit={text => {
        const { seeds } = parseRecipe(
          `seeds:${text
            .normalize('NFKC')
            .split(/[\s,;+、]+/)
            .filter(Boolean)
            .join('+')}`,
        ).recipe;
        change({ seeds });
      }}
    />
  );
}

function MoreFields({ setting }: { setting: RecipeSetting }) {
  const { recipe, change } = setting;
  return (
    <Fragment>
      <div className="panel-controls">
        <RecipeNumber setting={setting} field="peakRate" title={t('Learning rate')} />
        <RecipeNumber setting={setting} field="batchSize" title={t('Batch')} />
        <Select
          title={t('Training ends')}
          value={recipe.stopRule}
          options={[
            { value: 'fixed', text: t('after all steps') },
            { value: 'stalling', text: t('when validation stalls (paper)') },
          ]}
          onChange={stopRule => change({ stopRule })}
        />
        <Select
          title={t('Encoder starts')}
          value={recipe.start}
          options={[
            { value: 'random', text: t('from scratch') },
            { value: 'pretrained', text: t('pretrained (fine-tuning)') },
          ]}
          onChange={start => change({ start })}
        />
        <Select
          title={t('Images')}
          value={String(recipe.imageSize) as '32' | '48'}
          options={[
            { value: '32', text: '32 × 32' },
            { value: '48', text: '48 × 48' },
          ]}
          onChange={value => change({ imageSize: value === '32' ? 32 : 48 })}
        />
        <RecipeNumber setting={setting} field="dataSeed" title={t('Seed of the scenes')} />
      </div>
      <p className={styles.recipeText}>
        <Rich
          message="As text: {text}"
          values={{ text: <code>{recipeText(recipe) || t('the standard recipe')}</code> }}
        />
      </p>
    </Fragment>
  );
}
