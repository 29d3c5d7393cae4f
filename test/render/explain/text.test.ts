import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupExplanation } from '../../../src/reconcile/explain/explanation.js';
import type { ExplainOptions, ExplainRun, GroupChoice } from '../../../src/render/explain/explain-format.js';
import { createText } from '../../../src/render/explain/text.js';
import { widthOf } from '../../../src/render/fit-width.js';
import { type ClaimParts, claim } from '../../build-claim.js';
import { explain } from '../../explain.js';
import { OBEYED } from '../../hostile-text.js';
import { OPTIONS, runOf } from '../fixtures.js';
import { anyExplanations } from './arbitrary-explanation.js';

const write = (explanation: GroupExplanation, options: Partial<ExplainOptions> = {}) =>
  createText({ ...OPTIONS, ...options }).piece(explanation);

/** What is written of claims, from a line that starts so to the next that is not indented. */
function part(start: string, parts: readonly ClaimParts[], options: Partial<ExplainOptions> = {}): string[] {
  const lines = write(explain(parts.map((one) => claim(one))), options).split('\n');
  const from = lines.findIndex((line) => line.startsWith(start));
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line) => !line.startsWith(' '));
  return [lines[from] as string, ...rest.slice(0, end < 0 ? rest.length : end)];
}

const anyOptions = fc.record({
  width: fc.integer({ min: 40, max: 160 }),
  ascii: fc.boolean(),
  verbose: fc.boolean(),
});

describe('an explanation in sentences', () => {
  it('begins with the result, who sets it and what it rests on', () => {
    const explanation = explain([
      claim({ id: 'A', source: 'digest', count: '3 to 80', stance: 'third' }),
      claim({ id: 'B', source: 'CSP', count: '84', stance: 'enemy' }),
      claim({ id: 'C', source: 'AFP', count: '84', derivedFrom: 'B' }),
      claim({ id: 'D', count: '5', scope: 'partial' }),
    ]);
    expect(
      write(explanation).split('\n').slice(0, 10).join('\n'),
    ).toBe(`── wagner killed in ambush ─────────────────────────────────────────────────────
  envelope   5–84
             low 5 by D source of D “5”; 3 without it
             high 84 by B CSP “84”; 80 without it
  consensus  3–80, 84 (1 of 2 voices)

2 of 4 claims count, by 2 voices; 1 is a floor only; 1 is left out: 1 repeat.
By stance, none of the victims' own side, 1 of their enemy and 1 of third
parties. For all to agree, each claim would have to be off by up to ×1.02:
minor.`);
  });

  it('says of a claim that stands how it was read, by whom it is, what it sets and would change', () => {
    const parts: ClaimParts[] = [
      {
        id: 'A',
        source: 'CSP',
        voice: 'csp',
        party: 'csp',
        count: 'about 50',
        stance: 'enemy',
        basis: 'estimate',
      },
      { id: 'B', count: '30', disputes: 'A', reliability: 'C', sourceRole: 'media', stance: 'third' },
    ];
    const text = write(explain(parts.map((one) => claim(one))));
    expect(text).toContain(`
  A  CSP “about 50”, undated, claims.csv:2
     50 named, approximate: asserts 45 to 55 (heaping rule: half the power of
       ten it is rounded to). Stance enemy: csp is on the side azawad, wagner is
       on the side mali-government. Basis estimate.
     Disputed by B.
     Sets the high of envelope. Without it envelope 30; consensus 30 (1 of 1).
`);
    expect(text).toContain('Rated C.\n     Disputes A.\n');
  });

  it('says why a claim does not, under the claims that are why', () => {
    const parts: ClaimParts[] = [
      { id: 'A', source: 'NYT', count: '46' },
      { id: 'B', source: 'AFP', count: '40', derivedFrom: 'A', line: 7 },
      { id: 'C', count: '30', review: 'rejected', statusReason: 'of another battle', derivedFrom: 'nowhere' },
    ];
    expect(part('repeat (1)', parts)).toEqual([
      'repeat (1): it says again what another claim says, and only the origin counts',
      '  repeat of A NYT “46”:',
      '    B  AFP “40”, undated, claims.csv:7',
    ]);
    expect(part('rejected (1)', parts)).toEqual([
      'rejected (1): it was rejected in review',
      '  C  source of C “30”, undated, claims.csv:2',
      '     The row says: of another battle. Its derived_from nowhere is ignored: no',
      '       row has that id.',
    ]);
  });

  it('tells more of claims left out when asked', () => {
    const parts: ClaimParts[] = [{ id: 'A' }, { id: 'B', count: '10+', derivedFrom: 'A' }];
    expect(part('repeat (1)', parts)).toHaveLength(3);
    expect(part('repeat (1)', parts, { verbose: true }).slice(3)).toEqual([
      '       10 named, no ceiling: asserts 10 or more. Stance unknown: neither party',
      '         nor role given.',
    ]);
  });

  it('names every claim of the group once', () => {
    fc.assert(
      fc.property(anyExplanations, anyOptions, (explanations, options) => {
        for (const explanation of explanations) {
          const lines = write(explanation, options).split('\n');
          const end = lines.indexOf('By which rule');
          const start = lines.findIndex((line) => /^\d+ claims? (that|left)/.test(line));
          const named = lines
            .slice(start < 0 ? end : start, end)
            .flatMap((line) => /^ {2}(?: {2})?([A-J])(?: {2}|$)/.exec(line)?.[1] ?? []);
          expect(named.sort()).toEqual(explanation.claims.map(({ id }) => id).sort());
        }
      }),
    );
  });

  it('is never wider than the page, and holds nothing that a terminal obeys or hides', () => {
    fc.assert(
      fc.property(anyExplanations, anyOptions, (explanations, options) => {
        for (const explanation of explanations) {
          const text = write(explanation, options);
          expect(text).not.toMatch(OBEYED);
          for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(options.width);
        }
      }),
    );
  });

  it('says the same with colour', () => {
    fc.assert(
      fc.property(anyExplanations, anyOptions, (explanations, options) => {
        for (const explanation of explanations) {
          const coloured = write(explanation, { ...options, color: 3 });
          expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, '')).toBe(write(explanation, options));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('draws with ASCII alone when asked', () => {
    const text = write(explain([claim({ id: 'A', count: '20-30+' }), claim({ id: 'B', count: '90' })]), {
      ascii: true,
    });
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

describe('the groups that could be asked for', () => {
  const choice = (parts: Partial<GroupChoice>): GroupChoice => ({
    incident: 'ambush',
    victims: 'wagner',
    measure: 'killed',
    claims: 1,
    origins: 1,
    range: { low: 3, high: 84, openHigh: true, best: null },
    ...parts,
  });
  const list = (choices: readonly GroupChoice[], options: Partial<ExplainOptions> = {}) =>
    createText({ ...OPTIONS, ...options }).tail({ ...runOf([]), choices } as ExplainRun);

  it('are listed by their flags under their incidents', () => {
    expect(list([choice({ claims: 37 }), choice({ incident: "o'clock", victims: 'a b', range: null })])).toBe(
      `2 groups in 2 incidents. Ask for the one to explain by its flags, or for every
one with --all:

--incident ambush
      3–84+  37 claims  --victims wagner --measure killed

--incident 'o'\\''clock'
  no figure    1 claim  --victims 'a b' --measure killed
`,
    );
  });

  it('are cut short unless everything is asked for', () => {
    const many = Array.from({ length: 70 }, (_, index) => choice({ victims: `g${index}` }));
    expect(list(many)).toContain('… and 10 more, with --verbose');
    expect(list(many, { verbose: true })).toContain('--victims g69');
  });

  it('are nothing where something is explained', () => {
    expect(list([])).toBe('');
  });
});
