import { t, words } from '../../../../base/i18n/text.ts';
import { ErrorBoundary } from '../../../../base/ui/ErrorBoundary.tsx';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { Panel } from '../../../../base/ui/Panel.tsx';
import { FollowedFigure } from './FollowedFigure.tsx';
import { GuessPanel } from './GuessPanel.tsx';
import { RecipeFields } from './RecipeFields.tsx';
import { KeptSweeps } from './SweepActions.tsx';
import { SweepControls } from './SweepControls.tsx';
import { SweepFigure } from './SweepFigure.tsx';
import styles from './SweepPanel.module.css';
import { useRecipe, useSweepOf, useSweeps } from './useSweeps.ts';

/** A whole table of networks: its recipe, its training, and what came of it. */
export function SweepPanel() {
  const { recipe } = useRecipe();
  const { sweep, isKnown } = useSweepOf(recipe);
  const warning = useSweeps(state => state.warning);
  const rank = useSweeps(state => state.rank);
  return (
    <div className={styles.sweepView}>
      {warning && <Notice kind="error">{words(warning)}</Notice>}
      <div className={styles.sweepGrid}>
        <Panel
          id="lab-sweep"
          title={t('Recipe')}
          lead={t(
            'Which networks are trained, on what, and how. The link holds it: whoever opens it can run it again.',
          )}
        >
          <RecipeFields isSweep />
          <SweepControls sweep={sweep} isKnown={isKnown} />
        </Panel>
        <ErrorBoundary what={t('The sweep')} resetKey={sweep.head.id}>
          <div className={styles.sweepFigures}>
            <SweepFigure sweep={sweep} isKnown={isKnown} />
            <FollowedFigure key={sweep.head.id} sweep={sweep} rank={rank} />
          </div>
        </ErrorBoundary>
      </div>
      <ErrorBoundary what={t('The check of the guesses')} resetKey={sweep.head.id}>
        <GuessPanel sweep={sweep} />
      </ErrorBoundary>
      <KeptSweeps shownId={sweep.head.id} />
    </div>
  );
}
