import { type ReactNode, useEffect, useMemo } from 'react';
import { useChange, useConfiguration, useSession, useSessionList } from '../../app/context/hooks.ts';
import { useApp } from '../../app/context/useApp.ts';
import { ShownPanels } from '../../app/context/useShownPanels.ts';
import { loadTable } from '../../app/tables/loadTable.ts';
import { tablesShown } from '../../app/tables/tablesShown.ts';
import { dataWords, t } from '../../base/i18n/text.ts';
import { SlideFrame } from '../../base/ui/slides/SlideFrame.tsx';
import { slidesOf } from './slidesOf.ts';

/** The figures of a view as slides, each with what is found in it as its sentence. */
export function FigureSlides({ children }: { readonly children: ReactNode }) {
  const { session } = useApp();
  const present = useConfiguration(each => each.configuration);
  const change = useChange();
  const table = useSession(each => each.tables[present.data]);
  const loaded = table?.kind === 'loaded' ? table.loaded : undefined;
  const slides = loaded ? slidesOf(present, loaded) : [];
  const tables = tablesShown(present);
  const wanted = tables.join();
  useEffect(() => {
    for (const id of tablesShown(present)) if (wanted.includes(id)) void loadTable(session, id);
  }, [session, present, wanted]);
  const states = useSessionList(each => tables.map(id => each.tables[id]));
  const count = slides.length;
  const number = Math.min(Math.max(1, present.present), Math.max(1, count));
  const panel = slides[number - 1];
  const panels = useMemo(() => (panel === undefined ? undefined : [panel]), [panel]);
  // There is nothing to present, or why is told in the page.
  const isVain = table?.kind === 'failed' || (loaded !== undefined && count === 0);
  useEffect(() => {
    if (isVain) change({ present: 0 });
  }, [isVain, change]);
  if (!loaded || !panels) return <p role="status">{t('Loading the slides…')}</p>;
  return (
    <SlideFrame
      {...{ number, count }}
      name={dataWords(loaded.table.name)}
      isLoaded={states.every(each => each && each.kind !== 'loading')}
      go={to => change({ present: to })}
      onLeave={() => change({ present: 0 })}
    >
      <ShownPanels value={panels}>{children}</ShownPanels>
    </SlideFrame>
  );
}
