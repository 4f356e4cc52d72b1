import type { ReactNode } from 'react';
import { t } from '../../../../base/i18n/text.ts';
import { type LabTaskId, semanticClasses } from '../../model/labTasks.ts';
import { errorScaleOf } from '../../model/pictures/errorMap.ts';
import {
  colorOf,
  cssRgb,
  depthRamp,
  depthRange,
  errorRamp,
  mostCurvature,
  type Painted,
} from '../../model/pictures/paintLabel.ts';
import styles from './TaskLegend.module.css';

/** What the colours of a task's pictures mean; nothing for the image itself. */
export function TaskLegend({ what }: { what: Painted }) {
  const swatch = (text: string, ...values: number[]) => (
    <Swatch key={text} color={cssRgb(colorOf(what, 'label', Float32Array.from(values)))} text={text} />
  );
  switch (what) {
    case 'image':
    case 'autoencoding':
      return null;
    case 'semantics':
      return <Legend>{semanticClasses.map((name, i) => swatch(t(name), i))}</Legend>;
    case 'depth': {
      const [near, far] = depthRange.map(end => `${Math.exp(end).toFixed(0)} m`);
      return (
        <Ramp
          colors={depthRamp.map(cssRgb)}
          from={t('{distance}, near', { distance: near ?? '' })}
          to={t('{distance}, far', { distance: far ?? '' })}
        />
      );
    }
    case 'normals':
      return (
        <Legend>
          {swatch(t('right'), 1, 0, 0)}
          {swatch(t('up'), 0, 1, 0)}
          {swatch(t('towards you'), 0, 0, 1)}
        </Legend>
      );
    case 'curvature':
      return (
        <Legend>
          {swatch(t('flat'), 0, 0)}
          {swatch(t('one way'), 0.6 * mostCurvature, 0)}
          {swatch(t('both ways'), 0.6 * mostCurvature, 0.6 * mostCurvature)}
        </Legend>
      );
    case 'edges':
      return (
        <Legend>
          {swatch(t('no edge'), 0)}
          {swatch(t('edge'), 1)}
        </Legend>
      );
    case 'occlusion':
      return (
        <Legend>
          {swatch(t('hides nothing'), 0)}
          {swatch(t('hides'), 1)}
        </Legend>
      );
    case 'keypoints':
      return <Ramp colors={['#000', '#fff']} from="0" to={t('1, corner')} />;
    case 'reshading':
      return <Ramp colors={['#000', '#fff']} from={t('dark')} to={t('fully lit')} />;
  }
}

/** What the colours of a task's error maps mean. */
export function ErrorLegend({ task }: { task: LabTaskId }) {
  const { measure, unit, most } = errorScaleOf(task);
  const isClass = task === 'semantics';
  const to = isClass
    ? rightOrWrong('wrong')
    : t('{error}{unit} or more', { error: String(most), unit: unit && t(unit) });
  return (
    <div>
      <p className={styles.taskLegendTitle}>{t('Errors: {measure}', { measure: t(measure) })}</p>
      <Ramp colors={errorRamp.map(cssRgb)} from={isClass ? rightOrWrong('right') : '0'} to={to} />
    </div>
  );
}

/** Whether a class is the true one. */
export function rightOrWrong(is: 'right' | 'wrong'): string {
  return t('{is, select, wrong {wrong} other {right}}', { is });
}

function Legend({ children }: { children: ReactNode }) {
  return <ul className={styles.taskLegend}>{children}</ul>;
}

function Swatch({ color, text }: { color: string; text: string }) {
  return (
    <li>
      <span
        className={styles.taskLegendSwatch}
        style={{ background: color }}
        data-swatch
        aria-hidden="true"
      />
      {text}
    </li>
  );
}

function Ramp({ colors, from, to }: { colors: readonly string[]; from: string; to: string }) {
  return (
    <div className={styles.taskLegendRamp}>
      <span>{from}</span>
      <span
        className={styles.taskLegendBar}
        style={{ background: `linear-gradient(to right, ${colors.join(', ')})` }}
        aria-hidden="true"
      />
      <span>{to}</span>
    </div>
  );
}
