import { useMemo } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';
import { namedNetworks } from '../asking/namedNetworks.ts';
import { MatrixFigure } from '../MatrixFigure.tsx';
import { matrixColumns } from '../matrixColumns.ts';
import { shareText } from '../planWords.ts';
import type { ShownPlan } from './shownPlan.ts';

/** What is known: every network in the order of size, as trained, under way, planned or open. */
export function KnownFigure({ shown }: { shown: ShownPlan }) {
  const { subject, side, plan, write } = shown;
  const { table, trained } = subject;
  const running = useSetting('running');
  const never = useSetting('never');
  const leave = useSetting('leave');
  const { columns, hidden } = useMemo(() => {
    const of = (texts: readonly string[]) => namedNetworks(table, texts).networks;
    return matrixColumns(table, {
      trained,
      running: of(running),
      planned: plan?.proposals.map(({ network }) => network) ?? [],
      out: [...of(never), ...of(leave)],
      likely: plan?.chances,
    });
  }, [table, trained, plan, running, never, leave]);
  return (
    <MatrixFigure
      id="plan-networks"
      title={t('What is known')}
      lead={t('Each column is a network: full marks are trained, numbered rings are planned, dots are open.')}
      {...{ side, table, columns }}
      saved={{ name: 'Plan networks', title: t('What is known') }}
      twinTitle={t('Table of what is known')}
      wordsOf={column =>
        column
          ? t(
              '{network}{chance, select, none {} other {; in the optimum with {chance}, help as the next one {help}}}.',
              {
                network: column.label,
                chance:
                  plan && column.state !== 'trained' ? shareText(plan.chances[column.network] ?? 0) : 'none',
                help: write(plan?.help[column.network] ?? 0),
              },
            )
          : t('{trained} trained, {open} open{hidden, plural, =0 {} other {, # of them not drawn}}.', {
              trained: trained.length,
              open: table.networkCount - trained.length,
              hidden,
            })
      }
    />
  );
}
