import fc from 'fast-check';
import type { Cell, CellClaim } from '../../../src/model/dataset-model/cell.js';
import { OBSERVATION_KINDS } from '../../../src/model/observation.js';
import { ROLES } from '../../../src/model/role.js';

const figure = fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400), fc.nat(10_000_000));

const arbitraryClaim: fc.Arbitrary<CellClaim> = fc
  .record({
    kind: fc.constantFrom(...OBSERVATION_KINDS),
    ends: fc.tuple(figure, figure),
    role: fc.constantFrom(...ROLES, 'verified' as const),
    source: fc.constantFrom('A', 'B', 'C', 'D'),
    weight: fc.constantFrom(1, 0.5, 1 / 3),
  })
  .map(({ ends: [one, other], kind, ...rest }) => {
    // A floor of nobody says nothing, and never becomes a claim of a cell.
    const low = kind === 'at-least' || kind === 'named' ? Math.max(one, 1) : one;
    return {
      kind,
      low: kind === 'range' ? Math.min(one, other) : low,
      high: kind === 'range' ? Math.max(one, other) : low,
      isPart: false,
      ...rest,
    };
  });

/** Cells of whatever may be claimed, by few enough sources that some are learned of. */
export const arbitraryCells: fc.Arbitrary<readonly Cell[]> = fc
  .array(fc.array(arbitraryClaim, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 10 })
  .map((all) =>
    all.map((claims, index) => ({
      incident: `incident ${index}`,
      victims: 'them',
      measure: 'killed',
      claims,
    })),
  );

/** A claim of one exact figure. */
export function said(source: string, role: CellClaim['role'], low: number): CellClaim {
  return { source, role, kind: 'exact', low, high: low, isPart: false, weight: 1 };
}

/** Cells of one dataset, in order. */
export function cellsOf(...all: readonly (readonly CellClaim[])[]): Cell[] {
  return all.map((claims, index) => ({
    incident: `incident ${String(index).padStart(4, '0')}`,
    victims: 'them',
    measure: 'killed',
    claims,
  }));
}
