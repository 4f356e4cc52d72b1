import type { ReactNode } from 'react';
import { cssRgb, depthRamp, errorRamp } from '../../domain/lab/colorRamp.ts';
import { errorScaleOf } from '../../domain/lab/errorMap.ts';
import { type LabTaskId, semanticClasses } from '../../domain/lab/labTasks.ts';
import { colorOf, depthRange, mostCurvature, type Painted } from '../../domain/lab/paintLabel.ts';
import './TaskLegend.css';

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
      return <Legend>{semanticClasses.map((name, i) => swatch(name, i))}</Legend>;
    case 'depth': {
      const [near, far] = depthRange.map(end => `${Math.exp(end).toFixed(0)} m`);
      return <Ramp colors={depthRamp.map(cssRgb)} from={`${near}, near`} to={`${far}, far`} />;
    }
    case 'normals':
      return (
        <Legend>
          {swatch('right', 1, 0, 0)}
          {swatch('up', 0, 1, 0)}
          {swatch('towards you', 0, 0, 1)}
        </Legend>
      );
    case 'curvature':
      return (
        <Legend>
          {swatch('flat', 0, 0)}
          {swatch('one way', 0.6 * mostCurvature, 0)}
          {swatch('both ways', 0.6 * mostCurvature, 0.6 * mostCurvature)}
        </Legend>
      );
    case 'edges':
      return (
        <Legend>
          {swatch('no edge', 0)}
          {swatch('edge', 1)}
        </Legend>
      );
    case 'occlusion':
      return (
        <Legend>
          {swatch('hides nothing', 0)}
          {swatch('hides', 1)}
        </Legend>
      );
    case 'keypoints':
      return <Ramp colors={['#000', '#fff']} from="0" to="1, corner" />;
    case 'reshading':
      return <Ramp colors={['#000', '#fff']} from="dark" to="fully lit" />;
  }
}

/** What the colours of a task's error maps mean. */
export function ErrorLegend({ task }: { task: LabTaskId }) {
  const { measure, unit, most } = errorScaleOf(task);
  const to = task === 'semantics' ? 'wrong' : `${most}${unit} or more`;
  return (
    <div>
      <p className="task-legend-title">Errors: {measure}</p>
      <Ramp colors={errorRamp.map(cssRgb)} from={task === 'semantics' ? 'right' : '0'} to={to} />
    </div>
  );
}

function Legend({ children }: { children: ReactNode }) {
  return <ul className="task-legend">{children}</ul>;
}

function Swatch({ color, text }: { color: string; text: string }) {
  return (
    <li>
      <span className="task-legend-swatch" style={{ background: color }} aria-hidden="true" />
      {text}
    </li>
  );
}

function Ramp({ colors, from, to }: { colors: readonly string[]; from: string; to: string }) {
  return (
    <div className="task-legend-ramp">
      <span>{from}</span>
      <span
        className="task-legend-bar"
        style={{ background: `linear-gradient(to right, ${colors.join(', ')})` }}
        aria-hidden="true"
      />
      <span>{to}</span>
    </div>
  );
}
