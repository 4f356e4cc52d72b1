import { type ReactNode, Suspense, useEffect } from 'react';
import { useSetting } from '../../app/context/hooks.ts';
import { t } from '../../base/i18n/text.ts';
import { retryable } from '../../base/steps/retryable.ts';
import { LessonSlides } from '../../features/learn/lessons/LessonSlides.tsx';
import { FigureSlides } from './FigureSlides.tsx';

/** The code of the views that slides may show. */
const loadViews = retryable(() =>
  Promise.all([
    import('../../features/compare/CompareView.tsx'),
    import('../../features/planning/PlanView.tsx'),
    import('../../features/explore/gains/GainsPanel.tsx'),
    import('../../features/explore/gains/AffinityGainsPanel.tsx'),
    import('../../features/explore/frontier/FrontierFinding.tsx'),
    import('../../features/explore/frontier/AffinityFinding.tsx'),
    import('../../features/explore/frontier/AffinityFrontierControls.tsx'),
    import('../../features/explore/frontier/JudgedPart.tsx'),
    import('../../features/explore/grouping/HandGrouping.tsx'),
    import('../../features/explore/networks/NetworksPanel.tsx'),
  ]),
);

/** Slides for a hall around the view that `children` are: the steps of a lesson, or the figures of the view. */
export function PresentPage({ children }: { readonly children: ReactNode }) {
  const isLesson = useSetting('lesson') !== '';
  // Nothing is asked of the network once the slides have begun. What does not come is told of, and tried again, where it is shown.
  useEffect(() => {
    void loadViews.anew().catch(() => undefined);
  }, []);
  return (
    <Suspense fallback={<p role="status">{t('Loading the slides…')}</p>}>
      {isLesson ? <LessonSlides>{children}</LessonSlides> : <FigureSlides>{children}</FigureSlides>}
    </Suspense>
  );
}
