import type { Page } from '@playwright/test';
import type { StrategyCurve } from '../../src/domain/traceCurve.ts';

/** A page that keeps what its search workers answered. */
type Recording = { taskmatesCurves?: StrategyCurve[] };

/** Has the page keep every curve that its search workers answer with; to be called before it is opened. */
export async function recordCurves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const curves: unknown[] = [];
    Object.assign(window, { taskmatesCurves: curves });
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => {
          // As Comlink wraps it: the value of an answer.
          const curve = (data as { value?: { curve?: unknown } } | null)?.value?.curve;
          if (curve) curves.push(curve);
        });
      }
    };
  });
}

/** The curves that the workers have answered with, in that order. */
export async function recordedCurves(page: Page): Promise<readonly StrategyCurve[]> {
  return await page.evaluate(() => (window as Recording).taskmatesCurves ?? []);
}
