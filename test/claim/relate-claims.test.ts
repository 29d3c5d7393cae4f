import { describe, expect, it } from 'vitest';
import { relateClaims } from '../../src/claim/relate-claims.js';
import { claim } from '../build-claim.js';

describe('relateClaims', () => {
  it('follows relations to the row that an id stands for', () => {
    const first = claim({ id: 'a' });
    const repeat = claim({ id: 'b', derivedFrom: ['a'] });
    const { identities, links } = relateClaims([first, claim({ id: 'a' }), repeat]);
    expect(links.targets('derivedFrom', repeat)).toEqual([identities.byId.get('a')]);
    expect(identities.duplicates.size).toBe(1);
  });

  it('follows none to an id that is used for two claims', () => {
    const repeat = claim({ id: 'b', derivedFrom: ['a'] });
    const claims = [claim({ id: 'a', count: '5' }), claim({ id: 'a', count: '7' }), repeat];
    const { links } = relateClaims(claims);
    expect(links.targets('derivedFrom', repeat)).toEqual([]);
    expect(links.faults).toMatchObject([{ kind: 'unknown-id', target: 'a' }]);
  });
});
