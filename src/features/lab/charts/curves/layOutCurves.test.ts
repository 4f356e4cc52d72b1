import { expect, it } from 'vitest';
import { guessTextWidth } from '../../../../figures/text/measureText.ts';
import { CurveRecorder } from '../../model/training/runCurves.ts';
import { type CurvesData, readableSteps, valuesAt } from './curvesData.ts';
import { layOutCurves, lossText } from './layOutCurves.ts';

const tasks = ['semantics', 'depth', 'normals', 'keypoints', 'edges'].map((id, i) => ({
  id,
  name: id,
  short: id.slice(0, 4),
  color: `var(--task-${i})`,
}));

function dataOf(steps: number, lossOf: (step: number, task: number) => number): CurvesData {
  const losses = Array.from({ length: steps }, (_, s) => tasks.map((_, t) => lossOf(s + 1, t)));
  const evaluations = losses.flatMap((values, s) =>
    (s + 1) % Math.ceil(steps / 20) === 0 ? [{ step: s + 1, losses: values }] : [],
  );
  const curves = new CurveRecorder(tasks.length, losses, evaluations).curves();
  const series = { key: '1', name: 'Run 1', nameInFiles: 'Run 1', shortName: 'run 1', tasks, curves };
  return { runs: [series], steps, smoothing: Math.max(1, Math.round(steps / 40)), isLog: false, marks: [] };
}

const falling = (step: number, task: number) => 0.3 + 0.1 * task + 0.7 / (1 + step / 20);

it('draws a line per task, falls from left to right and names its end', () => {
  const layout = layOutCurves(dataOf(400, falling), 720, guessTextWidth);
  expect(layout.lines.map(line => line.task.id)).toEqual(tasks.map(task => task.id));
  for (const line of layout.lines) {
    expect(line.points).toHaveLength(20);
    expect(line.points.at(-1)?.y).toBeGreaterThan(line.points[0]?.y ?? Number.NaN);
  }
  expect(layout.names.map(name => name.text)[0]).toBe('semantics 0.333');
});

it('keeps the names apart and inside the figure, on a phone too', () => {
  for (const width of [300, 720]) {
    const { names, plot } = layOutCurves(
      dataOf(100, () => 0.5),
      width,
      guessTextWidth,
    );
    const places = names.map(name => name.y).sort((a, b) => a - b);
    places.slice(1).forEach((place, i) => {
      expect(place - (places[i] ?? 0)).toBeGreaterThanOrEqual(15.9);
    });
    expect(places[0]).toBeGreaterThanOrEqual(plot.top);
    expect(places.at(-1)).toBeLessThanOrEqual(plot.bottom);
    expect(plot.right - plot.left).toBeGreaterThan(width / 2);
  }
});

it('has the constant prediction on every axis', () => {
  for (const isLog of [false, true]) {
    const { y, plot } = layOutCurves({ ...dataOf(50, () => 0.02), isLog }, 600, guessTextWidth);
    expect(y.scale(1)).toBeGreaterThan(plot.top);
    expect(y.scale(1)).toBeLessThan(plot.bottom);
    expect(y.ticks.length).toBeGreaterThanOrEqual(3);
    expect(y.ticks.length).toBeLessThanOrEqual(12);
  }
});

it('cuts what would flatten a linear axis, says so, and shows all of it on a logarithmic one', () => {
  const wild = dataOf(40, step => (step > 30 ? 10 ** (step - 28) : 0.9));
  const linear = layOutCurves(wild, 600, guessTextWidth);
  expect(linear.y.isCut).toBe(true);
  const log = layOutCurves({ ...wild, isLog: true }, 600, guessTextWidth);
  expect(log.y.isCut).toBe(false);
  expect(log.y.scale(1e12)).toBeGreaterThanOrEqual(log.plot.top);
  expect(log.y.ticks.length).toBeLessThanOrEqual(12);
});

it('draws other runs by their validation losses alone', () => {
  const data = dataOf(40, falling);
  const [own] = data.runs;
  const both = { ...data, runs: [own, { ...own, key: '2' }] } as CurvesData;
  const { lines } = layOutCurves(both, 600, guessTextWidth);
  expect(
    lines.filter(line => line.rank === 1).every(line => line.smooth === '' && line.validation !== ''),
  ).toBe(true);
});

it('names the run that one is compared with at the ends of its lines, and of several none', () => {
  const data = dataOf(40, falling);
  const [own] = data.runs;
  const other = { ...own, key: '2', shortName: 'run 2' };
  const { names, plot } = layOutCurves({ ...data, runs: [own, other] } as CurvesData, 600, guessTextWidth);
  expect(names.filter(({ isOther }) => isOther).map(({ text }) => text)[0]).toBe('run 2 0.533');
  const places = names.map(({ y }) => y).sort((a, b) => a - b);
  for (const [i, place] of places.slice(1).entries()) expect(place - (places[i] ?? 0)).toBeGreaterThan(15.8);
  expect(places.at(-1)).toBeLessThanOrEqual(plot.bottom);
  const three = layOutCurves(
    { ...data, runs: [own, other, { ...other, key: '3' }] } as CurvesData,
    600,
    guessTextWidth,
  );
  expect(three.names.every(({ isOther }) => !isOther)).toBe(true);
});

it('lays 20,000 steps of five tasks out without as many corners', () => {
  const layout = layOutCurves(
    dataOf(20000, (step, task) => falling(step, task) + 0.05 * Math.sin(step * 12.9)),
    720,
    guessTextWidth,
  );
  for (const line of layout.lines) expect(line.raw.split('L').length).toBeLessThan(4 * 720);
});

it('has axes, and lines of what was recorded, before the first run', () => {
  const marks = [{ task: 'depth', color: 'red', value: 0.5 }];
  const layout = layOutCurves({ ...dataOf(0, falling), runs: [], steps: 400, marks }, 600, guessTextWidth);
  expect(layout.x.domain()).toEqual([0, 400]);
  expect([layout.lines, layout.names]).toEqual([[], []]);
  expect(layout.marks[0]?.y).toBe(layout.y.scale(0.5));
});

it('is empty before the first step', () => {
  const layout = layOutCurves(dataOf(0, falling), 600, guessTextWidth);
  expect(layout.names).toEqual([]);
  expect(layout.lines.every(line => line.smooth === '' && line.raw === '')).toBe(true);
});

it('reads the losses off at a step: the mean training loss and the latest validation loss', () => {
  const data = dataOf(400, falling);
  const [first] = valuesAt(data, 30);
  const mean = Array.from({ length: 10 }, (_, i) => falling(21 + i, 0)).reduce((a, b) => a + b) / 10;
  expect(first?.training).toBeCloseTo(mean, 12);
  expect(first?.validation).toBe(falling(20, 0));
  expect(valuesAt(data, 0)[0]).toMatchObject({ training: undefined, validation: undefined });
  expect(readableSteps(data).slice(0, 2)).toEqual([20, 40]);
});

it('writes losses of any size', () => {
  expect([0.4567, 12.34, 123456].map(lossText)).toEqual(['0.457', '12.3', '1.2e5']);
});
