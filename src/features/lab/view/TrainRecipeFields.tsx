import type { ChangePhase } from '../../../app/configuration/configurationStore.ts';
import { t } from '../../../base/i18n/text.ts';
import { NumberField } from '../../../base/ui/NumberField.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { standardSizes } from '../model/networkPlan.ts';
import { encoderStarts, type Recipe, recipeLimits, trainingScenes } from '../model/recipe.ts';

interface TrainRecipeFieldsProps {
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe, network?: undefined, phase?: ChangePhase) => void;
}

/** Shares of the data that are offered; the paper's third setting is the least of them. */
const shares = [1, 0.5, 0.2, 0.05];

/** How one network is trained. */
export function TrainRecipeFields({ recipe, onRecipe }: TrainRecipeFieldsProps) {
  const drag = (patch: Partial<Recipe>) => onRecipe({ ...recipe, ...patch }, undefined, 'drag');
  const commit = (patch: Partial<Recipe> = {}) => onRecipe({ ...recipe, ...patch });
  const shareOptions = [...new Set([...shares, recipe.dataFraction])].sort((a, b) => b - a);
  return (
    <div className="train-recipe">
      <Select
        title={t('Standard network')}
        value={recipe.size}
        options={standardSizes.map(value => ({
          value,
          text: value === 'small' ? t('small') : t('large'),
        }))}
        onChange={size => commit({ size })}
      />
      <Select
        title={t('Training data')}
        value={String(recipe.dataFraction)}
        options={shareOptions.map(share => ({
          value: String(share),
          text: t('{percent}%: {scenes} scenes{paper, select, yes { (as in the paper)} other {}}', {
            percent: String(Number((100 * share).toPrecision(3))),
            scenes: trainingScenes({ ...recipe, dataFraction: share }),
            paper: share === 0.05 ? 'yes' : 'no',
          }),
        }))}
        onChange={value => commit({ dataFraction: Number(value) })}
      />
      <NumberField
        title={t('Steps')}
        value={recipe.steps}
        least={recipeLimits.steps[0]}
        most={recipeLimits.steps[1]}
        onChange={value => drag({ steps: Math.round(value) })}
        onEnd={() => commit()}
      />
      <NumberField
        title={t('Learning rate')}
        value={recipe.peakRate}
        least={recipeLimits.peakRate[0]}
        most={recipeLimits.peakRate[1]}
        onChange={peakRate => drag({ peakRate })}
        onEnd={() => commit()}
      />
      <NumberField
        title={t('Seed')}
        value={recipe.seeds[0] ?? 1}
        least={0}
        most={999999}
        onChange={value => drag({ seeds: withFirst(recipe.seeds, Math.round(value)) })}
        onEnd={() => commit()}
      />
      <Select
        title={t('Start from')}
        value={recipe.start}
        options={encoderStarts.map(value => ({
          value,
          text: value === 'random' ? t('random parameters') : t('the pretrained encoder'),
        }))}
        onChange={start => commit({ start })}
      />
      <Select
        title={t('Stop')}
        value={recipe.stopRule}
        options={[
          { value: 'fixed', text: t('after the steps, rate falling to 0') },
          { value: 'stalling', text: t('when validation stalls, as in the paper') },
        ]}
        onChange={stopRule => commit({ stopRule })}
      />
      <p className="train-hint">
        {recipe.stopRule === 'fixed'
          ? t('The rate rises over the first 20 steps and then falls to 0 at the last one.')
          : t(
              'The rate is halved when the training loss stalls; training ends when the validation loss does, at the latest after these steps.',
            )}
      </p>
    </div>
  );
}

/** The seeds with another first one; the others stay, as a sweep uses them. */
function withFirst(seeds: readonly number[], first: number): readonly number[] {
  return [first, ...seeds.slice(1).filter(seed => seed !== first)];
}
