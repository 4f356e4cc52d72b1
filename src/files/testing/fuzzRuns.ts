const { process } = globalThis as {
  readonly process?: { readonly env: Readonly<Record<string, string | undefined>> };
};

/**
 * How many cases a property tries of what comes from outside: 1,000, the same ones on every machine (`testing/sameCases.ts`);
 * or as many new ones as the variable FUZZ_RUNS says.
 */
export const fuzzRuns = Number(process?.env.FUZZ_RUNS ?? 1000);

/** Milliseconds that such a property may take in all. */
export const fuzzTimeout = 60_000 + 10 * fuzzRuns;
