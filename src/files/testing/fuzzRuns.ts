const { process } = globalThis as {
  readonly process?: { readonly env: Readonly<Record<string, string | undefined>> };
};

/** How many cases a property tries of what comes from outside: 10,000, or the variable FUZZ_RUNS for a longer run. */
export const fuzzRuns = Number(process?.env.FUZZ_RUNS ?? 10_000);

/** Milliseconds that such a property may take in all. */
export const fuzzTimeout = 30_000 + 10 * fuzzRuns;
