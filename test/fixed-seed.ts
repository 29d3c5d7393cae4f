import fc from 'fast-check';

/**
 * The laws are tried on the same random data in every run, so that a run means the same everywhere and a failure is
 * there again tomorrow. `npm run test:laws` looks further: other data each time, and more of it.
 */
const { CLAIMS_LAWS_RUNS: more } = process.env;
fc.configureGlobal(more === undefined ? { seed: 20_240_727 } : { numRuns: Number(more) });
