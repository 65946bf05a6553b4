import * as fc from 'fast-check';

/**
 * Properties look at the same values in every run, so that a change is never blamed for what another
 * seed finds. To look further: `PROPERTY_SEED=$RANDOM PROPERTY_RUNS=20000 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_121) });
