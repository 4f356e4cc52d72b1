import {
  type ComponentType,
  Fragment,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { reconcile } from '../app/configuration/reconcile.ts';
import type { ViewName } from '../app/configuration/viewNames.ts';
import { useConfiguration, useSession, useSetting } from '../app/context/hooks.ts';
import { useApp } from '../app/context/useApp.ts';
import { loadTable } from '../app/tables/loadTable.ts';
import { msg, t } from '../base/i18n/text.ts';
import { ErrorBoundary } from '../base/ui/ErrorBoundary.tsx';
import { lazily } from '../base/ui/lazy/lazily.tsx';
import { WhenNear } from '../base/ui/WhenNear.tsx';
import { ExploreView } from '../features/explore/ExploreView.tsx';
import { isInStep } from '../features/learn/brings/lessonPlace.ts';
import { making } from '../features/learn/brings/making.ts';
import { isFromPaper } from '../features/learn/brings/paperRow.ts';
import { followRoomWidth } from '../figures/axes/roomWidth.ts';
import styles from './App.module.css';
import { DropZone } from './DropZone.tsx';
import { Header } from './Header.tsx';
import { PageNotices } from './PageNotices.tsx';
import { SkipLinks } from './SkipLinks.tsx';

/** Loaded when they are needed: the first load is for Explore in the whole page. */
const TablesView = lazily(
  async () => (await import('../features/data/TablesView.tsx')).TablesView,
  msg('The Data view'),
);
const LabView = lazily(
  async () => (await import('../features/lab/view/LabView.tsx')).LabView,
  msg('The Lab'),
);
const LearnView = lazily(
  async () => (await import('../features/learn/LearnView.tsx')).LearnView,
  msg('Learn'),
);
const CompareView = lazily(
  async () => (await import('../features/compare/CompareView.tsx')).CompareView,
  msg('Compare'),
);
const PlanView = lazily(
  async () => (await import('../features/planning/PlanView.tsx')).PlanView,
  msg('The Plan view'),
);
const LessonPage = lazily(
  async () => (await import('../features/learn/lessons/LessonPage.tsx')).LessonPage,
  msg('The lesson'),
);
const PaperPlace = lazily(async () => (await import('../features/learn/paper/PaperPlace.tsx')).PaperPlace);
const CaptureBar = lazily(
  async () => (await import('../features/learn/maker/CaptureBar.tsx')).CaptureBar,
  msg('The lesson'),
);
const LinkNotices = lazily(async () => (await import('./LinkNotices.tsx')).LinkNotices);
const LinkedSource = lazily(async () => (await import('./LinkedSource.tsx')).LinkedSource);
const SourceLine = lazily(async () => (await import('./SourceLine.tsx')).SourceLine);
const PresentPage = lazily(async () => (await import('./present/PresentPage.tsx')).PresentPage);
const EmbedPage = lazily(async () => (await import('./embed/EmbedPage.tsx')).EmbedPage, msg('The page'));

/** Another view begins at its top; where Back leads, the browser knows how far one had scrolled. */
function useTopOfView(view: ViewName): void {
  const { configuration } = useApp();
  const shown = useRef(view);
  useLayoutEffect(() => {
    if (shown.current !== view && !configuration.getState().canRedo) window.scrollTo(0, 0);
    shown.current = view;
  }, [view, configuration]);
}

/** The whole page: header, notices, the view, and where the figures come from; in a frame less of it. */
export function App() {
  const view = useSetting('view');
  useTopOfView(view);
  const data = useSetting('data');
  const isEmbedded = useSetting('embed');
  const hasNotices = useConfiguration(state => state.notices.length > 0);
  const hasPaperRow = useConfiguration(state => isFromPaper(state.configuration));
  const hasSource = useSetting('src') !== '';
  const isPresenting = useSetting('present') > 0 && !isEmbedded;
  const lesson = useSetting('lesson');
  const isStep = isInStep({ lesson, whole: useSetting('whole') });
  const isMaking = useSyncExternalStore(making.subscribe, making.isOn);
  const View = viewOf[view];
  const main = (
    <main className={styles.pageMain} id="main" tabIndex={-1} ref={followRoomWidth}>
      <ErrorBoundary what={t('This view')} resetKey={`${view} ${data}`}>
        <Suspense fallback={<p role="status">{t('Loading the view…')}</p>}>
          <View />
        </Suspense>
      </ErrorBoundary>
    </main>
  );
  const content = (
    <Fragment>
      <PageNotices />
      {hasNotices && (
        <Suspense>
          <LinkNotices />
        </Suspense>
      )}
      {hasPaperRow && (
        <Suspense>
          <PaperPlace />
        </Suspense>
      )}
      {lesson === '' ? (
        main
      ) : (
        <Suspense fallback={<p role="status">{t('Loading the lesson…')}</p>}>
          <LessonPage>{main}</LessonPage>
        </Suspense>
      )}
    </Fragment>
  );
  return (
    <div
      className={styles.page}
      data-page={isPresenting ? 'slides' : isEmbedded ? 'embed' : isStep ? 'lesson' : 'whole'}
    >
      {!isEmbedded && <DropZone />}
      <TableKeeper />
      {hasSource && (
        <Suspense>
          <LinkedSource />
        </Suspense>
      )}
      {isPresenting ? (
        <Suspense>
          <PresentPage>{main}</PresentPage>
        </Suspense>
      ) : isEmbedded ? (
        <Suspense>
          <EmbedPage>{content}</EmbedPage>
        </Suspense>
      ) : (
        <Fragment>
          <SkipLinks />
          <Header />
          {isMaking && (
            <Suspense fallback={null}>
              <CaptureBar />
            </Suspense>
          )}
          {content}
          <Suspense>
            <WhenNear placeholder={null}>
              <SourceLine />
            </WhenNear>
          </Suspense>
        </Fragment>
      )}
    </div>
  );
}

const viewOf: Readonly<Record<ViewName, ComponentType>> = {
  explore: ExploreView,
  compare: CompareView,
  plan: PlanView,
  lab: LabView,
  learn: LearnView,
  data: TablesView,
};

/** Loads the chosen table and fits the configuration to it once it is there. Alone, so that only it renders each time. */
function TableKeeper() {
  const { configuration, session } = useApp();
  const data = useSetting('data');
  const table = useSession(state => state.tables[data]);
  const current = useConfiguration(state => state.configuration);
  useEffect(() => {
    if (!table) void loadTable(session, data);
    if (table?.kind !== 'loaded') return;
    const correction = reconcile(current, table.loaded);
    if (correction) configuration.getState().correct(correction.patch, correction.notices);
  }, [configuration, session, data, table, current]);
  return null;
}
