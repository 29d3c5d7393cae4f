import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../src/render/well-formed.js';

describe('wellFormed', () => {
  it('replaces lone surrogates and nothing else', () => {
    expect(wellFormed('a\uD800b\uDC00😀\0')).toBe('a\uFFFDb\uFFFD😀\0');
  });
});
