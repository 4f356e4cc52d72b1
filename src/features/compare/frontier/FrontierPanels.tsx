import { useMemo } from 'react';
import { TermText } from '../../../app/glossary/Term.tsx';
import { formatCost, numberWord } from '../../../app/words/format.ts';
import { inEnglish, t } from '../../../base/i18n/text.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { FrontierChart } from '../../../figures/frontier/FrontierChart.tsx';
import { FrontierTable } from '../../../figures/frontier/FrontierTable.tsx';
import { frontierCsv } from '../../../figures/frontier/frontierCsv.ts';
import { type FrontierLine, totalAt } from '../../../figures/frontier/frontierData.ts';
import { PairedFrontierChart, type PairedSide } from '../../../figures/frontier/PairedFrontierChart.tsx';
import { comparedTables } from '../comparedTables.ts';
import type { ComparedLosses, ComparedSide } from '../sides/useComparedSide.ts';
import { sideLine, sideNames, unionOf, whyNotOneFrontier } from './frontierLines.ts';

interface BothSides {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
}

/** The frontiers of both sides: on one pair of axes where units and objectives are the same, otherwise each on its own. */
export function FrontierPanels({ a, b }: BothSides) {
  if (a.kind === 'affinity' && b.kind === 'affinity') return null;
  if (a.kind === 'losses' && b.kind === 'losses') {
    const reason = whyNotOneFrontier(a, b);
    if (reason === undefined) return <OneFrontier a={a} b={b} />;
    return (
      <>
        <OwnFrontier side={a} note={reason} />
        <OwnFrontier side={b} note={reason} />
      </>
    );
  }
  const [side, other] = a.kind === 'losses' ? [a, b] : [b as ComparedLosses, a];
  const note = t('{side} holds affinities only: they say nothing about a budget.', { side: other.name });
  return <OwnFrontier side={side} note={note} />;
}

function OneFrontier({ a, b }: { a: ComparedLosses; b: ComparedLosses }) {
  const { words } = b;
  const unit = b.table.costUnit;
  const [nameA, nameB] = sideNames(a, b);
  const sideA = usePairedSide(a, nameA);
  const sideB = usePairedSide(b, nameB);
  const lines = [sideA.line, sideB.line];
  const stops = useMemo(() => unionOf(a.range.stops, b.range.stops), [a.range, b.range]);
  const isEmpty = lines.every(line => line.steps.length === 0);
  const nothing = <p className="panel-lead">{t('Neither side has anything to draw yet.')}</p>;
  return (
    <Figure
      id="frontiers"
      title={t('Both frontiers')}
      lead={
        <TermText
          message="The {name} that each side reaches over its <budget>budget</budget>, on one scale. Each side has a rule to drag."
          values={{ name: words.name }}
        />
      }
      saved={{
        of: comparedTables(a, b),
        title: t('Two frontiers'),
        name: 'Two frontiers',
        csv: () => frontierCsv(unit, stops, inFile(lines, sideNames(a, b, true))),
      }}
      finding={isEmpty ? undefined : <Lower lines={lines} stops={stops} unit={unit} />}
      twin={{
        title: t('Table of both frontiers'),
        table: isEmpty ? (
          nothing
        ) : (
          <FrontierTable
            caption={t('{name} per budget ({unit}), lower is better', { name: words.name, unit })}
            lines={lines}
            published={[]}
            budgets={stops}
            budget={b.configuration.budget}
            budgetUnit={unit}
          />
        ),
      }}
    >
      {isEmpty ? (
        nothing
      ) : (
        <PairedFrontierChart
          title={t('Both frontiers: {name} over inference budget', { name: words.name })}
          budgetUnit={unit}
          valueTitle={t('{axis}, lower is better', { axis: words.axis })}
          a={sideA}
          b={sideB}
        />
      )}
    </Figure>
  );
}

/** The lines under their names in files. */
function inFile(lines: readonly FrontierLine[], names: readonly string[]): readonly FrontierLine[] {
  return lines.map((line, i) => ({ ...line, name: names[i] ?? line.name }));
}

/** On how many of the budgets at which both have a grouping each side is lower. */
function Lower({
  lines,
  stops,
  unit,
}: {
  lines: readonly FrontierLine[];
  stops: readonly number[];
  unit: string;
}) {
  const [a, b] = lines;
  const both = stops.flatMap(stop => {
    const [atA, atB] = [a && totalAt(a.steps, stop), b && totalAt(b.steps, stop)];
    return atA === undefined || atB === undefined ? [] : [{ stop, difference: atB - atA }];
  });
  const [first, last] = [both[0], both.at(-1)];
  if (!first || !last) return t('There is no budget at which both sides have a grouping.');
  const tolerance = 1e-12;
  const lower = both.filter(({ difference }) => difference < -tolerance).length;
  const higher = both.filter(({ difference }) => difference > tolerance).length;
  const all = both.length;
  const same = all - lower - higher;
  const budgets = t('{count} budgets from {first} to {last} {unit}', {
    count: numberWord(all),
    first: formatCost(first.stop),
    last: formatCost(last.stop),
    unit,
  });
  if (same === all) return t('Both are the same at each of {budgets}.', { budgets });
  if (lower === all) return t('B is lower at each of {budgets}.', { budgets });
  if (higher === all) return t('A is lower at each of {budgets}.', { budgets });
  const counts = { budgets, lower: numberWord(lower), higher: numberWord(higher) };
  return same > 0
    ? t('Of {budgets}, B is lower at {lower} and A at {higher}; at {same} both are the same.', {
        ...counts,
        same: numberWord(same),
      })
    : t('Of {budgets}, B is lower at {lower} and A at {higher}.', counts);
}

/** The same list each time: the chart lays itself out anew for another. */
const none = [] as const;

/** The frontier of one side on its own axes, and why it stands alone. */
function OwnFrontier({ side, note }: { side: ComparedLosses; note: string }) {
  const { table, range, configuration, words } = side;
  const { line, onBudgetChange } = usePairedSide(side, side.name);
  const lines = useMemo(() => [line], [line]);
  const unit = table.costUnit;
  const isEmpty = line.steps.length === 0;
  const nothing = <p className="panel-lead">{t('There is nothing to draw yet.')}</p>;
  return (
    <Figure
      id={`frontier-${side.name.toLowerCase()}`}
      title={t('Frontier of {side}', { side: side.name })}
      lead={note}
      saved={{
        of: comparedTables(side, side),
        name: inEnglish('Frontier of {side}', { side: side.name }),
        csv: () => frontierCsv(unit, range.stops, lines),
      }}
      twin={{
        title: t('Table of the frontier of {side}', { side: side.name }),
        table: isEmpty ? (
          nothing
        ) : (
          <FrontierTable
            caption={t('{name} per budget ({unit}), lower is better', { name: words.name, unit })}
            lines={lines}
            published={[]}
            budgets={range.stops}
            budget={configuration.budget}
            budgetUnit={unit}
          />
        ),
      }}
    >
      {isEmpty ? (
        nothing
      ) : (
        <FrontierChart
          title={t('Frontier of {side}: {name} over inference budget', {
            side: side.name,
            name: words.name,
          })}
          lines={lines}
          published={none}
          budgetUnit={unit}
          valueTitle={t('{axis}, lower is better', { axis: words.axis })}
          minimumBudget={range.minimum}
          maximumBudget={range.maximum}
          stopBudgets={range.stops}
          budget={configuration.budget}
          onBudgetChange={onBudgetChange}
        />
      )}
    </Figure>
  );
}

/** A side as the chart of both frontiers takes it; its line is the same object until its curve is another. */
function usePairedSide(side: ComparedLosses, title: string): PairedSide {
  const { name, curve, change, range, configuration, table, settings } = side;
  const line = useMemo(
    () => sideLine(name, title, curve, { table, settings }),
    [name, title, curve, table, settings],
  );
  const onBudgetChange = useMemo(
    () => (budget: number, phase: 'drag' | 'commit') => change({ budget }, phase),
    [change],
  );
  return {
    name,
    line,
    budget: configuration.budget,
    onBudgetChange,
    minimumBudget: range.minimum,
    maximumBudget: range.maximum,
    stops: range.stops,
  };
}
