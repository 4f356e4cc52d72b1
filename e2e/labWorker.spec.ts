import type { TrainRequest } from '../src/features/lab/client/labApi.ts';
import { defaultRecipe, type Recipe } from '../src/features/lab/model/recipe.ts';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { LabWorkerPage } from './pages/LabWorkerPage.ts';

const recipe: Recipe = {
  ...defaultRecipe,
  size: 'small',
  tasks: ['semantics', 'depth'],
  scenes: 64,
  steps: 500,
};

/** A network of both tasks; the scenes of a batch are drawn by the seed. */
function requestOf(changes: Partial<Recipe> = {}): TrainRequest {
  const own = { ...recipe, ...changes };
  const design = { size: own.size, scale: 'full', tasks: own.tasks, imageSize: own.imageSize } as const;
  return { recipe: own, run: { id: 'r', design, seed: 5 } };
}

/** Steps are slow where WebGL is drawn by the processor: these are over before the first evaluation. */
const short = { batchSize: 8, scenes: 32, steps: 400, peakRate: 0.02 } as const;

let lab: LabWorkerPage;

test.beforeEach(async ({ page }) => {
  lab = new LabWorkerPage(page);
  await lab.open();
});

test('WebGL in the worker trains: its loss falls, and losses are those of WebAssembly', {
  tag: '@webgl',
}, async () => {
  const request = requestOf(short);
  await lab.train('wasm', request, 6);
  const onWasm = await lab.end();
  await lab.train('webgl', request, 6);
  const onWebgl = await lab.end();
  expect(onWebgl.restarts).toEqual([]);
  expect(onWebgl.losses.length).toBeGreaterThanOrEqual(6);
  const total = (losses: readonly number[] | undefined) =>
    (losses ?? []).reduce((sum, loss) => sum + loss, 0);
  expect(total(onWebgl.losses[5])).toBeLessThan(total(onWebgl.losses[0]));
  const apart = onWebgl.losses
    .slice(0, 6)
    .flatMap((losses, step) => losses.map((loss, i) => Math.abs(loss - (onWasm.losses[step]?.[i] ?? 9))));
  expect(Math.max(...apart)).toBeLessThan(1e-4);
});

test('a run gives the same bits again, also when its worker is killed on the way', {
  tag: '@whole',
}, async () => {
  await lab.train('wasm', requestOf());
  const first = await lab.end();
  expect(first.outcome).toBe('finished');
  expect(first.losses).toHaveLength(recipe.steps);

  await lab.train('wasm', requestOf());
  await lab.hears('snapshot');
  const worker = await lab.worker();
  await worker.evaluate(() => close());
  const second = await lab.end();
  expect(second.restarts).toMatchObject([
    { backend: 'wasm', reason: expect.stringContaining('a new one goes on') },
  ]);
  expect(second.restarts[0]?.step).toBeGreaterThan(0);
  expect({ ...second, kinds: [], restarts: [] }).toEqual({ ...first, kinds: [], restarts: [] });
});

test('a run goes on after its WebGL context was lost, and stays on WebAssembly after the second loss', {
  tag: ['@webgl', '@whole'],
}, async () => {
  await lab.train('webgl', requestOf(short));
  for (const times of [1, 2]) {
    await lab.hears('began', times);
    await lab.hears('progress', times);
    const worker = await lab.worker();
    await worker.evaluate(() => {
      const { registry } = (globalThis as unknown as { _tfengine: Engine })._tfengine;
      registry.webgl.gpgpu.gl.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await lab.hears('restarted', times);
  }
  const { outcome, losses, restarts } = await lab.end();
  expect(restarts).toMatchObject([
    { backend: 'webgl', reason: expect.stringContaining('The WebGL context was lost') },
    { backend: 'wasm', reason: expect.stringContaining('WebAssembly trains instead') },
  ]);
  expect(outcome).toBe('finished');
  expect(losses).toHaveLength(short.steps);
});

test('a run of a thousand steps leaves no tensors in the worker', { tag: '@whole' }, async () => {
  await lab.train('wasm', { ...requestOf({ ...short, steps: 1000 }), previewScenes: 4, isPaused: true });
  await lab.hears('began');
  const before = await lab.memory();
  await lab.order('resume');
  await lab.hears('preview', 2);
  await lab.order('pause');
  const during = await lab.memory();
  await lab.order('resume');
  await lab.hears('snapshot');
  await lab.hears('preview', 4);
  expect(await lab.memory()).toEqual(during);
  expect(before.tensors).toBe(during.tensors);
  expect((await lab.end()).outcome).toBe('finished');
});

test.describe('in a browser that never did', () => {
  test.use({ hasMeasured: false });

  test('the Lab says how fast it trains here, on what and why, and measures once', { tag: '@webgl' }, async ({
    page,
  }) => {
    await page.goto('/#/lab?v=1&lab=train');
    const bar = page.getByRole('region', { name: 'What networks are trained on' });
    await expect(bar).toContainText(/[\d.]+ steps\/s with WebAssembly/);
    await expect(bar.getByRole('button', { name: 'Measure again' })).toBeEnabled();
    await bar.getByText('Not used: WebGL, WebGPU').click();
    await expect(bar).toContainText(
      'WebGL: There is no graphics card for it: SwiftShader computes on the processor.',
    );
    await expectNoAxeViolations(page, 'the backends of the Lab');
    await bar.getByLabel('Train on').selectOption({ label: 'WebGL, not used' });
    expect(page.url()).toContain('backend=webgl');
    const speed = await bar.getByText(/steps\/s with WebAssembly|WebGL may not/).textContent();
    expect(speed).toContain('WebGL may not work here');

    await page.goto('/#/lab?v=1&lab=sweep');
    await page.reload();
    await expect(bar).toContainText(/[\d.]+ steps\/s with WebAssembly/);
    await expect(bar.getByRole('button', { name: 'Measure again' })).toBeEnabled();
  });
});

/** TensorFlow.js’s global, as far as the context goes. */
interface Engine {
  readonly registry: { readonly webgl: { readonly gpgpu: { readonly gl: WebGL2RenderingContext } } };
}
