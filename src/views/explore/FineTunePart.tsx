import { useState } from 'react';
import { tuningSteps } from '../../state/lab/tuningRun.ts';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { formatCost } from '../format.ts';
import { FineTuneProgress } from './FineTuneProgress.tsx';
import { FineTuneResults } from './FineTuneResults.tsx';
import { methodNames, networksText } from './fineTuneWords.ts';
import type { ExploreData } from './useExplore.ts';
import type { FineTuning } from './useFineTune.ts';

/** Chooses how a grouping's networks are trained, shows the training, then measured losses against those of the table. */
export function FineTunePart({ data, tuning }: { data: ExploreData; tuning: FineTuning }) {
  const { table } = data;
  const { recipe, part, shown, isOther, methods, isRunning } = tuning;
  const [steps, setSteps] = useState(part.steps);
  const names = methodNames(recipe);
  const all = [methods.tuned, methods.recipe];
  const isTrained = (runs: FineTuning['methods']['tuned']['runs']) =>
    !isOther && runs.length > 0 && runs.every(run => run?.kind === 'done');
  const failed = isOther
    ? []
    : all.flatMap(({ runs }) => runs.flatMap(run => (run?.kind === 'failed' ? [run.message] : [])));
  return (
    <div className="fine-tune-part">
      <p className="fine-tune-note">
        Trains {networksText(tuning.present)} for real, here in the page, with seed {recipe.seeds[0]}: from
        the encoder that was pretrained on all tasks of the Lab, in a few steps, or {names.recipe.phrase}.
        Then the losses are held against those that the table predicts.
      </p>
      <div className="fine-tune-controls">
        <NumberField
          title="Steps"
          value={steps}
          {...tuningSteps}
          onChange={value => setSteps(Math.round(value))}
          onEnd={() => undefined}
        />
        <button
          type="button"
          className="button"
          disabled={isRunning || (isTrained(methods.tuned.runs) && steps === part.steps)}
          onClick={() => tuning.start('tuned', steps)}
        >
          Fine-tune, {steps} {steps === 1 ? 'step' : 'steps'}
        </button>
        <button
          type="button"
          className="button"
          disabled={isRunning || isTrained(methods.recipe.runs)}
          onClick={() => tuning.start('recipe', part.steps)}
        >
          {names.recipe.order}, {recipe.steps} {recipe.steps === 1 ? 'step' : 'steps'}
        </button>
        {isRunning && (
          <button type="button" className="button" onClick={tuning.cancel}>
            Cancel
          </button>
        )}
      </div>
      {isOther && (
        <Notice kind="notice">
          What follows belongs to another grouping, trained before: {networksText(shown)}, at{' '}
          {formatCost(shown.grouping.cost)} {table.costUnit}. Train to see the present one.
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice
          kind="error"
          actions={
            <button
              type="button"
              className="button"
              onClick={() => {
                for (const { method, runs } of all) {
                  if (runs.some(run => run?.kind === 'failed')) tuning.start(method, part.steps);
                }
              }}
            >
              Try again
            </button>
          }
        >
          {[...new Set(failed)].join(' ')}
        </Notice>
      )}
      <FineTuneProgress methods={all} names={names} shown={shown} />
      <FineTuneResults data={data} tuning={tuning} />
    </div>
  );
}
