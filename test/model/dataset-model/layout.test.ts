import { describe, expect, it } from 'vitest';
import { createLayout, startsOf } from '../../../src/model/dataset-model/layout.js';
import { ROLES } from '../../../src/model/role.js';
import { cellsOf, said } from './arbitrary-cells.js';

const cell = (...sources: readonly string[]) => sources.map((source) => said(source, 'independent', 40));

describe('what is learned of', () => {
  it('is each source of a role with claims enough, part by part', () => {
    const cells = cellsOf(
      cell('d', 'b'),
      cell('b', 'd', 'x'),
      cell('d', 'b'),
      [...cell('a', 'c'), said('a', 'unknown', 7)],
      cell('a', 'c'),
      cell('c', 'a'),
    );
    const layout = createLayout(cells, [], 3);
    expect(layout.sources.map(({ source, role, part }) => `${source} ${role} ${part}`)).toEqual([
      'a independent 0',
      'c independent 0',
      'b independent 1',
      'd independent 1',
    ]);
    expect([...startsOf(layout)]).toEqual([0, 0, 2, 2, ...ROLES.map(() => 0)]);
  });

  it('leaves out the sources with the fewest claims where there are too many', () => {
    const many = Array.from({ length: 2500 }, (_, index) => `s${index}`);
    const cells = cellsOf(
      ...[1, 2, 3].map(() => cell(...many)),
      ...[4, 5].map(() => cell(...many.slice(0, 900))),
    );
    const layout = createLayout(cells, [], 3);
    expect(layout.leastClaims).toBeGreaterThan(3);
    expect(layout.sources).toHaveLength(900);
  });
});
