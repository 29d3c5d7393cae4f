import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiffTable } from '../../../src/render/diff/table.js';
import { widthOf } from '../../../src/render/fit-width.js';
import { claim } from '../../build-claim.js';
import { changesOf } from '../../diff/diff-claims.js';
import { OBEYED } from '../../hostile-text.js';
import { anyResult, OPTIONS, resultOf } from './diff-result.js';

const CSP = claim({ id: 'T027', source: 'CSP', count: '84' });
const DIGEST = claim({ id: 'T102', source: 'digest', count: '3 to 80' });
const MANY = Array.from({ length: 20 }, (_, index) => claim({ id: `M${index}`, note: `${index}` }));

const anyOptions = fc.record({
  width: fc.integer({ min: 40, max: 200 }),
  ascii: fc.boolean(),
  verbose: fc.boolean(),
});
describe('a difference as a table', () => {
  it('says what is compared with a revision', () => {
    const base = { revision: 'origin/main', commit: '0123456789abcdef0123456789abcdef01234567' };
    expect(renderDiffTable(resultOf([], { base }), OPTIONS)).toBe(
      'origin/main (0123456) → the files as they are\n\nNothing changed in any claim, range or disagreement.\n',
    );
  });

  it('says what beside the claims is not the same', () => {
    const options = { methods: ['envelope'], actorsChanged: true, settingsChanged: true } as const;
    const text = renderDiffTable(resultOf([], { options }), OPTIONS);
    expect(text).toContain('The actors file changed');
    expect(text).toContain('The config changed');
  });

  it('says of a group without a figure that it came or went', () => {
    const silent = claim({ id: 'A', victims: 'civilians', count: 'unknown' });
    expect(renderDiffTable(resultOf([changesOf([CSP], [CSP, silent])]), OPTIONS)).toContain(
      '  civilians killed  added, without a figure\n',
    );
  });

  it('cuts long lists, unless everything is asked for', () => {
    const result = resultOf([changesOf([CSP], [CSP, ...MANY])]);
    const claims = (text: string) => text.match(/^ {2}added/gm)?.length;
    expect(claims(renderDiffTable(result, OPTIONS))).toBe(12);
    expect(renderDiffTable(result, OPTIONS)).toContain('  … and 8 more, with --verbose\n');
    expect(claims(renderDiffTable(result, { ...OPTIONS, verbose: true }))).toBe(20);
  });

  it('shares a line among claims that changed alike', () => {
    const old = MANY.slice(0, 8).map((one) => ({ ...one, lang: 'fr' }));
    const now = old.map((one) => ({ ...one, lang: 'en' }));
    expect(renderDiffTable(resultOf([changesOf(old, now)]), OPTIONS)).toContain(
      '  changed  M0, M1, M2, M3, M4, M5 and 2 more  lang "fr" → "en"\n',
    );
  });

  it('tells of an incident that came or went its ranges, and all of it only when asked', () => {
    const result = resultOf([changesOf([], [CSP, DIGEST])]);
    const brief = renderDiffTable(result, OPTIONS);
    expect(brief).toContain('ambush (added)\n2 claims added · 1 range appeared · 1 disagreement appeared\n');
    expect(brief).toContain('envelope   none → 3–84\n');
    expect(brief).not.toContain('T102');
    expect(renderDiffTable(result, { ...OPTIONS, verbose: true })).toContain('added    T102');
  });

  it('is never wider than the page, and obeys nothing', () => {
    fc.assert(
      fc.property(anyResult, anyOptions, (result, options) => {
        const text = renderDiffTable(result, { ...OPTIONS, ...options });
        expect(text).not.toMatch(OBEYED);
        for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(options.width);
      }),
    );
  });

  it('says the same with colour as without', () => {
    fc.assert(
      fc.property(anyResult, anyOptions, (result, options) => {
        const plain = renderDiffTable(result, { ...OPTIONS, ...options });
        const coloured = renderDiffTable(result, { ...OPTIONS, ...options, color: 3 });
        expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, '')).toBe(plain);
      }),
    );
  });
});
