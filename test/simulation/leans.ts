import { meanOf } from '../../src/model/compare/cells.js';
import { NORMAL_95 } from '../../src/model/distribution-quantiles.js';
import { learnSources } from './data-set.js';
import type { Scenario } from './scenario.js';
import { simulate } from './world.js';

/** How near what is learned of sources comes to how they lean. */
export interface Leans {
  readonly sources: number;
  /** Roots of mean squared errors, as natural logarithms: of what is learned, and of what their roles are held to say. */
  readonly learned: number;
  readonly expected: number;
  /** The share of leans in their interval of 90 per cent. */
  readonly coverage: number;
}

/** What is learned of all sources with three claims or more, over some data sets of a scenario. */
export function measureLeans(scenario: Scenario, dataSets: number, incidents: number): Leans {
  const found = Array.from({ length: dataSets }, (_, number) => {
    const world = simulate(scenario, incidents, 1000 + number);
    const { sources, priors } = learnSources(world.incidents);
    return sources.map(({ source, role, lean, error }) => {
      const truth = world.biases.get(`${source}/${role}`) as number;
      return { off: lean - truth, error, expected: priors.values.roles[role].lean - truth };
    });
  }).flat();
  const rootMean = (values: readonly number[]) => Math.sqrt(meanOf(values.map((value) => value ** 2)));
  return {
    sources: found.length,
    learned: rootMean(found.map(({ off }) => off)),
    expected: rootMean(found.map(({ expected }) => expected)),
    coverage: meanOf(found.map(({ off, error }) => (Math.abs(off) < NORMAL_95 * error ? 1 : 0))),
  };
}
