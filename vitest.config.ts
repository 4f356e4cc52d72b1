import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Modules are loaded once for all tests of a core: no test may leave anything behind. */
const shared = {
  isolate: false,
  restoreMocks: true,
  unstubGlobals: true,
  unstubEnvs: true,
  // Whatever reads links must know what the features bring.
  setupFiles: [
    'testing/sameCases.ts',
    'testing/patience.ts',
    'testing/importsSettled.ts',
    'testing/knownFeatures.ts',
  ],
  // Ends a test that hangs. No test is a matter of time, also where others use the machine.
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        define: { taskmatesVersion: '"1.2.3"', taskmatesCommit: '"0123456789ab"' },
        test: {
          ...shared,
          name: 'component',
          include: ['src/**/*.test.tsx', 'testing/**/*.test.tsx'],
          environment: 'happy-dom',
          // Axe looks at every element of a view, one by one.
          testTimeout: 120_000,
          // Where nothing has a place nothing moves.
          environmentOptions: { happyDOM: { settings: { device: { prefersReducedMotion: 'reduce' } } } },
          setupFiles: [...shared.setupFiles, 'testing/componentSetup.ts'],
        },
      },
    ],
  },
});
