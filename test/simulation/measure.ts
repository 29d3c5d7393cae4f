import { meanOf } from '../../src/model/compare/cells.js';
import { logCount } from '../../src/model/log-count.js';
import { intervalScore } from '../../src/model/scores/interval-score.js';
import { DataSet } from './data-set.js';
import { type Answer, SIMULATED_METHOD_IDS, SIMULATED_METHODS, type SimulatedMethodId } from './methods.js';
import type { Scenario } from './scenario.js';
import { simulate } from './world.js';

/** A mean over data sets, and how far it would be off with other ones: its standard error. */
export interface Mean {
  readonly value: number;
  readonly error: number;
}

/** How a method did in one scenario. */
export interface Measured {
  /** Mean of |ln(best + ½) − ln(truth + ½)| over the incidents it answers. */
  readonly error: Mean;
  /** The share of truths in its interval of 90 per cent, and its interval score; null where it gives none. */
  readonly coverage: Mean | null;
  readonly score: Mean | null;
}

/** Every method on some data sets of a scenario, two or more, each of so many incidents. */
export function measure(
  scenario: Scenario,
  dataSets: number,
  incidents: number,
  methods: readonly SimulatedMethodId[] = SIMULATED_METHOD_IDS,
): ReadonlyMap<SimulatedMethodId, Measured> {
  const tallies = new Map(methods.map((id) => [id, [] as Tally[]]));
  for (let number = 0; number < dataSets; number++) {
    const data = new DataSet(simulate(scenario, incidents, 1000 + number));
    for (const [id, all] of tallies) all.push(tallyOf(SIMULATED_METHODS[id](data), data));
  }
  return new Map([...tallies].map(([id, all]) => [id, summarise(all)]));
}

/** How a method did on one data set. */
interface Tally {
  readonly error: number;
  readonly coverage: number | null;
  readonly score: number | null;
}

function tallyOf(answers: readonly (Answer | null)[], { incidents }: DataSet): Tally {
  const errors: number[] = [];
  const inside: number[] = [];
  const scores: number[] = [];
  answers.forEach((answer, index) => {
    const y = logCount(incidents[index]?.truth.value as number);
    if (answer === null) return;
    errors.push(Math.abs(logCount(answer.best) - y));
    if (answer.low === null || answer.high === null) return;
    const [low, high] = [logCount(answer.low), logCount(answer.high)];
    inside.push(y >= low - 1e-9 && y <= high + 1e-9 ? 1 : 0);
    scores.push(intervalScore(y, low, high, 0.1));
  });
  const hasIntervals = inside.length > 0;
  return {
    error: meanOf(errors),
    coverage: hasIntervals ? meanOf(inside) : null,
    score: hasIntervals ? meanOf(scores) : null,
  };
}

function summarise(tallies: readonly Tally[]): Measured {
  const over = (values: readonly (number | null)[]) =>
    values.includes(null) ? null : meanWithError(values as readonly number[]);
  return {
    error: meanWithError(tallies.map(({ error }) => error)),
    coverage: over(tallies.map(({ coverage }) => coverage)),
    score: over(tallies.map(({ score }) => score)),
  };
}

function meanWithError(values: readonly number[]): Mean {
  const value = meanOf(values);
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  return { value, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
