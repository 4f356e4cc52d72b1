import type { ReactNode } from 'react';
import { t } from '../../base/i18n/text.ts';
import { ScrollRegion } from '../../base/ui/ScrollRegion.tsx';

/** Beyond so many tasks groupings differ in height by far, and may be very tall. */
const mostTasks = 60;
/** They scroll within so many pixels. */
const mostRoom = 440;

/** How tall the drawing of a grouping of so many tasks may be, in pixels. */
export function roomForTasks(taskCount: number): number {
  return taskCount > mostTasks ? mostRoom : Number.POSITIVE_INFINITY;
}

/** The drawing of a grouping; of very many tasks in a frame that scrolls. */
export function ScrolledGrouping({ taskCount, children }: { taskCount: number; children: ReactNode }) {
  const room = roomForTasks(taskCount);
  if (room === Number.POSITIVE_INFINITY) return children;
  return (
    <ScrollRegion title={t('Networks of this grouping')} mostHeight={room}>
      {children}
    </ScrollRegion>
  );
}
