import { type ReactNode, Suspense, useEffect } from 'react';
import { useSetting } from '../../app/context/hooks.ts';
import { t } from '../../base/i18n/text.ts';
import { LessonSlides } from '../../features/learn/lessons/LessonSlides.tsx';
import { FigureSlides } from './FigureSlides.tsx';

/** Slides for a hall around the view that `children` are: the steps of a lesson, or the figures of the view. */
export function PresentPage({ children }: { readonly children: ReactNode }) {
  const isLesson = useSetting('lesson') !== '';
  // Nothing is asked of the network once the slides have begun: the code of the views that they may show comes now.
  useEffect(() => {
    void Promise.allSettled([
      import('../../features/compare/CompareView.tsx'),
      import('../../features/planning/PlanView.tsx'),
      import('../../features/explore/gains/GainsPanel.tsx'),
      import('../../features/explore/gains/AffinityGainsPanel.tsx'),
      import('../../features/explore/networks/NetworksPanel.tsx'),
    ]);
  }, []);
  return (
    <Suspense fallback={<p role="status">{t('Loading the slides…')}</p>}>
      {isLesson ? <LessonSlides>{children}</LessonSlides> : <FigureSlides>{children}</FigureSlides>}
    </Suspense>
  );
}
