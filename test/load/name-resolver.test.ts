import { describe, expect, it } from 'vitest';
import { Actors } from '../../src/claim/actors.js';
import { NameResolver } from '../../src/load/name-resolver.js';

const actor = { name: null, side: null, kind: null, allyOf: null, partOf: null, from: null, to: null };
const actors = new Actors([
  { ...actor, id: 'csp', aliases: [{ name: 'FLA', from: '2024-11-30', to: null }] },
  { ...actor, id: 'flanders', aliases: [{ name: 'FLA', from: null, to: '2024-11-29' }] },
]);

describe('the name resolver', () => {
  it('remembers what a name means on each date', () => {
    const resolver = new NameResolver(actors);
    for (let time = 0; time < 2; time++) {
      expect(resolver.actor('FLA', '2025')).toBe('csp');
      expect(resolver.actor('FLA', '2023')).toBe('flanders');
      expect(resolver.victims('FLA', '2025').victims).toBe('csp');
      expect(resolver.actor('x', null)).toBe('x');
    }
  });

  it('forgets rather than keep any number of names', () => {
    const resolver = new NameResolver(actors);
    for (let index = 0; index < 50_000; index++)
      expect(resolver.actor(`source ${index}`, null)).toBe(`source ${index}`);
    expect(resolver.actor('FLA', '2025')).toBe('csp');
  });
});
