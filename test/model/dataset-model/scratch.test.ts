import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { DEFAULT_PRIORS } from '../../../src/model/default-priors.js';
import { weighVotes } from '../../../src/model/dependence.js';
import { learn } from '../../../src/model/dataset-model/learn.js';
import { DATASET_SETTINGS } from '../../../src/model/dataset-model/settings.js';
import { joinCopies } from '../../../src/model/copies.js';
const text = readFileSync('/work/shared/data/replication-data-pnas.csv', 'utf8').trim().split('\n').slice(1).map((l) => l.split(',').map((c) => c.replaceAll('"', '')));
const pub = JSON.parse(readFileSync('/work/shared/design/statistics-vectors.json', 'utf8')).radford_2023_bias_digitised;
const counts = new Map<string, number>();
for (const r of text) counts.set(`${r[3]}-${r[2]}`, (counts.get(`${r[3]}-${r[2]}`) ?? 0) + 1);
function roleOf(src: string, type: string, country: string, mode: string): any {
  if (mode === 'unknown') return 'unknown';
  const civ = type.startsWith('Civilian');
  const c = civ ? 'civilians' : 'combatants';
  if (src === 'UA Source') return country === 'Ukraine' ? `own-on-${c}` : `enemy-on-${c}`;
  if (src === 'RU Source') return country === 'Russia' ? `own-on-${c}` : `enemy-on-${c}`;
  if (src === 'United Nations' || mode === 'indep') return 'independent';
  if (src === 'US Source' || src === 'GB Source') return `third-on-${c}`;
  return 'independent';
}
function run(mode: string, days: number, offset: number, keepDay: boolean, minmax: boolean, copies: boolean, wide: boolean) {
  const cells = new Map<string, any[]>();
  text.forEach((r, i) => {
    const [d, n, type, src, frame, country, mn, mx] = r as string[];
    if (frame === 'Day' && !keepDay) return;
    const week = frame === 'Day' ? `d${d}` : `w${Math.floor((Number(d) - offset) / days)}`;
    const key = `${week}|${type}`;
    const kind = !minmax ? 'exact' : mn === '1' ? 'at-least' : mx === '1' ? 'up-to' : 'exact';
    if (!cells.has(key)) cells.set(key, []);
    const v = Math.round(Number(n));
    cells.get(key)!.push({ kind, low: v, high: v, role: roleOf(src!, type!, country!, mode), source: src, family: `f${i}`, time: d!.padStart(4, '0') });
  });
  const priors = { ...DEFAULT_PRIORS, roles: Object.fromEntries(Object.entries(DEFAULT_PRIORS.roles).map(([k, v]) => [k, { ...v, lean: 0, ...(wide ? { leanSpread: 0.9 } : {}) }])) as any };
  const all = [...cells].map(([k, obs]) => ({ incident: k.split('|')[0]!, victims: 'x', measure: k.split('|')[1]!, claims: weighVotes(copies ? joinCopies(obs) : obs).map(({ observation, weight }) => ({ ...observation, weight })) }));
  all.sort((a, b) => (a.incident + a.measure < b.incident + b.measure ? -1 : 1));
  const t0 = performance.now();
  const l = learn(all, true, priors, DATASET_SETTINGS);
  const ms = performance.now() - t0;
  const xs: number[] = [], ys: number[] = [];
  l.layout.sources.forEach((s, i) => {
    const k = `${s.source}-${s.measure}`;
    if (!(k in pub) || counts.get(k)! < 3) return;
    xs.push(l.leans[i]! + l.leans[l.layout.sources.length + ['enemy-on-combatants','own-on-combatants','enemy-on-civilians','own-on-civilians','enemy-ally-on-combatants','own-ally-on-combatants','third-on-combatants','third-on-civilians','independent','unknown'].indexOf(s.role)]!);
    ys.push(Math.log(pub[k].mean));
  });
  const mean = (a: number[]) => a.reduce((s, v) => s + v, 0) / a.length;
  const mx = mean(xs), my = mean(ys);
  const cov = mean(xs.map((x, i) => (x - mx) * (ys[i]! - my)));
  const cor = cov / Math.sqrt(mean(xs.map((x) => (x - mx) ** 2)) * mean(ys.map((y) => (y - my) ** 2)));
  const rmsd = Math.sqrt(mean(xs.map((x, i) => (x - ys[i]!) ** 2)));
  console.log(mode, days, offset, 'day', keepDay, 'minmax', minmax, 'copies', copies, 'wide', wide, '→', xs.length, cor.toFixed(3), rmsd.toFixed(3), l.rounds, Math.max(...l.layout.sources.map((s) => s.part)) + 1, ms.toFixed(0));
}
it('x', () => {
  for (const mode of ['unknown', 'roles', 'indep']) for (const keepDay of [false, true]) for (const wide of [false, true]) for (const copies of [false, true])
    run(mode, 7, 0, keepDay, true, copies, wide);
  run('roles', 7, 1, true, true, false, true);
  run('roles', 7, 1, true, false, false, true);
  run('unknown', 7, 1, true, false, false, true);
  run('unknown', 7, 1, false, true, false, true);
  run('unknown', 7, 1, true, true, false, true);
});
