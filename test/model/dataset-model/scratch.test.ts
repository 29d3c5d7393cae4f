import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { DEFAULT_PRIORS } from '../../../src/model/default-priors.js';
import { weighVotes } from '../../../src/model/dependence.js';
import { learn } from '../../../src/model/dataset-model/learn.js';
import { DATASET_SETTINGS } from '../../../src/model/dataset-model/settings.js';
import { observe } from '../observe.js';
import { joinCopies } from '../../../src/model/copies.js';
it('x', () => {
  const [v] = JSON.parse(readFileSync(new URL('../vectors/dataset-model.json', import.meta.url), 'utf8')).cases;
  const cells = v.cells.map((c: any, i: number) => ({ incident: `${i}`, victims: 'v', measure: 'k',
    claims: weighVotes(joinCopies(observe(c))).map(({ observation, weight }) => ({ ...observation, weight })) }));
  const l = learn(cells, false, DEFAULT_PRIORS, { ...DATASET_SETTINGS, leastClaims: 2, leanTolerance: 1e-9, truthTolerance: 1e-9 });
  console.log(l.rounds, Array.from(l.leans), v.role_means);
  l.layout.sources.forEach((s, i) => console.log(s.source, s.role, l.leans[i]! , l.noises[i], v.bias[i]));
  console.log(Array.from(l.truths), v.x, Array.from(l.truthVariances), v.var_x);
});
