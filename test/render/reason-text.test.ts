import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/reconcile/claim-result.js';
import { reasonText } from '../../src/render/reason-text.js';

describe('reasonText', () => {
  it('names the claims that are why', () => {
    expect(reasonText('repeat', ['T067', 'T068'])).toBe('repeat of T067, T068');
    expect(reasonText('superseded', ['T027'])).toBe('superseded by T027');
  });

  it('stands alone where none are', () => {
    expect(reasonText('superseded', [])).toBe('superseded');
    expect(reasonText('no-figure', [])).toBe('no figure');
  });

  it('has words for every reason', () => {
    for (const reason of REASONS) expect(reasonText(reason, [])).not.toBe('');
  });
});
