import type { Configuration } from '../../../app/configuration/configuration.ts';
import { msg, t } from '../../../base/i18n/text.ts';
import { retryable } from '../../../base/steps/retryable.ts';
import type { SaveItem } from '../../../figures/save/saveItem.ts';
import type { PlanFormat } from '../../../files/plan/writePlan.ts';
import type { ShownPlan } from './shownPlan.ts';

/** Loaded when one is saved. */
const loadWriting = retryable(() => import('./writeShownPlan.ts'));
const loadCommand = retryable(() => import('./askCommandOf.ts'));

const formats: readonly {
  readonly format: PlanFormat;
  readonly name: string;
  readonly kind: 'data' | 'text';
}[] = [
  { format: 'csv', name: 'CSV', kind: 'data' },
  { format: 'json', name: 'JSON', kind: 'data' },
  { format: 'shell', name: msg('shell script'), kind: 'text' },
  { format: 'slurm', name: msg('Slurm job array'), kind: 'text' },
  { format: 'ray', name: msg('Ray job'), kind: 'text' },
  { format: 'wandb', name: msg('W&B sweep'), kind: 'text' },
];

/** The plan in each form in which it can go to what trains its networks. */
export function planItems(shown: ShownPlan, { effort }: Pick<Configuration, 'effort'>): readonly SaveItem[] {
  const command: SaveItem = {
    ...{ kind: 'text', format: t('command'), action: 'copy', type: 'text/plain' },
    fileName: 'taskmates-ask.txt',
    content: async () => (await loadCommand.anew()).askCommandOf(shown),
  };
  const files = formats.map(
    ({ format, name, kind }): SaveItem => ({
      kind,
      format: t(name),
      save: async () => (await loadWriting.anew()).saveShownPlan(shown, effort, format),
    }),
  );
  // The command does not hide what a complete table knows.
  return shown.isPast ? files : [...files, command];
}
