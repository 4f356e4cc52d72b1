import fc from 'fast-check';

/** The tests try the same cases on every machine; `npm run fuzz` draws new ones and prints the seed of one that fails. */
if (process.env.FUZZ_RUNS === undefined) fc.configureGlobal({ seed: 1 });
