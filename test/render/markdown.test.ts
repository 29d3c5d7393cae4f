import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentResult } from '../../src/reconcile/result.js';
import { display } from '../../src/render/display.js';
import { createMarkdown } from '../../src/render/markdown.js';
import { anyIncident } from './arbitrary-result.js';
import { claim, group, incident, METHOD_RESULTS, runOf, TINZAOUATEN } from './fixtures.js';
import { readMarkdown } from './read-markdown.js';

function write(incidents: readonly IncidentResult[]): string {
  const markdown = createMarkdown();
  const run = runOf(incidents);
  return (
    markdown.head(run) +
    incidents.map((one) => markdown.incident(one, [])).join(markdown.separator) +
    markdown.tail(run)
  );
}

/** The rows of the first table, each as the text that its cells show. */
function tableOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<=[^\\](?:\\\\)*)\|/)
        .map((cell) => readMarkdown(cell.slice(1, -1))),
    );
}

describe('createMarkdown', () => {
  it('writes a table of the groups: ranges, origins, severity, claims', () => {
    const [titles, rule, first] = tableOf(write([TINZAOUATEN]));
    expect(titles).toEqual(['victims', 'measure', 'envelope', 'consensus', 'origins', 'severity', 'claims']);
    expect(rule).toEqual(['---', '---', '---:', '---:', '---:', '---', '---:']);
    expect(first).toEqual(['wagner', 'killed', '3–100+', '80 (10 of 12)', '12', 'material ×1.3', '37']);
  });

  it('has a column for every method, with what stands beside its range', () => {
    const [titles, , row] = tableOf(write([incident([group({ results: METHOD_RESULTS })])]));
    expect(titles?.slice(2, -3)).toEqual(Object.keys(METHOD_RESULTS));
    expect(row?.slice(2, -3)).toEqual([
      'no figure',
      '9, 18+ (1 of 2)',
      '20',
      '46',
      '20–84 best 46',
      '20',
      '20–100 (fair)',
      'no figure',
      '34–81 median 53 (usual)',
      '25–58 median 31',
    ]);
  });

  it('says that origins agree, that one denies, and nothing of a single origin', () => {
    const cell = (parts: Parameters<typeof group>[0]) => tableOf(write([incident([group(parts)])]))[2]?.[5];
    expect(cell({ origins: 2 })).toBe('agree');
    expect(cell({ origins: 2, stretch: null, severity: 'major' })).toBe('major denied');
    expect(cell({ origins: 1 })).toBe('');
  });

  it('tells losses without a figure, and disagreements in sentences, the gravest first', () => {
    const text = write([TINZAOUATEN]);
    expect(text).toContain(
      '### Without a figure\n\n- admitted by Wagner: “no figure given” (T044): wagner killed\n',
    );
    expect(text).toContain('### Disagreements\n\n- **major** aggregate: wagner+fama killed: ');
    expect(text).toContain('- **material** csp killed, disjoint: New York Times "18" against CSP-DPA "9"\n');
  });

  it('counts what is left out by reason, each claim once', () => {
    const left = (id: string, reason: 'repeat' | 'superseded') => claim({ id, status: 'left-out', reason });
    const floor = claim({ id: 'C9', status: 'floor', reason: 'part-of' });
    const groups = [
      group({
        claims: [claim(), left('C2', 'superseded'), left('C3', 'repeat'), left('C4', 'repeat'), floor],
      }),
      group({ victims: 'fama', claims: [floor] }),
    ];
    expect(write([incident(groups)])).toContain('\n5 claims, 3 left out: 2 repeat, 1 superseded.\n');
    expect(write([incident([group()])])).toContain('\n1 claim, none left out.\n');
  });

  it('ends with what the numbers of the methods are', () => {
    expect(write([incident([group()])])).toMatch(
      /\n\nenvelope: lowest to highest figure named · consensus: [^\n]+\n$/,
    );
  });

  it('is a complete document without an incident, and for one without a group', () => {
    expect(write([])).toBe('No incident to show.\n');
    expect(write([incident([])])).toContain('## tinzaouaten-2024-07\n\n0 claims, none left out.\n');
  });

  it('keeps every cell in its cell and every name in its line, whatever it says', () => {
    fc.assert(
      fc.property(anyIncident, (one) => {
        const text = createMarkdown().incident(one, []);
        const [titles = [], , ...rows] = tableOf(text);
        expect(rows).toHaveLength(one.groups.length);
        for (const row of rows) expect(row).toHaveLength(titles.length);
        const names = (all: readonly (readonly (string | undefined)[])[]) =>
          all.map(([victims, measure]) => `${victims}\0${measure}`).sort();
        expect(names(rows)).toEqual(
          names(one.groups.map(({ victims, measure }) => [display(victims), display(measure)])),
        );
        for (const line of text.split('\n')) {
          expect(line).toMatch(
            /^$|^## |^### (Without a figure|Disagreements)$|^\| .* \|$|^- (\*\*(minor|material|major)\*\* |admitted by |reported by )|^\d+ claims?, /,
          );
        }
      }),
    );
  });
});
