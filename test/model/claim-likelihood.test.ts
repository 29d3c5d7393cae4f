import { describe, expect, it } from 'vitest';
import { claimLikelihood } from '../../src/model/claim-likelihood.js';
import { DEFAULT_PRIORS } from '../../src/model/default-priors.js';
import type { Observation } from '../../src/model/observation.js';
import { perceive } from '../../src/model/perceived.js';
import { pseudoValueOf } from '../../src/model/pseudo-value.js';
import { figuresOf } from './observe.js';
import { readVectors, relativeError } from './vectors.js';

interface Figures {
  readonly kind: string;
  readonly lo: number;
  readonly hi: number | null;
}

interface BoundsVector extends Figures {
  readonly a: number | null;
  readonly b: number | null;
  readonly pseudo_y: number;
  readonly pseudo_extra_var: number;
}

interface LikelihoodVector extends Figures {
  readonly s: number;
  readonly m: number;
  readonly lik: number;
}

function observation({ kind, lo, hi }: Figures): Observation {
  return {
    ...figuresOf(kind, lo, hi ?? lo),
    isPart: false,
    role: 'independent',
    source: 'AP',
    family: 'AP',
    time: '',
  };
}

describe('what a claim says', () => {
  it.each(readVectors<BoundsVector>('bounds'))('equals the prototype: $kind $lo', (vector) => {
    const { low, high } = perceive(observation(vector), DEFAULT_PRIORS);
    expect(low).toBeCloseTo(vector.a ?? -Infinity, 12);
    expect(high).toBeCloseTo(vector.b ?? Infinity, 12);
    const pseudo = pseudoValueOf(observation(vector), DEFAULT_PRIORS);
    expect(pseudo?.value).toBeCloseTo(vector.pseudo_y, 12);
    expect(pseudo?.variance).toBeCloseTo(vector.pseudo_extra_var, 12);
  });

  it('is nothing at all for "at least 0"', () => {
    const nothing = observation({ kind: 'at_least', lo: 0, hi: null });
    expect(claimLikelihood(perceive(nothing, DEFAULT_PRIORS), 3, 0.35)).toBe(1);
    expect(pseudoValueOf(nothing, DEFAULT_PRIORS)).toBeNull();
  });

  it('is that there were none for "about 0" and "up to 0"', () => {
    const none = { low: -Infinity, high: 0, slack: 0 };
    expect(perceive(observation({ kind: 'about', lo: 0, hi: null }), DEFAULT_PRIORS)).toEqual(none);
    expect(perceive(observation({ kind: 'up_to', lo: 0, hi: null }), DEFAULT_PRIORS)).toEqual(none);
  });
});

describe('how likely a claim is', () => {
  it.each(readVectors<LikelihoodVector>('claim-likelihood'))(
    'equals the prototype: $kind $lo seen round $m with $s',
    (vector) => {
      const found = claimLikelihood(perceive(observation(vector), DEFAULT_PRIORS), vector.m, vector.s);
      // The prototype gives 0 where the truth is below 1e-290.
      if (vector.lik === 0) expect(found).toBeLessThan(1e-250);
      else expect(relativeError(found, vector.lik)).toBeLessThan(1e-9);
    },
  );

  it('neither overflows nor fails far from the truth', () => {
    for (const kind of ['exact', 'about', 'at_least', 'up_to', 'named']) {
      for (const mean of [-1000, -40, 0, 40, 1000]) {
        for (const noise of [0.01, 0.4, 3]) {
          const found = claimLikelihood(
            perceive(observation({ kind, lo: 9e15, hi: null }), DEFAULT_PRIORS),
            mean,
            noise,
          );
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThan(100);
        }
      }
    }
  });
});
