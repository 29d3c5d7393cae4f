import { ROLES } from '../role.js';
import { addTo, type BorderedMatrix, createMatrix } from './bordered-matrix.js';
import { startsOf } from './layout.js';
import type { Preparation, PreparedCell, Witness } from './prepared-cell.js';
import type { WeighedCell } from './weigh-cell.js';

/** The linear equations of the leans: the precision of all together, and what it is to give. */
export interface Equations {
  readonly precision: BorderedMatrix;
  readonly right: Float64Array;
}

/** The equations before a claim is seen. That roles lean on average as the priors say is what fixes the level. */
export function startEquations({ layout, priors, settings }: Preparation): Equations {
  const precision = createMatrix(startsOf(layout));
  const right = new Float64Array(precision.rows.length);
  layout.sources.forEach(({ role }, column) => {
    addTo(precision, column, column, 1 / priors.roles[role].leanSpread ** 2);
  });
  ROLES.forEach((role, index) => {
    const column = layout.sources.length + index;
    const sureness = 1 / settings.roleSpread[role] ** 2;
    addTo(precision, column, column, sureness);
    right[column] = sureness * priors.roles[role].lean;
  });
  return { precision, right };
}

/** Adds what a cell says of leans, whatever its truth may be: that is integrated out, over all numbers alike. */
export function addCell(
  { precision, right }: Equations,
  { columns, witnesses }: PreparedCell,
  { values, precisions, total, pulls }: WeighedCell,
): void {
  let sum = 0;
  for (let index = 0; index < witnesses.length; index++) {
    const own = precisions[index] as number;
    const said = own * (values[index] as number);
    sum += said;
    const { places } = witnesses[index] as Witness;
    for (const place of places) {
      const column = columns[place] as number;
      right[column] = (right[column] as number) + said;
      for (const other of places) if (other <= place) addTo(precision, column, columns[other] as number, own);
    }
  }
  for (let place = 0; place < columns.length; place++) {
    const column = columns[place] as number;
    const pull = (pulls[place] as number) / total;
    right[column] = (right[column] as number) - pull * sum;
    for (let other = 0; other <= place; other++) {
      addTo(precision, column, columns[other] as number, -pull * (pulls[other] as number));
    }
  }
}
