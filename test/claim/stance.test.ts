import { describe, expect, it } from 'vitest';
import { Actors } from '../../src/claim/actors.js';
import { SOURCE_ROLES } from '../../src/claim/claim-schema.js';
import { stanceOf } from '../../src/claim/stance.js';
import { ACTORS, actor } from '../build-claim.js';

const stance = (party: string | null, victims: string, actors = ACTORS) =>
  stanceOf(party, null, victims, actors);

describe('the stance of a party towards the victims', () => {
  it('is own on the same side', () => {
    expect(stance('wagner', 'wagner')).toBe('own');
    expect(stance('fama', 'wagner')).toBe('own');
    expect(stance('wagner', 'mali-government-side')).toBe('own');
  });

  it('is enemy on another side that is not blank', () => {
    expect(stance('csp', 'wagner')).toBe('enemy');
    expect(stance('csp', 'wagner+fama')).toBe('enemy');
    expect(stance('csp', 'jnim')).toBe('enemy');
  });

  it('is third where either side is blank', () => {
    expect(stance('csp', 'civilians')).toBe('third');
    expect(stance('civilians', 'csp')).toBe('third');
    expect(stance('nobody', 'wagner')).toBe('third');
    expect(stance('csp', 'all')).toBe('third');
    expect(stance('csp', 'unspecified')).toBe('third');
  });

  it('is own of somebody without a side towards themselves', () => {
    expect(stance('civilians', 'civilians')).toBe('own');
  });

  it('reads a party that is a side', () => {
    expect(stance('mali-government', 'wagner')).toBe('own');
    expect(stance('azawad', 'wagner')).toBe('enemy');
  });

  it('does not make an ally own', () => {
    const actors = new Actors([actor({ id: 'gatia', allyOf: 'mali' }), actor({ id: 'fama', side: 'mali' })]);
    expect(stance('gatia', 'fama', actors)).toBe('third');
  });

  it('is unknown where a set of victims stands on both sides', () => {
    expect(stance('csp', 'wagner+csp')).toBeNull();
  });

  it('is third where a set of victims is only in part on a side', () => {
    expect(stance('csp', 'wagner+civilians')).toBe('third');
  });

  it('without an actors file is own for identical ids only, and never enemy', () => {
    const none = new Actors();
    expect(stance('wagner', 'wagner', none)).toBe('own');
    expect(stance('fama', 'wagner', none)).toBe('third');
  });
});

describe('without a party', () => {
  it('the stance of independent, media, ngo, igo and researcher is third, otherwise unknown', () => {
    const third = SOURCE_ROLES.filter((role) => stanceOf(null, role, 'wagner', ACTORS) === 'third');
    expect(third).toEqual(['independent', 'media', 'ngo', 'igo', 'researcher']);
    expect(stanceOf(null, 'official', 'wagner', ACTORS)).toBeNull();
    expect(stanceOf(null, null, 'wagner', ACTORS)).toBeNull();
  });

  it('a party outweighs the role', () => {
    expect(stanceOf('csp', 'media', 'wagner', ACTORS)).toBe('enemy');
  });
});
