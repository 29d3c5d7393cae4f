import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiffMarkdown } from '../../../src/render/diff/markdown.js';
import { claim } from '../../build-claim.js';
import { changesOf } from '../../diff/diff-claims.js';
import { anyResult, OPTIONS, resultOf } from './diff-result.js';

const CSP = claim({ id: 'T027', source: 'CSP', count: '84' });
const render = (...arguments_: Parameters<typeof resultOf>) =>
  renderDiffMarkdown(resultOf(...arguments_), OPTIONS);

/** An incident of which every claim, range and disagreement changes. */
function busy(name: string, claims: number) {
  const sides = Array.from({ length: claims }, (_, index) => {
    const one = claim({
      id: `${name}${index}`,
      victims: `group ${index}`,
      count: '84',
      note: 'n'.repeat(90),
    });
    const other = claim({ id: `${name}x${index}`, victims: `group ${index}`, count: '10' });
    return { old: [one, other], new: [{ ...one, count: claim({ count: '300' }).count, note: null }, other] };
  });
  const incident = changesOf(
    sides.flatMap((side) => side.old),
    sides.flatMap((side) => side.new),
  );
  return { ...incident, id: name };
}

describe('a difference as Markdown', () => {
  it('is short where nothing changed', () => {
    expect(render([])).toBe(
      '### Claims: nothing changed\n\nEvery claim, range and disagreement is as it was.\n',
    );
  });

  it('says in its heading that no range moved', () => {
    expect(render([changesOf([CSP], [{ ...CSP, note: 'x' }])])).toBe(
      [
        '### Reconciled ranges: none moved',
        '',
        'ambush: 1 claim changed, no range moved.',
        '',
        '<details>',
        '<summary>Claims: 1 changed</summary>',
        '',
        '| change | claim | what |',
        '| --- | --- | --- |',
        '| changed | T027 | CSP, wagner killed: note blank → "x" |',
        '',
        '</details>',
        '',
      ].join('\n'),
    );
  });

  it('begins with the ranges that moved, whatever incident they are of', () => {
    const text = render([
      { ...changesOf([], [CSP]), id: 'a' },
      { ...busy('b', 1), id: 'b' },
    ]);
    const rows = text.split('\n').filter((line) => line.startsWith('| a ') || line.startsWith('| b '));
    expect(rows[0]).toMatch(
      /^\| b \| group 0 killed \| envelope \| 10–84 \| \*\*10–300\*\* \| changed b0 sets/,
    );
    expect(rows[2]).toBe('| a | wagner killed | envelope | none | 84 |  |');
  });

  it('never is longer than a comment may be, and counts what has no room', () => {
    const text = render([busy('a', 60), busy('b', 900)]);
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(60_000);
    const rows = text.split('\n').filter((line) => /^\| [ab] \|/.test(line)).length;
    const rest = Number(/… and (\d+) more range changes\n/.exec(text)?.[1]);
    expect(rows + rest).toBe(2 * 960);
    expect(text).toMatch(/… and 960 more disagreements\n/);
    expect(text).toMatch(/<summary>Claims: 960 changed<\/summary>/);
    expect(text.endsWith('</details>\n')).toBe(true);
  });

  it('keeps to that length and to its rows, whatever the texts', () => {
    fc.assert(
      fc.property(anyResult, (result) => {
        const text = renderDiffMarkdown(result, OPTIONS);
        expect(text.length).toBeLessThanOrEqual(65_536);
        let columns = 0;
        for (const line of text.split('\n')) {
          const cells = line.match(/(?<!\\)(?:\\\\)*\|/g)?.length ?? 0;
          if (columns === 0) columns = cells;
          if (cells === 0) columns = 0;
          expect(cells, line).toBe(columns);
        }
        expect(text.replaceAll(/<\/?(?:details|summary)>|<!-- -->/g, '')).not.toContain('<');
        expect(text.replaceAll(/&#\d+;/g, '')).not.toMatch(/[@#]\w/);
      }),
    );
  });
});
