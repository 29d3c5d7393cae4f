import { gridFor, normalise } from '../posterior.js';
import type { Vote } from '../dependence.js';
import type { Priors } from '../priors.js';
import { quantileOf } from '../quantile.js';
import { addNamedLikelihood, addRoleLikelihood } from '../role-likelihood.js';
import { solveLower } from './cholesky.js';
import type { Learned } from './learn.js';
import { roleColumn, sourceColumn } from './layout.js';
import { measure } from './measurement.js';
import type { DatasetSettings } from './settings.js';
import { spreadMasses } from './spread-masses.js';
import { prepareCell } from './witness.js';
import type { Cell } from './cell.js';

export function finalQuantiles(cell: Cell, l: Learned, perMeasure: boolean, priors: Priors, settings: DatasetSettings) {
  const p = prepareCell(cell, l.layout, perMeasure, priors, settings);
  let x = 0; let first = true; 
  const leanOf = (w: any) => w.places.reduce((s: number, q: number) => s + l.leans[p.columns[q]!]!, 0);
  let tot = 0, sum = 0;
  for (const w of p.witnesses) { tot += w.weight; sum += w.weight * (w.value - leanOf(w)); }
  x = sum / tot;
  let a = new Float64Array(l.leans.length);
  for (let r = 0; r < 200; r++) {
    a = new Float64Array(l.leans.length);
    let P = 0, g = 0;
    for (const w of p.witnesses) {
      const m = measure(w, x + leanOf(w), w.source < 0 ? w.noise : l.noises[w.source]!, priors);
      const d = w.weight * m.precision;
      P += d; g += d * (m.value - leanOf(w));
      for (const q of w.places) a[p.columns[q]!]! -= d;
    }
    for (let i = 0; i < a.length; i++) a[i]! /= P;
    const nx = g / P;
    if (Math.abs(nx - x) < 1e-12) break;
    x = nx;
  }
  const s = Math.sqrt(solveLower(l.factor, a).reduce((t, v) => t + v * v, 0));
  const votes: Vote[] = cell.claims.map((c: any) => ({ observation: c, weight: c.weight }));
  const grid = gridFor(votes);
  const logs = Float64Array.from(grid.logPriors);
  let i = 0;
  for (const v of votes) {
    const w = p.witnesses[i++]!;
    const vote = { ...v, weight: w.weight };
    if (v.observation.kind === 'named') { addNamedLikelihood(logs, grid, vote, priors); continue; }
    const role = priors.roles[v.observation.role];
    addRoleLikelihood(logs, grid, [vote], { ...role, lean: leanOf(w), leanSpread: w.source < 0 ? role.leanSpread : 0, noise: w.source < 0 ? role.noise : l.noises[w.source]! }, priors);
  }
  const post = spreadMasses({ grid, masses: normalise(logs) }, s);
  return { x, s, q: [0.05, 0.25, 0.5, 0.75, 0.95].map((q) => quantileOf(post, q)) };
}
