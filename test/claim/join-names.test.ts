import { expect, it } from 'vitest';
import { joinNames } from '../../src/claim/join-names.js';

it('names a few and counts the rest', () => {
  expect(joinNames(['CSP'])).toBe('CSP');
  expect(joinNames(['CSP', 'JNIM', 'NYT'])).toBe('CSP, JNIM, NYT');
  expect(joinNames(['CSP', 'JNIM', 'NYT', 'AP', 'AFP'])).toBe('CSP, JNIM, NYT and 2 more');
  expect(joinNames(['CSP', 'JNIM'], 1)).toBe('CSP and 1 more');
});
