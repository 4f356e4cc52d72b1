import { Fragment } from 'react';
import { t } from '../../../../base/i18n/text.ts';
import { Disclosure } from '../../../../base/ui/Disclosure.tsx';
import { Select } from '../../../../base/ui/Select.tsx';
import { networksOf } from '../../model/labRuns.ts';
import { type ListedNetwork, listedText } from '../../model/recipe.ts';
import { taskShort } from '../taskNames.ts';
import styles from './RecipeFields.module.css';
import type { RecipeSetting } from './useSweeps.ts';

/** Which networks of the tasks are trained: all, those of up to two tasks, or a selection. */
export function NetworkChoiceField({ setting: { recipe, change } }: { setting: RecipeSetting }) {
  const { networks, tasks } = recipe;
  const count = (choice: 'all' | 'pairs') => networksOf({ tasks, networks: choice }).length;
  const isSelection = typeof networks !== 'string';
  return (
    <Fragment>
      <div className="panel-controls">
        <Select
          title={t('Networks')}
          value={isSelection ? 'selection' : networks}
          options={[
            { value: 'all', text: t('all {count}', { count: String(count('all')) }) },
            {
              value: 'pairs',
              text: t('up to two tasks: {count}, for higher-order approximation', {
                count: String(count('pairs')),
              }),
            },
            { value: 'selection', text: t('a selection') },
          ]}
          onChange={value =>
            change({ networks: value === 'selection' ? networksOf({ tasks, networks: 'pairs' }) : value })
          }
        />
      </div>
      {isSelection && (
        <Disclosure summary={t('{count} networks selected', { count: networks.length })}>
          <NetworkBoxes
            all={networksOf({ tasks, networks: 'all' })}
            chosen={networks}
            onChange={listed => change({ networks: listed })}
          />
        </Disclosure>
      )}
    </Fragment>
  );
}

interface NetworkBoxesProps {
  readonly all: readonly ListedNetwork[];
  readonly chosen: readonly ListedNetwork[];
  readonly onChange: (networks: readonly ListedNetwork[]) => void;
}

function NetworkBoxes({ all, chosen, onChange }: NetworkBoxesProps) {
  const names = new Set(chosen.map(listedText));
  return (
    <fieldset className={styles.recipeNetworks}>
      <legend className="visually-hidden">{t('Networks to train')}</legend>
      {all.map(network => {
        const name = listedText(network);
        const isChosen = names.has(name);
        const words = network.tasks.map(taskShort).join(' + ');
        return (
          <label key={name}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isChosen && names.size === 1}
              onChange={() =>
                onChange(all.filter(other => names.has(listedText(other)) !== (other === network)))
              }
            />
            {network.scale === 'half' ? t('{network}, half size', { network: words }) : words}
          </label>
        );
      })}
    </fieldset>
  );
}
