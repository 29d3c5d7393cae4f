import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentPolicy } from '../../../src/render/html/content-policy.js';

const sum = (text: string) => createHash('sha256').update(text).digest('base64');

describe('contentPolicy', () => {
  it('allows nothing but one style and one script, by what they say', () => {
    expect(contentPolicy('p{}', 'x()')).toBe(
      `default-src 'none'; style-src 'sha256-${sum('p{}')}'; script-src 'sha256-${sum('x()')}'; base-uri 'none'; form-action 'none'`,
    );
  });
});
