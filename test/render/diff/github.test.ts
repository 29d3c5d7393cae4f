import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiffGithub } from '../../../src/render/diff/github.js';
import { claim } from '../../build-claim.js';
import { changesOf } from '../../diff/diff-claims.js';
import { anyResult, OPTIONS, resultOf } from './diff-result.js';

const CSP = claim({ id: 'T027', source: 'CSP', count: '84', line: 7 });
const JNIM = claim({ id: 'T039', source: 'JNIM', count: '50', line: 9 });
const paths = {
  old: new Map([['claims.csv', 'was/claims.csv']]),
  new: new Map([['claims.csv', 'data/mali, 2024/claims.csv']]),
};
const lines = (...sides: Parameters<typeof changesOf>) =>
  renderDiffGithub(resultOf([changesOf(...sides)]), { ...OPTIONS, paths }).split('\n');

describe('a difference as annotations', () => {
  it('begins with the counts, also where nothing changed', () => {
    expect(renderDiffGithub(resultOf([]), OPTIONS)).toBe('::notice title=claims diff::nothing changed\n');
  });

  it('warns at the line of a claim that moves a range', () => {
    expect(lines([CSP, JNIM], [claim({ ...CSP, count: '100' }), JNIM], ['envelope'])[1]).toBe(
      '::warning file=data/mali%2C 2024/claims.csv,line=7,title=ambush T027::changed: CSP, wagner killed: count "84" → "100"%0Awagner killed envelope 50–84 → 50–100 (changed T027 sets the high)',
    );
  });

  it('notes a claim that moves none, and has no line for one that is gone', () => {
    const gone = claim({ id: 'X', count: '60' });
    const written = lines([CSP, JNIM, gone], [CSP, { ...JNIM, note: '%\n' }], ['envelope']);
    expect(written.slice(1)).toEqual([
      '::notice file=data/mali%2C 2024/claims.csv,line=9,title=ambush T039::changed: JNIM, wagner killed: note blank → "%25␊"',
      '::notice file=was/claims.csv,title=ambush X::removed: source of X, wagner killed "60"',
      '',
    ]);
  });

  it('warns of a range that moved though no claim of it was touched', () => {
    const moved = changesOf([CSP, JNIM], [CSP], ['envelope']);
    const none = { ...moved, claims: { added: [], removed: [], changed: [] } };
    expect(renderDiffGithub(resultOf([none]), OPTIONS)).toContain(
      '::warning title=ambush::wagner killed envelope 50–84 → 84 (',
    );
  });

  it('holds one command a line, whatever the texts', () => {
    fc.assert(
      fc.property(anyResult, (result) => {
        const written = renderDiffGithub(result, OPTIONS).split('\n');
        expect(written.pop()).toBe('');
        for (const line of written) {
          expect(line).toMatch(/^::(?:notice|warning) [^:\r]+::[^\r]*$/);
        }
      }),
    );
  });
});
