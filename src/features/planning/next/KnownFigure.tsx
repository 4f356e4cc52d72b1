import { useMemo } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import { Figure } from '../../../figures/Figure.tsx';
import { NetworkMatrix, useMatrixReading } from '../../../figures/matrix/NetworkMatrix.tsx';
import { namedNetworks } from '../asking/namedNetworks.ts';
import { matrixColumns, matrixCsv, matrixRows } from '../matrixColumns.ts';
import styles from '../PlanView.module.css';
import { shareText } from '../planWords.ts';
import type { ShownPlan } from './shownPlan.ts';

const MatrixTable = lazily(async () => (await import('../MatrixTable.tsx')).MatrixTable);

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
  const rows = useMemo(() => matrixRows(table, side.colors), [table, side.colors]);
  const { read, ...reading } = useMatrixReading();
  const column = columns.find(({ network }) => network === read);
  return (
    <Figure
      id="plan-networks"
      title={t('What is known')}
      lead={t('Each column is a network: full marks are trained, numbered rings are planned, dots are open.')}
      saved={{
        of: side.table,
        name: 'Plan networks',
        title: t('What is known'),
        csv: () => matrixCsv(table, columns),
      }}
      twin={{
        title: t('Table of what is known'),
        table: <MatrixTable table={table} columns={columns} />,
      }}
      below={
        <p className={styles.reading} role="status">
          {column
            ? t(
                '{network}{chance, select, none {} other {; in the optimum with {chance}, help as the next one {help}}}.',
                {
                  network: column.label,
                  chance:
                    plan && column.state !== 'trained'
                      ? shareText(plan.chances[column.network] ?? 0)
                      : 'none',
                  help: write(plan?.help[column.network] ?? 0),
                },
              )
            : t('{trained} trained, {open} open{hidden, plural, =0 {} other {, # of them not drawn}}.', {
                trained: trained.length,
                open: table.networkCount - trained.length,
                hidden,
              })}
        </p>
      }
    >
      <NetworkMatrix title={t('Networks by size')} rows={rows} columns={columns} {...reading} />
    </Figure>
  );
}
