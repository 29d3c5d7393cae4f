import type { Priors } from '../priors.js';
import { ROLES } from '../role.js';
import { addTo, type BorderedMatrix, createMatrix, entryOf } from './bordered-matrix.js';
import type { Cell } from './cell.js';
import { factorise, invertWithin, solveLower, solveUpper } from './cholesky.js';
import { createLayout, type Layout, startsOf } from './layout.js';
import { measure } from './measurement.js';
import type { DatasetSettings } from './settings.js';
import { type PreparedCell, prepareCell, type Witness } from './witness.js';

/** What is learned from a dataset. */
export interface Learned {
  readonly layout: Layout;
  /** By column: by how much each source leans beyond its role, then the mean lean of each role. */
  readonly leans: Float64Array;
  /** The scatter of each source. */
  readonly noises: Float64Array;
  /** The Cholesky factor of the precision of the leans. */
  readonly factor: BorderedMatrix;
  readonly truths: Float64Array;
  readonly truthVariances: Float64Array;
  readonly rounds: number;
  readonly isSettled: boolean;
}

/** Learns how sources lean from cells in order. */
export function learn(
  cells: readonly Cell[],
  perMeasure: boolean,
  priors: Priors,
  settings: DatasetSettings,
): Learned {
  const layout = createLayout(cells, settings.leastClaims, perMeasure);
  const prepared = cells.map((cell) => prepareCell(cell, layout, perMeasure, priors, settings));
  const starts = startsOf(layout);
  const size = starts.length;
  let leans: Float64Array = new Float64Array(size);
  ROLES.forEach((role, index) => {
    leans[layout.sources.length + index] = priors.roles[role].lean;
  });
  const noises = Float64Array.from(layout.sources, ({ role }) => priors.roles[role].noise);
  const truths = Float64Array.from(prepared, (cell) => startingTruth(cell, leans));
  const truthVariances = new Float64Array(prepared.length);
  let factor = createMatrix(starts);
  let rounds = 0;
  let isSettled = false;
  while (rounds < settings.mostRounds && !isSettled) {
    rounds += 1;
    const matrix = createMatrix(starts);
    const right = new Float64Array(size);
    addPriors(matrix, right, layout, priors, settings);
    const values: Float64Array[] = [];
    const precisions: Float64Array[] = [];
    const shares: Float64Array[] = [];
    const totals = new Float64Array(prepared.length);
    const backs: Float64Array[] = [];
    prepared.forEach((cell, index) => {
      const { witnesses, columns } = cell;
      const value = new Float64Array(witnesses.length);
      const precision = new Float64Array(witnesses.length);
      const share = new Float64Array(witnesses.length);
      const q = new Float64Array(columns.length);
      let total = 0;
      let g = 0;
      witnesses.forEach((w, i) => {
        const noise = w.source < 0 ? w.noise : (noises[w.source] as number);
        const m = measure(w, (truths[index] as number) + leanOf(w, cell, leans), noise, priors);
        const d = w.weight * m.precision;
        value[i] = m.value;
        precision[i] = d;
        share[i] = m.share;
        total += d;
        g += d * m.value;
        for (const p of w.places) q[p] = (q[p] as number) + d;
      });
      values.push(value);
      precisions.push(precision);
      shares.push(share);
      totals[index] = total;
      witnesses.forEach((w, i) => {
        const d = precision[i] as number;
        for (const p of w.places) {
          const cp = columns[p] as number;
          right[cp] = (right[cp] as number) + d * (value[i] as number);
          for (const o of w.places) if (o <= p) addTo(matrix, cp, columns[o] as number, d);
        }
      });
      for (let p = 0; p < columns.length; p++) {
        const cp = columns[p] as number;
        right[cp] = (right[cp] as number) - ((q[p] as number) * g) / total;
        for (let o = 0; o <= p; o++)
          addTo(matrix, cp, columns[o] as number, (-(q[p] as number) * (q[o] as number)) / total);
      }
      backs.push(q.map((x) => -x / total));
    });
    factor = factorise(matrix);
    const next = solveUpper(factor, solveLower(factor, right));
    const inverse = invertWithin(factor);
    let dl = 0;
    for (let i = 0; i < size; i++) dl = Math.max(dl, Math.abs((next[i] as number) - (leans[i] as number)));
    leans = next;
    let dt = 0;
    const tops = Float64Array.from(layout.sources, ({ role }) => 2 * settings.noiseWorth * priors.roles[role].noise ** 2);
    const bottoms = new Float64Array(layout.sources.length).fill(2 * settings.noiseWorth);
    prepared.forEach((cell, index) => {
      const { witnesses, columns } = cell;
      const total = totals[index] as number;
      let sum = 0;
      witnesses.forEach((w, i) => {
        sum += (precisions[index]![i] as number) * ((values[index]![i] as number) - leanOf(w, cell, leans));
      });
      const x = sum / total;
      dt = Math.max(dt, Math.abs(x - (truths[index] as number)));
      truths[index] = x;
      const a = backs[index]!;
      const local = columns.map((one) => columns.map((other) => entryOf(inverse, one, other)));
      const quad = (v: ArrayLike<number>) => {
        let s = 0;
        for (let p = 0; p < columns.length; p++)
          for (let o = 0; o < columns.length; o++) s += (v[p] as number) * (v[o] as number) * (local[p]![o] as number);
        return s;
      };
      truthVariances[index] = 1 / total + quad(a);
      witnesses.forEach((w, i) => {
        if (w.kind !== 'figure' || w.source < 0) return;
        const v = Float64Array.from(a);
        for (const p of w.places) v[p] = (v[p] as number) + 1;
        const e = (values[index]![i] as number) - leanOf(w, cell, leans) - x;
        const part = w.weight * (shares[index]![i] as number);
        tops[w.source] = (tops[w.source] as number) + part * Math.max(e * e + 1 / total + quad(v) - w.variance, 0);
        bottoms[w.source] = (bottoms[w.source] as number) + part;
      });
    });
    tops.forEach((t, i) => {
      noises[i] = Math.sqrt(t / (bottoms[i] as number));
    });
    isSettled = dl < settings.leanTolerance && dt < settings.truthTolerance;
  }
  return { layout, leans, noises, factor, truths, truthVariances, rounds, isSettled };
}

function leanOf({ places }: Witness, { columns }: PreparedCell, leans: Float64Array): number {
  let lean = 0;
  for (const place of places) lean += leans[columns[place] as number] as number;
  return lean;
}

function startingTruth(cell: PreparedCell, leans: Float64Array): number {
  let total = 0;
  let sum = 0;
  for (const w of cell.witnesses) {
    total += w.weight;
    sum += w.weight * (w.value - leanOf(w, cell, leans));
  }
  return sum / total;
}

function addPriors(
  matrix: BorderedMatrix,
  right: Float64Array,
  { sources }: Layout,
  priors: Priors,
  settings: DatasetSettings,
): void {
  sources.forEach(({ role }, column) => {
    addTo(matrix, column, column, 1 / priors.roles[role].leanSpread ** 2);
  });
  ROLES.forEach((role, index) => {
    const column = sources.length + index;
    const precision = 1 / settings.roleSpread[role] ** 2;
    addTo(matrix, column, column, precision);
    right[column] = precision * priors.roles[role].lean;
  });
}
