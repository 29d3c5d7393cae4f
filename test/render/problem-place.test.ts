import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/render/problem-place.js';
import { DATE } from './problems/fixtures.js';

describe('placeOf', () => {
  it('says as much of the place as is known', () => {
    expect(placeOf(DATE)).toBe('data/incident.csv:5:14');
    expect(placeOf({ ...DATE, column: null })).toBe('data/incident.csv:5');
    expect(placeOf({ ...DATE, line: null })).toBe('data/incident.csv');
  });

  it('names the claim or the incident where there is no file', () => {
    expect(placeOf({ ...DATE, file: null })).toBe('P01');
    expect(placeOf({ ...DATE, file: null, claimId: null })).toBe('tinzaouaten-2024-07');
    expect(placeOf({ ...DATE, file: null, claimId: null, incident: null })).toBe('');
  });
});
