import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/claim/fold-name.js';

describe('a folded column name', () => {
  it.each([
    ['Reported On', 'reported_on'],
    ['reported‑on', 'REPORTEDON'],
    ['tués', 'TUE\u0301S'],
    ["date de l'annonce", 'Date de l’annonce'],
    ['\ufeffsource', 'source'],
    ['قتـلى', 'قتلى'],
    ['أسرى', 'اسرى'],
    ['надёжность', 'надежность'],
  ])('is the same for %j and %j', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it('keeps what tells names apart', () => {
    expect(foldName('deaths_a')).not.toBe(foldName('deaths_b'));
    expect(foldName('killed+wounded')).toBe('killed+wounded');
  });
});
