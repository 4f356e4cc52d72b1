const { process } = globalThis as {
  readonly process?: { readonly env: Readonly<Record<string, string | undefined>> };
};

/**
 * How many cases a property tries of what comes from outside: 1,000, the same ones on every machine (`testing/sameCases.ts`);
 * or as many new ones as the variable FUZZ_RUNS says.
 */
export const fuzzRuns = Number(process?.env.FUZZ_RUNS ?? 1000);

/** Milliseconds after which such a property hangs: far more than it takes on a slow and busy machine. */
export const fuzzTimeout = 300_000 + 100 * fuzzRuns;
