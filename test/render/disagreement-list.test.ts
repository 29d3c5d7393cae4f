import { describe, expect, it } from 'vitest';
import { gravestFirst, renderDisagreements } from '../../src/render/disagreement-list.js';
import { createPage, disagreement, group, incident, TINZAOUATEN } from './fixtures.js';

describe('gravestFirst', () => {
  it('puts severity first, then the ratio, then the name', () => {
    const all = [
      disagreement({ id: 'd', severity: 'minor', ratio: 9 }),
      disagreement({ id: 'c', severity: 'major', ratio: null }),
      disagreement({ id: 'b', severity: 'major', ratio: 2 }),
      disagreement({ id: 'a', severity: 'major', ratio: null }),
    ];
    const placed = gravestFirst(incident([group({ disagreements: all.slice(2) })], all.slice(0, 2)));
    expect(placed.map((one) => one.disagreement.id)).toEqual(['b', 'a', 'c', 'd']);
    expect(placed.map((one) => one.group?.victims ?? null)).toEqual(['wagner', 'wagner', null, null]);
  });
});

describe('renderDisagreements', () => {
  it('writes one sentence each, under its severity', () => {
    expect(renderDisagreements(gravestFirst(TINZAOUATEN).slice(0, 2), createPage())).toEqual([
      '  major     aggregate: wagner+fama killed: dailyislamist (X) "53" is less than',
      '            the parts have at the least',
      '  material  csp killed, disjoint: New York Times "18" against CSP-DPA "9"',
    ]);
  });

  it('cuts a long sentence after three lines, unless everything is asked for', () => {
    const placed = gravestFirst(incident([], [disagreement({ message: 'word '.repeat(80) })]));
    expect(renderDisagreements(placed, createPage())).toHaveLength(3);
    expect(renderDisagreements(placed, createPage({ verbose: true })).length).toBeGreaterThan(3);
  });

  it('colours the severity only', () => {
    const [line] = renderDisagreements(gravestFirst(TINZAOUATEN).slice(1, 2), createPage({ color: 1 }));
    expect(line).toMatch(/^\u001B\[35m {2}material {2}\u001B\[39mcsp killed/);
  });
});
