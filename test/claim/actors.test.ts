import { describe, expect, it } from 'vitest';
import { Actors, actorNameKey } from '../../src/claim/actors.js';
import { ACTORS, actor } from '../build-claim.js';

const NONE = new Actors();

describe('resolving a name', () => {
  const csp = new Actors([
    actor({
      id: 'csp',
      name: 'Permanent Strategic Framework',
      aliases: [
        { name: 'CSP-PSD', from: null, to: '2024-04' },
        { name: 'CSP-DPA', from: '2024-05', to: '2024-11-29' },
        { name: 'FLA', from: '2024-11-30', to: null },
      ],
    }),
    actor({ id: 'fla-old', aliases: [{ name: 'FLA', from: '1990', to: '1999' }] }),
  ]);

  it('finds the actor by id, name or alias, whatever the case and spacing', () => {
    expect(csp.resolve('CSP', null)).toBe('csp');
    expect(csp.resolve('  permanent   strategic framework ', null)).toBe('csp');
    expect(csp.resolve('csp-dpa', '2024-08-01')).toBe('csp');
    expect(csp.resolve('JNIM', null)).toBeNull();
  });

  it('heeds the dates of an alias; its ends are open where blank', () => {
    expect(csp.resolve('CSP-PSD', '2024-04-30')).toBe('csp');
    expect(csp.resolve('CSP-PSD', '2024-05-01')).toBeNull();
    expect(csp.resolve('CSP-DPA', '2024-04-30')).toBeNull();
    expect(csp.resolve('CSP-DPA', '2024-11-29')).toBe('csp');
    expect(csp.resolve('FLA', '2030')).toBe('csp');
  });

  it('counts a partial date as any day it can mean', () => {
    expect(csp.resolve('CSP-PSD', '2024')).toBe('csp');
    expect(csp.resolve('FLA', '2024-11')).toBe('csp');
    expect(csp.resolve('FLA', '2024-10')).toBeNull();
  });

  it('counts every alias without a date, and takes the first of several actors in the file', () => {
    expect(csp.resolve('FLA', null)).toBe('csp');
    expect(csp.resolve('FLA', '1995-06-01')).toBe('fla-old');
  });

  it('heeds the dates of the actor itself in its name, but not in its id', () => {
    const wagner = new Actors([actor({ id: 'wagner', name: 'Wagner Group', to: '2025-06-06' })]);
    expect(wagner.resolve('Wagner Group', '2025-06-07')).toBeNull();
    expect(wagner.resolve('wagner', '2025-06-07')).toBe('wagner');
  });

  it('lists every name, for suggestions', () => {
    expect(csp.names).toEqual([
      'csp',
      'permanent strategic framework',
      'csp-psd',
      'csp-dpa',
      'fla',
      'fla-old',
    ]);
  });

  it('without an actors file finds nobody', () => {
    expect(NONE.isEmpty).toBe(true);
    expect(NONE.resolve('wagner', null)).toBeNull();
    expect(ACTORS.isEmpty).toBe(false);
  });

  it('takes full-width letters and odd spaces for plain ones', () => {
    expect(actorNameKey(' Ｗａｇｎｅｒ\u00a0 Group ')).toBe('wagner group');
  });
});

describe('the side of an actor', () => {
  it('is its own, or that of the group it is part of', () => {
    expect(ACTORS.side('csp')).toBe('azawad');
    expect(ACTORS.side('wagner')).toBe('mali-government');
    expect(
      new Actors([actor({ id: 'a', side: 'own', partOf: 'b' }), actor({ id: 'b', side: 'other' })]).side('a'),
    ).toBe('own');
  });

  it('is unknown where nobody gives one', () => {
    expect(ACTORS.side('civilians')).toBeNull();
    expect(ACTORS.side('nobody')).toBeNull();
  });

  it('of a side is that side', () => {
    expect(ACTORS.side('mali-government')).toBe('mali-government');
    expect([...ACTORS.sides]).toEqual(['mali-government', 'azawad', 'jnim']);
  });

  it('knows the sides that actors are only allied with', () => {
    expect(new Actors([actor({ id: 'gatia', allyOf: 'mali' })]).side('mali')).toBe('mali');
  });
});

describe('the kind of an actor', () => {
  it('is its own, or that of the group it is part of', () => {
    const actors = new Actors([
      actor({ id: 'army', kind: 'combatant' }),
      actor({ id: 'medics', partOf: 'army' }),
    ]);
    expect(actors.kind('medics')).toBe('combatant');
    expect(actors.kind('nobody')).toBeNull();
  });

  it('of civilians is civilian without an actors file', () => {
    expect(NONE.kind('civilians')).toBe('civilian');
    expect(NONE.kind('wagner')).toBeNull();
  });
});

describe('the tree of actors', () => {
  it('gives the groups an actor is part of, nearest first', () => {
    const actors = new Actors([
      actor({ id: 'company', partOf: 'battalion' }),
      actor({ id: 'battalion', partOf: 'army' }),
      actor({ id: 'army' }),
    ]);
    expect(actors.wholesOf('company')).toEqual(['battalion', 'army']);
    expect(actors.wholesOf('army')).toEqual([]);
    expect(actors.wholesOf('nobody')).toEqual([]);
  });

  it('gives the direct parts of a group, each once', () => {
    expect(ACTORS.partsOf('mali-government-side')).toEqual(['wagner', 'fama']);
    expect(ACTORS.partsOf('wagner')).toEqual([]);
    const twice = new Actors([actor({ id: 'a', partOf: 'b' }), actor({ id: 'a', partOf: 'b' })]);
    expect(twice.partsOf('b')).toEqual(['a']);
  });

  it('does not run in circles', () => {
    const actors = new Actors([actor({ id: 'a', partOf: 'b' }), actor({ id: 'b', partOf: 'a' })]);
    expect(actors.wholesOf('a')).toEqual(['b']);
    expect(actors.side('a')).toBeNull();
  });

  it('stops at a group that the file does not list', () => {
    const actors = new Actors([actor({ id: 'a', partOf: 'unlisted' })]);
    expect(actors.wholesOf('a')).toEqual([]);
    expect(actors.partsOf('unlisted')).toEqual(['a']);
  });

  it('says whether a group lies within another; everybody lies within all', () => {
    expect(ACTORS.isWithin('wagner', 'mali-government-side')).toBe(true);
    expect(ACTORS.isWithin('wagner', 'wagner')).toBe(true);
    expect(ACTORS.isWithin('nobody', 'all')).toBe(true);
    expect(ACTORS.isWithin('wagner', 'fama')).toBe(false);
    expect(ACTORS.isWithin('all', 'wagner')).toBe(false);
  });
});

describe('the order of actors', () => {
  it('is that of the file; those it does not know come last, by their text', () => {
    expect(['b', 'fama', 'a', 'wagner'].sort((a, b) => ACTORS.compare(a, b))).toEqual([
      'wagner',
      'fama',
      'a',
      'b',
    ]);
  });
});
