import { expect, test } from 'vitest';
import { renderView } from '../../../../../testing/renderView.tsx';
import { defaultRecipe } from '../../model/recipe.ts';
import { CurveRecorder } from '../../model/training/runCurves.ts';
import type { OneRun } from '../../state/runs/oneRun.ts';
import { TrainControls } from './TrainControls.tsx';

const spec = { recipe: defaultRecipe, network: { scale: 'half', tasks: ['depth'] }, seed: 1 } as const;
const actions = { toggle() {}, step() {}, cancel() {} };

function runAt(change: Partial<OneRun>): OneRun {
  const curves = new CurveRecorder(1).curves();
  return {
    ...{
      ...spec,
      id: 1,
      phase: { kind: 'training' },
      backend: 'webgl',
      trouble: '',
      step: 0,
      stepsPerSecond: 0,
    },
    ...{ curves, predictions: undefined, losses: undefined, parameters: undefined, ...change },
  };
}

test.each([
  ['webgl', 'Compiling shaders for the first step'],
  ['webgpu', 'Compiling shaders for the first step'],
  ['wasm', 'Taking the first step'],
] as const)('until the first step is taken on %s it says what is waited for', async (backend, said) => {
  const { seen } = await renderView(
    <TrainControls run={runAt({ backend })} asked={spec} actions={actions} />,
  );
  expect((await seen.findByTestId('train-status')).textContent).toContain(said);
  expect(seen.getByRole('status').textContent).toContain(said);
});

test('once steps are taken it says how many, and how fast', async () => {
  const run = runAt({ step: 40, stepsPerSecond: 20 });
  const { seen } = await renderView(<TrainControls run={run} asked={spec} actions={actions} />);
  expect((await seen.findByTestId('train-status')).textContent).toContain(
    'Step 40 of 400 · 20 steps/s · 18 s left',
  );
});
