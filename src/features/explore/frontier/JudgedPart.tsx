import { Fragment, useEffect, useMemo } from 'react';
import { curveSoFar } from '../../../app/context/curveState.ts';
import { useChange, useSession } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import type { AffinitySide } from '../../../app/side/affinities/affinitySide.ts';
import { judgeGroupings } from '../../../app/side/affinities/judgeGroupings.ts';
import { judgeIdOf, judgeSettings } from '../../../app/side/affinities/judgeIdOf.ts';
import { curveKey } from '../../../app/side/curves/curveRequest.ts';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import { budgetPatch } from '../../../app/side/sideParts.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { objectiveWords } from '../../../app/words/objectiveWords.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { inEnglish, t, words } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { FrontierChart } from '../../../figures/frontier/FrontierChart.tsx';
import { FrontierTable } from '../../../figures/frontier/FrontierTable.tsx';
import { frontierCsv } from '../../../figures/frontier/frontierCsv.ts';
import type { FrontierLine } from '../../../figures/frontier/frontierData.ts';
import styles from './FrontierPanel.module.css';
import { SearchStateLine } from './SearchStateLine.tsx';

/** What the losses of networks that were trained say of the groupings by affinity, along their whole frontier. */
export function JudgedPart({ side }: { side: AffinitySide }) {
  const { session } = useApp();
  const change = useChange();
  const names = useTableNames('losses');
  const chosen = judgeIdOf(side.configuration);
  const state = useSession(all => (chosen ? all.tables[chosen] : undefined));
  useEffect(() => {
    if (chosen && !state) void loadTable(session, chosen);
  }, [session, chosen, state]);
  return (
    <Fragment>
      <p className="panel-lead">
        {t(
          'What groupings by affinity are worth is not what their networks achieve. Trained networks of the same tasks tell.',
        )}
      </p>
      <div className="panel-controls">
        <Select
          title={t('Losses')}
          value={chosen}
          options={[
            { value: '' as const, text: t('choose a table') },
            ...names.map(({ id, text }) => ({ value: id, text })),
          ]}
          onChange={value => change({ judge: value })}
        />
      </div>
      {state?.kind === 'failed' && <p role="alert">{words(state.message)}</p>}
      {state?.kind === 'loading' && <p role="status">{t('Loading the table…')}</p>}
      {side.judge && <Judged side={side} losses={side.judge} />}
    </Fragment>
  );
}

function Judged({ side, losses }: { side: AffinitySide; losses: LossTable }) {
  const { curve, networks, tasks, range, budget, budgetField } = side;
  const change = useChange();
  const id = curveKey(losses, 'optimal', judgeSettings);
  const search = useSession(all => all.curves[id]);
  const optimal = curveSoFar(search);
  const frontier = curve?.kind === 'frontier' ? curve.frontier : undefined;
  const judged = useMemo(
    () => frontier && judgeGroupings(frontier, networks, tasks, losses),
    [frontier, networks, tasks, losses],
  );
  const said = useMemo(() => objectiveWords('sum', [], losses), [losses]);
  const lines = useMemo((): readonly FrontierLine[] => {
    const own = (judged ?? []).map(({ budget: at, score }) => ({
      budget: at,
      total: said.shown(score.grouping.total),
    }));
    const best = (judged ?? []).map(({ budget: at, score }) => ({
      budget: at,
      total: said.shown((optimal && curveAt(optimal, score.grouping.cost)?.total) ?? Number.NaN),
    }));
    return [
      {
        ...{ key: 'affinity', name: t('Affinity'), color: 'var(--strategy-affinity)' },
        ...{ emphasised: true, kind: 'steps', steps: own.filter(({ total }) => Number.isFinite(total)) },
      },
      {
        ...{ key: 'optimal', name: t('Optimal at the same cost'), color: 'var(--strategy-optimal)' },
        ...{ kind: 'steps', steps: best.filter(({ total }) => Number.isFinite(total)) },
      },
    ];
  }, [judged, optimal, said]);
  if (!frontier) return null;
  if (!judged)
    return <p>{t('These networks are not of the same tasks: they cannot judge these groupings.')}</p>;
  const known = judged.filter(({ score }) => Number.isFinite(score.grouping.total));
  if (known.length === 0)
    return <p>{t('Of none of these groupings every network was trained or can be predicted.')}</p>;
  const here = judged.findLast(each => each.budget <= budget * (1 + 1e-9));
  const title = t('Judged by trained networks');
  const axis = t('{name}, {better, select, higher {higher} other {lower}} is better', {
    ...{ name: said.axis, better: said.better },
  });
  return (
    <Fragment>
      {here && (
        <Here
          losses={losses}
          score={here.score}
          best={optimal && curveAt(optimal, here.score.grouping.cost)?.total}
        />
      )}
      <Figure
        title={title}
        saved={{
          of: losses,
          name: inEnglish('Groupings by affinity judged by trained networks'),
          csv: () => frontierCsv(networks.costUnit, range.stops, lines),
        }}
        twin={{
          title: t('Table of what trained networks say'),
          table: (
            <FrontierTable
              caption={axis}
              lines={lines}
              published={none}
              budgets={range.stops}
              budget={budget}
              budgetUnit={networks.costUnit}
            />
          ),
        }}
      >
        <FrontierChart
          title={title}
          lines={lines}
          published={none}
          budgetUnit={networks.costUnit}
          valueTitle={axis}
          minimumBudget={range.minimum}
          maximumBudget={Math.max(range.maximum, range.minimum + 1)}
          stopBudgets={range.stops}
          budget={budget}
          onBudgetChange={(to, phase) => change(budgetPatch(budgetField, to), phase)}
        />
      </Figure>
      {search && search.kind !== 'done' && (
        <ul className={styles.searchProgress}>
          <SearchStateLine id={id} name={t('Optimal at the same cost')} state={search} />
        </ul>
      )}
      {known.length < judged.length && (
        <p className="panel-lead">
          {t('Of {unknown} of {all} groupings a network was never trained and cannot be predicted.', {
            unknown: judged.length - known.length,
            all: judged.length,
          })}
        </p>
      )}
    </Fragment>
  );
}

const none: readonly never[] = [];

interface HereProps {
  readonly losses: LossTable;
  readonly score: NonNullable<ReturnType<typeof judgeGroupings>>[number]['score'];
  /** The optimum at its cost. */
  readonly best: number | undefined;
}

/** What the losses say of the grouping at the present budget. */
function Here({ losses, score, best }: HereProps) {
  const { total, cost } = score.grouping;
  if (!Number.isFinite(total))
    return <p>{t('Of the present grouping a network was never trained and cannot be predicted.')}</p>;
  const { name, format, distance, isSame, shown } = objectiveWords('sum', [], losses);
  const predicted = score.known.filter(known => known === 'predicted').length;
  const place =
    best === undefined
      ? 'none'
      : isSame(total, best)
        ? 'same'
        : shown(total) > shown(best)
          ? 'above'
          : 'below';
  return (
    <p data-testid="judged-here">
      {t(
        'Trained, the present grouping costs {cost} {unit}; its {name} is {total} ({split}){place, select, none {} same {: as good as the optimum at that cost} below {: {distance} below the optimum at that cost, which is chosen on validation} other {: {distance} above the optimum at that cost}}.{predicted, plural, =0 {} one { One of its networks is predicted.} other { # of its networks are predicted.}}',
        {
          ...{ name, place, predicted, cost: formatCost(cost), unit: unitText(losses.costUnit, cost) },
          ...{ total: format(total), split: splitWord(reportedSplit(losses)) },
          distance: best === undefined ? '' : distance(total, best),
        },
      )}
    </p>
  );
}
