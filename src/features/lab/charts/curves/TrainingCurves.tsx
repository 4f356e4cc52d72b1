import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { t } from '../../../../base/i18n/text.ts';
import { useWidth } from '../../../../figures/axes/useWidth.ts';
import { measureText } from '../../../../figures/text/measureText.ts';
import { useSavedSvg } from '../../../../figures/useDrawing.ts';
import { CurveLines } from './CurveLines.tsx';
import { CurvesAxes } from './CurvesAxes.tsx';
import { CurvesReadout } from './CurvesReadout.tsx';
import { type CurvesData, readableSteps, valuesAt } from './curvesData.ts';
import { type CurvesLayout, layOutCurves, lossText } from './layOutCurves.ts';
import styles from './TrainingCurves.module.css';

interface TrainingCurvesProps {
  readonly title: string;
  readonly data: CurvesData;
}

/**
 * Losses over training steps, a colour per task: faint each step, thin the running mean, strong with points the validation
 * losses. Runs after the first are drawn by their validation losses alone, dashed. A pointer or the arrow keys read it.
 */
export function TrainingCurves({ title, data }: TrainingCurvesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useSavedSvg();
  const width = useWidth(frame, 640);
  const layout = useMemo(() => layOutCurves(data, width, measureText), [data, width]);
  const [step, setStep] = useState<number | null>(null);
  const [shownTask, setShownTask] = useState<string | null>(null);
  const readAt = (event: PointerEvent<SVGElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    const to = layout.x.invert(event.clientX - rect.left);
    const [, end = 0] = layout.x.domain();
    const isInside = to >= 0 && to <= end * 1.02;
    setStep(isInside ? Math.max(1, Math.round(Math.min(to, end))) : null);
  };
  return (
    <div ref={frame} className={styles.trainingCurves}>
      <svg
        ref={svg}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        aria-label={title}
        onPointerMove={readAt}
        onPointerDown={readAt}
        onPointerLeave={event => {
          if (event.pointerType !== 'touch') setStep(null);
        }}
      >
        <CurvesAxes layout={layout} />
        <CurveLines layout={layout} shownTask={shownTask} onTask={setShownTask} />
        {data.runs.length > 0 && <StepRule layout={layout} data={data} step={step} onStep={setStep} />}
      </svg>
      {step !== null && data.runs.length > 0 && <CurvesReadout layout={layout} data={data} step={step} />}
    </div>
  );
}

interface StepRuleProps {
  readonly layout: CurvesLayout;
  readonly data: CurvesData;
  readonly step: number | null;
  readonly onStep: (step: number | null) => void;
}

/** The step that is read, as a rule that the arrow keys move from one look at the validation scenes to the next. */
function StepRule({ layout, data, step, onStep }: StepRuleProps) {
  const { plot, x } = layout;
  const stops = useMemo(() => readableSteps(data), [data]);
  const last = stops.at(-1) ?? 0;
  const shown = step ?? last;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepForKey(event.key, stops, step);
    if (next === undefined) return;
    event.preventDefault();
    onStep(next);
  };
  return (
    <g
      role="slider"
      className={styles.curvesRule}
      tabIndex={0}
      aria-label={t('Step to read the losses at')}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={Math.min(shown, last)}
      aria-valuetext={wordsAt(data, Math.min(shown, last))}
      onKeyDown={onKeyDown}
      onBlur={() => onStep(null)}
      data-export="skip"
    >
      <rect
        className={styles.curvesFocus}
        x={plot.left - 4}
        y={plot.top - 4}
        width={plot.right - plot.left + 8}
        height={plot.bottom - plot.top + 8}
        rx={4}
      />
      {step !== null && (
        <line className={styles.curvesStep} x1={x(step)} x2={x(step)} y1={plot.top} y2={plot.bottom} />
      )}
    </g>
  );
}

/** Where a key takes the reading; `null` ends it, `undefined` is no such key. */
function stepForKey(key: string, stops: readonly number[], step: number | null): number | null | undefined {
  const last = stops.at(-1) ?? null;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return (step === null ? last : stops.findLast(stop => stop < step)) ?? stops[0] ?? null;
    case 'ArrowRight':
    case 'ArrowUp':
      return (step === null ? stops[0] : stops.find(stop => stop > step)) ?? last;
    case 'Home':
      return stops[0] ?? null;
    case 'End':
      return last;
    case 'Escape':
      return step === null ? undefined : null;
    default:
      return undefined;
  }
}

/** "Step 200: Depth training 0.512, validation 0.530; ..." */
function wordsAt(data: CurvesData, step: number): string {
  const values = valuesAt(data, step).filter(
    value => value.training !== undefined || value.validation !== undefined,
  );
  if (values.length === 0) return t('no step yet');
  const parts = values.map(({ series, task, training, validation }) => {
    const both = [
      training === undefined ? '' : t('training {loss}', { loss: lossText(training) }),
      validation === undefined ? '' : t('validation {loss}', { loss: lossText(validation) }),
    ];
    const losses = `${task.name} ${both.filter(Boolean).join(t(', '))}`;
    return data.runs.length > 1 ? t('{run}, {losses}', { run: series.shortName, losses }) : losses;
  });
  return t('Step {step}: {losses}', { step: String(step), losses: parts.join(t('; ')) });
}
