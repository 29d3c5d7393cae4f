import { describe, expect, it } from 'vitest';
import { describeStance } from '../../../src/reconcile/explain/describe-stance.js';
import { ACTORS } from '../../build-claim.js';

const why = (party: string | null, sourceRole: 'media' | 'social' | null, victims: string) =>
  describeStance({ party, sourceRole, victims }, ACTORS);

describe('why a claim has its stance', () => {
  it('is the party against each group of victims, by their sides', () => {
    expect(why('csp', 'media', 'wagner+csp')).toEqual({
      by: 'party',
      side: 'azawad',
      towards: [
        { victims: 'wagner', side: 'mali-government', stance: 'enemy' },
        { victims: 'csp', side: 'azawad', stance: 'own' },
      ],
    });
  });

  it('is a side that is not known', () => {
    expect(why('csp', null, 'civilians').towards).toEqual([
      { victims: 'civilians', side: null, stance: 'third' },
    ]);
    expect(why('nobody', null, 'wagner').side).toBeNull();
  });

  it('is the role of a source without a party, where that speaks for no side', () => {
    expect(why(null, 'media', 'wagner')).toEqual({ by: 'role', side: null, towards: [] });
    expect(why(null, 'social', 'wagner').by).toBe('nothing');
    expect(why(null, null, 'wagner').by).toBe('nothing');
  });
});
