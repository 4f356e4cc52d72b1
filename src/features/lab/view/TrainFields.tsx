import { formatCost, numberWord } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Rich } from '../../../base/ui/Rich.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { type LabTaskId, type LabTaskSet, labTaskSets } from '../model/labTasks.ts';
import { costSnt, type NetworkScale } from '../model/networkPlan.ts';
import type { ListedNetwork } from '../model/recipe.ts';
import { designOf } from '../state/oneRun.ts';
import { costWords, recipeWords } from './runWords.ts';
import { TrainRecipeFields } from './TrainRecipeFields.tsx';
import { taskInWords, taskName } from './taskNames.ts';
import { type AskedSpec, colorsOf } from './trainSpec.ts';
import { useSpecChange } from './useSpecChange.ts';

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
  return (
    <div className="train-fields">
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
      <fieldset className="train-chips">
        <legend>{t('Tasks that it learns')}</legend>
        {recipe.tasks.map((task, i) => (
          <button
            key={task}
            type="button"
            className="train-chip"
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
      <p className="train-cost">
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
    <fieldset className="train-scale">
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
        <span className="train-hint">{t('{count} tasks need full size', { count: numberWord(count) })}</span>
      )}
    </fieldset>
  );
}
