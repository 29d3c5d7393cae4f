import { describe, expect, it } from 'vitest';
import { uniqueFingerprints } from '../../../src/render/problems/unique-fingerprints.js';
import { DATE, SPANNING, TWICE } from './fixtures.js';

describe('uniqueFingerprints', () => {
  it('numbers a fingerprint that returns', () => {
    const { fingerprint } = DATE;
    expect(uniqueFingerprints([DATE, TWICE, SPANNING, DATE])).toEqual([
      fingerprint,
      TWICE.fingerprint,
      `${fingerprint}-2`,
      `${fingerprint}-3`,
    ]);
  });

  it('leaves those of others as they are when one is mended', () => {
    expect(uniqueFingerprints([TWICE])).toEqual(uniqueFingerprints([DATE, TWICE]).slice(1));
  });
});
