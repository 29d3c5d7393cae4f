import { describe, expect, it } from 'vitest';
import { Actors } from '../../src/claim/actors.js';
import { parseVictims, victimMembers } from '../../src/claim/victims.js';
import { ACTORS, actor } from '../build-claim.js';

const read = (text: string, actors = ACTORS) => parseVictims(text, actors, null);

describe('parseVictims', () => {
  it('reads a blank cell as unspecified: the source does not say whose losses', () => {
    expect(read('')).toEqual({ victims: 'unspecified', unknown: [] });
    expect(read(' + ')).toEqual({ victims: 'unspecified', unknown: [] });
  });

  it('reads a name as the actor who bears it', () => {
    expect(read('Armed Forces of Mali')).toEqual({ victims: 'fama', unknown: [] });
  });

  it('writes a set in the order of the actors file, each member once', () => {
    expect(read('fama + Wagner+armed forces of mali').victims).toBe('wagner+fama');
  });

  it('lets an unknown name stand for itself, and names it', () => {
    expect(read('fama+Tuareg+Arabs')).toEqual({ victims: 'fama+Arabs+Tuareg', unknown: ['Tuareg', 'Arabs'] });
  });

  it('without an actors file takes every name for itself, and complains of none', () => {
    expect(read('Wagner+FAMa', new Actors())).toEqual({ victims: 'FAMa+Wagner', unknown: [] });
  });

  it('knows all, unspecified and civilians without an actors file, in any case', () => {
    for (const word of ['all', 'unspecified', 'civilians']) {
      expect(read(word.toUpperCase(), new Actors())).toEqual({ victims: word, unknown: [] });
      expect(read(word, new Actors([actor({ id: 'x' })]))).toEqual({ victims: word, unknown: [] });
    }
  });

  it('lets an actor bear one of those names', () => {
    const actors = new Actors([
      actor({ id: 'noncombatants', aliases: [{ name: 'Civilians', from: null, to: null }] }),
    ]);
    expect(read('civilians', actors).victims).toBe('noncombatants');
  });

  it('heeds the dates of aliases', () => {
    const actors = new Actors([
      actor({ id: 'csp', aliases: [{ name: 'FLA', from: '2024-11-30', to: null }] }),
    ]);
    expect(parseVictims('FLA', actors, '2024-07-28')).toEqual({ victims: 'FLA', unknown: ['FLA'] });
    expect(parseVictims('FLA', actors, '2025')).toEqual({ victims: 'csp', unknown: [] });
  });
});

describe('victimMembers', () => {
  it('gives the members of a key', () => {
    expect(victimMembers('wagner+fama')).toEqual(['wagner', 'fama']);
    expect(victimMembers('all')).toEqual(['all']);
  });
});
