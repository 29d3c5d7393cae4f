import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../../src/render/html/anchor.js';
import { anyText } from '../../hostile-text.js';

describe('anchorOf', () => {
  it('is readable where the names are', () => {
    expect(anchorOf('tinzaouaten-2024-07', 'wagner', 'killed')).toBe('tinzaouaten-2024-07.wagner.killed');
    expect(anchorOf('T027')).toMatch(/^t027--[0-9a-f]{10}$/);
    expect(anchorOf('wagner+fama')).toMatch(/^wagner-fama--/);
  });

  it('can stand in an address and in an id as it is, and differs for different names', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), fc.array(anyText), (one, other) => {
        expect(anchorOf(...one)).toMatch(/^[a-z0-9.-]+$/);
        if (JSON.stringify(one) !== JSON.stringify(other))
          expect(anchorOf(...one)).not.toBe(anchorOf(...other));
      }),
    );
    expect(anchorOf('a b')).not.toBe(anchorOf('a-b'));
    expect(anchorOf('a.b')).not.toBe(anchorOf('a', 'b'));
  });
});
