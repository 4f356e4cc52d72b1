import type { ChangePhase } from '../../../../app/configuration/configurationStore.ts';
import { recordedSweeps } from '../../../../app/tables/tableIds.ts';
import { recordedTableNames } from '../../../../app/tables/tableNames.ts';
import { formatCost, numberWord } from '../../../../app/words/format.ts';
import { t } from '../../../../base/i18n/text.ts';
import { Disclosure } from '../../../../base/ui/Disclosure.tsx';
import { Rich } from '../../../../base/ui/Rich.tsx';
import { Select } from '../../../../base/ui/Select.tsx';
import { NumberField } from '../../../../base/ui/typing/NumberField.tsx';
import { recordedRecipes } from '../../brings/recordedRecipes.ts';
import { type LabTaskId, type LabTaskSet, labTaskSets } from '../../model/labTasks.ts';
import { costSnt, type NetworkScale, standardSizes } from '../../model/networkPlan.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import {
  defaultRecipe,
  encoderStarts,
  type ListedNetwork,
  type Recipe,
  recipeLimits,
  recipeText,
  trainingScenes,
} from '../../model/recipe.ts';
import { designOf } from '../../state/runs/oneRun.ts';
import { taskInWords, taskName } from '../taskNames.ts';
import { recordedSweepLike } from './knownLosses.ts';
import { costWords, recipeWords } from './runWords.ts';
import styles from './TrainPanel.module.css';
import { type AskedSpec, colorsOf, useSpecChange } from './trainSpec.ts';

/** Which network is trained: its tasks, its size, and in a part to open how. What is chosen is in the link. */
export function TrainFields({ asked }: { readonly asked: AskedSpec }) {
  const { recipe, network } = asked;
  const { changeRecipe, changeNetwork } = useSpecChange(asked);
  const toggle = (task: LabTaskId) => {
    const has = network.tasks.includes(task);
    const tasks = recipe.tasks.filter(each => (each === task ? !has : network.tasks.includes(each)));
    // Half-size networks serve one task.
    const scale: NetworkScale = tasks.length > 1 ? 'full' : network.scale;
    if (tasks.length > 0) changeNetwork({ scale, tasks });
  };
  const changeSet = (taskSet: LabTaskSet) => {
    const tasks = labTaskSets[taskSet];
    changeRecipe({ ...recipe, taskSet, tasks, networks: 'all' }, { scale: 'full', tasks });
  };
  const recorded = recordedSweepLike(recipe);
  const trainAs = (id: string) => {
    const sweep = recordedSweeps.find(each => each === id);
    const next = sweep ? parseRecipe(recordedRecipes[sweep]).recipe : defaultRecipe;
    const isKept = network.tasks.every(task => next.tasks.includes(task));
    changeRecipe(next, isKept ? network : { scale: 'full', tasks: next.tasks });
  };
  return (
    <div className={styles.trainFields}>
      <Select
        title={t('Trained')}
        value={recorded ?? (recipeText(recipe) === '' ? 'usual' : 'own')}
        options={[
          { value: 'usual', text: t('as usual: {steps} steps', { steps: defaultRecipe.steps }) },
          ...recordedTableNames.map(({ id, text }) => ({
            value: id,
            text: t('as in {table}', { table: t(text) }),
          })),
          ...(recorded || recipeText(recipe) === '' ? [] : [{ value: 'own', text: t('by its own recipe') }]),
        ]}
        onChange={trainAs}
      />
      <Select
        title={t('Task set')}
        value={String(recipe.taskSet)}
        options={([1, 2] as const).map(taskSet => ({
          value: String(taskSet),
          text: t('{set}: {tasks}, …', {
            set: String(taskSet),
            tasks: labTaskSets[taskSet].slice(0, 2).map(taskInWords).join(t(', ')),
          }),
        }))}
        onChange={value => changeSet(value === '2' ? 2 : 1)}
      />
      <fieldset className={styles.trainChips}>
        <legend>{t('Tasks that it learns')}</legend>
        {recipe.tasks.map((task, i) => (
          <button
            key={task}
            type="button"
            className={styles.trainChip}
            aria-pressed={network.tasks.includes(task)}
            aria-disabled={network.tasks.length === 1 && network.tasks[0] === task}
            style={{ color: colorsOf(recipe, recipe.tasks)[i] }}
            onClick={() => toggle(task)}
          >
            <span>{taskName(task)}</span>
          </button>
        ))}
      </fieldset>
      <ScaleField network={network} onScale={scale => changeNetwork({ ...network, scale })} />
      <p className={styles.trainCost} data-testid="train-cost">
        <Rich
          message="<b>{cost} SNT</b>: {work}."
          values={{
            cost: formatCost(Number(costSnt(designOf(asked), recipe.tasks).toPrecision(3))),
            work: costWords(asked),
          }}
        />
      </p>
      <Disclosure summary={t('Recipe: {recipe}', { recipe: recipeWords(recipe, asked.seed) })}>
        <TrainRecipeFields recipe={recipe} onRecipe={changeRecipe} />
      </Disclosure>
    </div>
  );
}

interface ScaleFieldProps {
  readonly network: ListedNetwork;
  readonly onScale: (scale: NetworkScale) => void;
}

function ScaleField({ network, onScale }: ScaleFieldProps) {
  const count = network.tasks.length;
  return (
    <fieldset className={styles.trainScale}>
      <legend>{t('Size')}</legend>
      {(['full', 'half'] as const).map(scale => (
        <label key={scale}>
          <input
            type="radio"
            name="train-scale"
            checked={network.scale === scale}
            disabled={scale === 'half' && count > 1}
            onChange={() => onScale(scale)}
          />
          {scale === 'full' ? t('full') : t('half')}
        </label>
      ))}
      {count > 1 && (
        <span className={styles.trainHint}>
          {t('{count} tasks need full size', { count: numberWord(count) })}
        </span>
      )}
    </fieldset>
  );
}

interface TrainRecipeFieldsProps {
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe, network?: undefined, phase?: ChangePhase) => void;
}

/** Shares of the data that are offered; the paper's third setting is the least of them. */
const shares = [1, 0.5, 0.2, 0.05];

/** How one network is trained. */
function TrainRecipeFields({ recipe, onRecipe }: TrainRecipeFieldsProps) {
  const drag = (patch: Partial<Recipe>) => onRecipe({ ...recipe, ...patch }, undefined, 'drag');
  const commit = (patch: Partial<Recipe> = {}) => onRecipe({ ...recipe, ...patch });
  const shareOptions = [...new Set([...shares, recipe.dataFraction])].sort((a, b) => b - a);
  return (
    <div className={styles.trainRecipe}>
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
        isWhole
        onChange={steps => drag({ steps })}
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
        isWhole
        onChange={value => drag({ seeds: withFirst(recipe.seeds, value) })}
        onEnd={() => commit()}
      />
      <Select
        title={t('Start from')}
        value={recipe.start}
        options={encoderStarts.map(value => ({
          value,
          text: value === 'random' ? t('random parameters') : t('the pretrained network'),
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
      <p className={styles.trainHint}>
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
