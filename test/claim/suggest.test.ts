import { describe, expect, it } from 'vitest';
import { nearest, suggest } from '../../src/claim/suggest.js';

describe('nearest', () => {
  it('finds the known word nearest to a mistyped one', () => {
    expect(nearest('kiled', ['killed', 'wounded'])).toBe('killed');
    expect(nearest('wagnr', ['fama', 'wagner'])).toBe('wagner');
  });

  it('takes no account of case on either side', () => {
    expect(nearest('KILED', ['killed'])).toBe('killed');
    expect(nearest('csp', ['axp', 'CSP'])).toBe('CSP');
  });

  it('finds nothing where no word is near enough to be meant', () => {
    expect(nearest('helicopters', ['killed', 'wounded'])).toBeNull();
    expect(nearest('xyz', ['abc'])).toBeNull();
    expect(nearest('killed', [])).toBeNull();
  });

  it('does not search for a word no one could have mistyped', () => {
    expect(nearest('k'.repeat(65), ['k'.repeat(64)])).toBeNull();
  });

  it('allows a third of the letters, and one at least', () => {
    expect(nearest('ab', ['ac'])).toBe('ac');
    expect(nearest('kllled', ['killed'])).toBe('killed');
    expect(nearest('klxled', ['killed'])).toBe('killed');
    expect(nearest('kxxxed', ['killed'])).toBeNull();
  });
});

describe('suggest', () => {
  it('asks whether the near word was meant, or says nothing', () => {
    expect(suggest('kiled', ['killed'])).toBe('Did you mean killed? ');
    expect(suggest('tanks', ['killed'])).toBe('');
  });
});
