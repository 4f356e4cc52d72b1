/** How many cases a property tries of what comes from outside: 10,000, or the variable FUZZ_RUNS for a longer run. */
export const fuzzRuns = Number(
  (globalThis as { readonly process?: { readonly env: Readonly<Record<string, string | undefined>> } })
    .process?.env.FUZZ_RUNS ?? 10_000,
);
