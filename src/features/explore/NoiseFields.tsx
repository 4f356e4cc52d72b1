import { noiseRange } from '../../app/configuration/viewFields.ts';
import { useChange, useSetting } from '../../app/context/hooks.ts';
import { t } from '../../base/i18n/text.ts';
import { NumberField } from '../../base/ui/NumberField.tsx';
import { Select } from '../../base/ui/Select.tsx';
import type { LossTable } from '../../core/tables/lossTable.ts';

type Kind = 'common' | 'task' | 'replicates';

/** The noise that losses are taken to have: one percentage, one for each task, or what replicates say. */
export function NoiseFields({ table }: { table: LossTable }) {
  const noise = useSetting('noise');
  const change = useChange();
  const kind: Kind = noise.length === 0 ? 'replicates' : noise.length === 1 ? 'common' : 'task';
  const kinds: readonly { readonly value: Kind; readonly text: string; readonly disabled?: boolean }[] = [
    { value: 'common', text: t('the same for all tasks') },
    { value: 'task', text: t('one level per task'), disabled: table.tasks.length < 2 },
    {
      value: 'replicates',
      text: t(table.errors ? 'from replicates' : 'from replicates (this table has none)'),
      disabled: !table.errors,
    },
  ];
  const choose = (next: Kind) => {
    const level = noise[0] ?? 2;
    const levels = { common: [level], task: table.tasks.map(() => level), replicates: [] };
    change({ noise: levels[next] });
  };
  return (
    <>
      <Select title={t('Noise')} value={kind} options={kinds} onChange={choose} />
      {noise.map((level, i) => {
        const name = noise.length > 1 ? (table.tasks[i]?.name ?? '') : t('Level');
        return (
          <NumberField
            key={name}
            title={t('{name}, %', { name })}
            value={level}
            {...noiseRange}
            onChange={next => change({ noise: noise.with(i, next) }, 'drag')}
            onEnd={() => change({}, 'commit')}
          />
        );
      })}
    </>
  );
}
