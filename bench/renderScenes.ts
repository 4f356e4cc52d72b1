import { renderScenes } from '../src/features/lab/engine/scenes/renderScenes.ts';
import { labTaskIds } from '../src/features/lab/model/labTasks.ts';

/*
 * Times the rendering of 2,000 scenes with all labels in one thread: `npx tsx bench/renderScenes.ts`. The ratio is to a fixed
 * loop of 100 million dependent multiplications and additions, timed in the same run, which tells a busy machine from slow code.
 */
const count = 2000;

function fixedLoop(): number {
  let value = 0.5;
  for (let i = 0; i < 100_000_000; i++) value = value * 0.999999 + 1e-7;
  return value;
}

/** The median of five runs after a first one, in seconds. */
function medianSeconds(action: () => void): number {
  const times = Array.from({ length: 6 }, () => {
    const start = performance.now();
    action();
    return (performance.now() - start) / 1000;
  });
  return times.slice(1).sort((a, b) => a - b)[2] as number;
}

const loop = medianSeconds(() => {
  if (!(fixedLoop() > 0)) throw new Error('The loop must not be optimised away.');
});
console.log(`Fixed loop: ${loop.toFixed(3)} s`);
for (const [size, goal] of [
  [32, ', goal < 2 s'],
  [48, ''],
] as const) {
  const seconds = medianSeconds(() => {
    renderScenes({ dataSeed: 1, purpose: 'train', count, size, tasks: labTaskIds });
  });
  const ratio = (seconds / loop).toFixed(2);
  console.log(
    `${count} scenes of ${size} x ${size} with all labels: ${seconds.toFixed(2)} s${goal} (${ratio} loops)`,
  );
}
