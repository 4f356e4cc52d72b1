import { useState } from 'react';
import { formatCost } from '../../../app/words/format.ts';
import { t, words } from '../../../base/i18n/text.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { tuningMethods, tuningSteps } from '../state/tuning/tuningRun.ts';
import styles from './FineTune.module.css';
import { FineTuneProgress } from './FineTuneProgress.tsx';
import { FineTuneResults } from './FineTuneResults.tsx';
import { methodNames, networksText } from './fineTuneWords.ts';
import type { FineTuning } from './useFineTune.ts';

/** Chooses how a grouping's networks are trained, shows the training, then measured losses against those of the table. */
export function FineTunePart({ table, tuning }: { table: LossTable; tuning: FineTuning }) {
  const { recipe, part, shown, isOther, methods, isRunning } = tuning;
  const [steps, setSteps] = useState(part.steps);
  const names = methodNames(recipe);
  const all = tuningMethods.map(method => methods[method]);
  const isTrained = (runs: FineTuning['methods']['tuned']['runs']) =>
    !isOther && runs.length > 0 && runs.every(run => run?.kind === 'done');
  // As many steps from scratch are then what the table's own recipe does.
  const isAsRecorded =
    recipe.start === 'random' && recipe.stopRule === 'fixed' && recipe.steps === part.steps;
  const failed = isOther
    ? []
    : all.flatMap(({ runs }) => runs.flatMap(run => (run?.kind === 'failed' ? [run.message] : [])));
  return (
    <div className={styles.fineTunePart}>
      <p className={styles.fineTuneNote}>
        {t(
          'Trains {networks} for real, here in the page, with seed {seed}: from a network that was pretrained on all tasks of the Lab, in a few steps, or {how}. Then the losses are held against those that the table predicts.',
          {
            networks: networksText(tuning.present),
            seed: String(recipe.seeds[0]),
            how: names.recipe.phrase,
          },
        )}
      </p>
      <div className={styles.fineTuneControls}>
        <NumberField title={t('Steps')} value={steps} {...tuningSteps} isWhole onChange={setSteps} />
        <button
          type="button"
          className="button"
          disabled={isRunning || (isTrained(methods.tuned.runs) && steps === part.steps)}
          onClick={() => tuning.start('tuned', steps)}
        >
          {orderWords(words(names.tuned.order), steps)}
        </button>
        <button
          type="button"
          className="button"
          disabled={isRunning || isTrained(methods.recipe.runs)}
          onClick={() => tuning.start('recipe', part.steps)}
        >
          {orderWords(words(names.recipe.order), recipe.steps)}
        </button>
        {isTrained(methods.tuned.runs) && !isAsRecorded && (
          <button
            type="button"
            className="button"
            disabled={isRunning || isTrained(methods.equal.runs)}
            title={t('What fine-tuning is worth: the same networks from random parameters, in as many steps')}
            onClick={() => tuning.start('equal', part.steps)}
          >
            {orderWords(words(names.equal.order), part.steps)}
          </button>
        )}
        {isRunning && (
          <button type="button" className="button" onClick={tuning.cancel}>
            {t('Cancel')}
          </button>
        )}
      </div>
      {isOther && (
        <Notice kind="notice">
          {t(
            'What follows belongs to another grouping, trained before: {networks}, at {cost} {unit}. Train to see the present one.',
            {
              networks: networksText(shown),
              cost: formatCost(shown.grouping.cost),
              unit: table.costUnit,
            },
          )}
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
              {t('Try again')}
            </button>
          }
        >
          {[...new Set(failed.map(words))].join(' ')}
        </Notice>
      )}
      <FineTuneProgress methods={all} names={names} shown={shown} />
      <FineTuneResults table={table} tuning={tuning} />
    </div>
  );
}

/** On the button of a way of training: "Fine-tune, 150 steps". */
function orderWords(order: string, steps: number): string {
  return t('{order}, {count, plural, one {{steps} step} other {{steps} steps}}', {
    ...{ order, count: steps, steps: String(steps) },
  });
}
