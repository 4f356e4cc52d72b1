import { Fragment, useMemo } from 'react';
import { TermText } from '../../../app/glossary/Term.tsx';
import { budgetPatch } from '../../../app/side/sideParts.ts';
import { formatCost, numberWord, unitText } from '../../../app/words/format.ts';
import { replicateCount } from '../../../app/words/replicateWords.ts';
import { inEnglish, t } from '../../../base/i18n/text.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { FrontierChart } from '../../../figures/frontier/FrontierChart.tsx';
import { FrontierTable } from '../../../figures/frontier/FrontierTable.tsx';
import { frontierCsv } from '../../../figures/frontier/frontierCsv.ts';
import { type FrontierLine, totalAt } from '../../../figures/frontier/frontierData.ts';
import { PairedFrontierChart, type PairedSide } from '../../../figures/frontier/PairedFrontierChart.tsx';
import { comparedTables } from '../comparedTables.ts';
import type { ComparedSide } from '../sides/useComparedSide.ts';
import { sideLine, sideNames, unionOf, whyNotOneFrontier } from './frontierLines.ts';

interface BothSides {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
}

/** The frontiers of both sides: on one pair of axes where units and objectives are the same, otherwise each on its own. */
export function FrontierPanels({ a, b }: BothSides) {
  const reason = whyNotOneFrontier(a, b);
  if (reason === undefined) return <OneFrontier a={a} b={b} />;
  return (
    <Fragment>
      <OwnFrontier side={a} note={reason} />
      <OwnFrontier side={b} note={reason} />
    </Fragment>
  );
}

function OneFrontier({ a, b }: BothSides) {
  const { words } = b;
  const { costUnit } = b.networks;
  const unit = unitText(costUnit);
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
        <TermText message="What each side reaches over its <budget>budget</budget>; each has a rule to drag." />
      }
      saved={{
        of: comparedTables(a, b),
        title: t('Two frontiers'),
        name: 'Two frontiers',
        csv: () => frontierCsv(costUnit, stops, inFile(lines, sideNames(a, b, true))),
      }}
      finding={isEmpty ? undefined : <Lower lines={lines} stops={stops} unit={unit} better={words.better} />}
      twin={{
        title: t('Table of both frontiers'),
        table: isEmpty ? (
          nothing
        ) : (
          <FrontierTable
            caption={t(
              '{value} per budget ({unit}), {better, select, higher {higher} other {lower}} is better',
              {
                ...{ value: words.name, unit, better: words.better },
              },
            )}
            lines={lines}
            published={[]}
            budgets={stops}
            budget={b.budget}
            budgetUnit={costUnit}
            replicates={sharedCount(a, b)}
          />
        ),
      }}
    >
      {isEmpty ? (
        nothing
      ) : (
        <PairedFrontierChart
          title={t('Both frontiers: {name} over inference budget', { name: words.name })}
          budgetUnit={costUnit}
          valueTitle={axisOf(words)}
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

function axisOf({ axis, better }: ComparedSide['words']): string {
  return t('{name}, {better, select, higher {higher} other {lower}} is better', { name: axis, better });
}

interface LowerProps {
  readonly lines: readonly FrontierLine[];
  readonly stops: readonly number[];
  readonly unit: string;
  readonly better: 'lower' | 'higher';
}

/** On how many of the budgets at which both have a grouping each side is better. */
function Lower({ lines, stops, unit, better }: LowerProps) {
  const [a, b] = lines;
  const both = stops.flatMap(stop => {
    const [atA, atB] = [a && totalAt(a.steps, stop), b && totalAt(b.steps, stop)];
    return atA === undefined || atB === undefined
      ? []
      : [{ stop, difference: better === 'lower' ? atB - atA : atA - atB }];
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
  if (lower === all)
    return t('B is {better, select, higher {higher} other {lower}} at each of {budgets}.', {
      budgets,
      better,
    });
  if (higher === all)
    return t('A is {better, select, higher {higher} other {lower}} at each of {budgets}.', {
      budgets,
      better,
    });
  const counts = { budgets, better, lower: numberWord(lower), higher: numberWord(higher) };
  return same > 0
    ? t(
        'Of {budgets}, B is {better, select, higher {higher} other {lower}} at {lower} and A at {higher}; at {same} both are the same.',
        {
          ...counts,
          same: numberWord(same),
        },
      )
    : t(
        'Of {budgets}, B is {better, select, higher {higher} other {lower}} at {lower} and A at {higher}.',
        counts,
      );
}

/** The same list each time: the chart lays itself out anew for another. */
const none = [] as const;

/** The frontier of one side on its own axes, and why it stands alone. */
function OwnFrontier({ side, note }: { side: ComparedSide; note: string }) {
  const { networks, range, words } = side;
  const { costUnit } = networks;
  const { line, onBudgetChange } = usePairedSide(side, side.name);
  const lines = useMemo(() => [line], [line]);
  const unit = unitText(costUnit);
  const isEmpty = line.steps.length === 0;
  const nothing = (
    <p className="panel-lead">
      {side.kind === 'affinity' && !side.problem
        ? t('These affinities are not of every task to every other, or of too many tasks to group.')
        : t('There is nothing to draw yet.')}
    </p>
  );
  return (
    <Figure
      id={`frontier-${side.name.toLowerCase()}`}
      title={t('Frontier of {side}', { side: side.name })}
      lead={note}
      saved={{
        of: comparedTables(side, side),
        name: inEnglish('Frontier of {side}', { side: side.name }),
        csv: () => frontierCsv(costUnit, range.stops, lines),
      }}
      twin={{
        title: t('Table of the frontier of {side}', { side: side.name }),
        table: isEmpty ? (
          nothing
        ) : (
          <FrontierTable
            caption={t(
              '{value} per budget ({unit}), {better, select, higher {higher} other {lower}} is better',
              {
                ...{ value: words.name, unit, better: words.better },
              },
            )}
            lines={lines}
            published={[]}
            budgets={range.stops}
            budget={side.budget}
            budgetUnit={costUnit}
            replicates={replicateCount(side.networks)}
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
          budgetUnit={costUnit}
          valueTitle={axisOf(words)}
          minimumBudget={range.minimum}
          maximumBudget={range.maximum}
          stopBudgets={range.stops}
          budget={side.budget}
          onBudgetChange={onBudgetChange}
        />
      )}
    </Figure>
  );
}

/** A side as the chart of both frontiers takes it; its line is the same object until its curve is another. */
function usePairedSide(side: ComparedSide, title: string): PairedSide {
  const { name, curve, change, range, budget, budgetField, networks, settings, words } = side;
  const line = useMemo(
    () => sideLine(name, title, curve, { networks, settings, words }),
    [name, title, curve, networks, settings, words],
  );
  const onBudgetChange = useMemo(
    () => (to: number, phase: 'drag' | 'commit') => change(budgetPatch(budgetField, to), phase),
    [change, budgetField],
  );
  return {
    name,
    line,
    budget,
    onBudgetChange,
    minimumBudget: range.minimum,
    maximumBudget: range.maximum,
    stops: range.stops,
  };
}

/** Of how many replicates the losses of both sides are means, where it is as many. */
function sharedCount(a: ComparedSide, b: ComparedSide): string | undefined {
  const [one, other] = [replicateCount(a.networks), replicateCount(b.networks)];
  return one === other ? one : undefined;
}
