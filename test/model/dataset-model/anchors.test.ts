import { describe, expect, it } from 'vitest';
import { anchorText, findAnchors } from '../../../src/model/dataset-model/anchors.js';
import type { CellClaim } from '../../../src/model/dataset-model/cell.js';
import { createLayout } from '../../../src/model/dataset-model/layout.js';
import { cellsOf, said } from './arbitrary-cells.js';

const textsOf = (...all: readonly (readonly CellClaim[])[]) => {
  const cells = cellsOf(...all);
  return findAnchors(cells, createLayout(cells, [], 3)).map(anchorText);
};

const enemy = said('E', 'enemy-on-combatants', 40);
const own = said('F', 'own-on-combatants', 10);
const agency = said('N', 'independent', 20);

describe('what holds the level of a part', () => {
  it('is what independent sources say beside others', () => {
    expect(textsOf([enemy, agency], [enemy, own], [enemy])).toEqual([
      'level anchored by 1 independent claim',
    ]);
  });

  it('is what was verified later', () => {
    const verified = said('court', 'verified', 22);
    expect(textsOf([enemy, verified, agency], [enemy, verified], [enemy])).toEqual([
      'level anchored by 2 verified figures and 1 independent claim',
    ]);
  });

  it('is the prior alone where sides stand against each other', () => {
    const prior = 'only differences between sides are identified; level rests on the prior';
    expect(textsOf([enemy, own], [enemy, own], [enemy, own])).toEqual([prior]);
    const names = { ...agency, kind: 'named' as const };
    expect(textsOf([enemy, own, names], [enemy, own], [enemy, own])).toEqual([
      `${prior}, with 1 list of names as a floor`,
    ]);
  });

  it('is nothing where nobody speaks beside a source', () => {
    expect(textsOf([enemy], [enemy], [enemy])).toEqual([
      'nobody speaks beside it; its factor is what its role usually says',
    ]);
  });

  it('is told of each part on its own', () => {
    const far = said('X', 'unknown', 5);
    expect(textsOf([enemy, agency], [enemy], [enemy], [far, own], [far], [far])).toHaveLength(2);
  });
});
