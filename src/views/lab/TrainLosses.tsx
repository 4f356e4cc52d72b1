import { lossText } from '../../charts/layOutCurves.ts';
import { labTask } from '../../domain/lab/labTasks.ts';
import { type Split, splits } from '../../domain/lossTable.ts';
import type { OneRun } from '../../state/lab/oneRun.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { formatGain } from '../format.ts';
import type { KnownLosses } from './knownLosses.ts';
import { splitWords } from './runWords.ts';

interface TrainLossesProps {
  readonly run: OneRun;
  readonly known: KnownLosses | undefined;
}

/** What a finished run measured, task by task, and how far that is from a table that knows the same network. */
export function TrainLosses({ run, known }: TrainLossesProps) {
  const { losses, network } = run;
  if (!losses) return null;
  const measured = splits.filter(split => losses[split]);
  const compared = known ? measured.filter(split => known.losses[split]) : [];
  return (
    <Panel
      id="lab-losses"
      title="Losses"
      lead={`Relative to the best constant prediction, lower is better; on ${splitWords.validation} and ${splitWords.test}.${losses.early ? ` Early: ${splitWords.early}.` : ''}`}
      finding={
        known
          ? `${known.tableName} holds this network too, trained by the same recipe with seed ${known.seeds.join(', ')}${known.seeds.length > 1 ? ' (means)' : ''}: in brackets how far this run is above (+) or below (−) it.`
          : undefined
      }
    >
      <ScrollRegion title="Losses of the run">
        <table className="data-table train-losses">
          <thead>
            <tr>
              <th scope="col">task</th>
              {measured.map(split => (
                <th key={split} scope="col">
                  {split}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {network.tasks.map((task, i) => (
              <tr key={task}>
                <th scope="row">{labTask(task).name}</th>
                {measured.map(split => (
                  <td key={split}>
                    {lossText(losses[split]?.[i] ?? Number.NaN)}
                    {compared.includes(split) && <small>{differenceOf(losses, known, split, i)}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

/** " (+1.2%)"; empty where the table does not know. */
function differenceOf(
  losses: NonNullable<OneRun['losses']>,
  known: KnownLosses | undefined,
  split: Split,
  task: number,
): string {
  const [own, theirs] = [losses[split]?.[task], known?.losses[split]?.[task]];
  if (own === undefined || theirs === undefined || !Number.isFinite(theirs)) return '';
  return ` (${formatGain(100 * (own / theirs - 1))}%)`;
}
