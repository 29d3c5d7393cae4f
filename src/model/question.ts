import type { Cell } from './dataset-model/cell.js';
import { estimateWithBias, type Held } from './dataset-model/estimate-with-bias.js';
import type { Vote } from './dependence.js';
import { estimate, type Quantiles, recall, remember } from './incident-model.js';
import type { Priors } from './priors.js';

/** What the model is asked of one incident, group and measure. Plain data, so that it can be handed to another thread. */
export interface Question extends Pick<Cell, 'victims' | 'measure'> {
  readonly votes: readonly Vote[];
}

/** What every answer of a run follows, as plain data too. */
export interface Grounds {
  readonly priors: Priors;
  /** What was learned of sources; missing: nothing was. */
  readonly held: Held | undefined;
}

/** What is likely of the number that is asked for. Null where nobody says anything. */
export function answer(question: Question, { priors, held }: Grounds): Quantiles | null {
  if (held === undefined) return estimate(question.votes, priors);
  return estimateWithBias(question.votes, question, held);
}

/** The answer where it needs no reckoning, as nobody says anything or the same was asked before; else undefined. */
export function recallAnswer({ votes }: Question, { priors, held }: Grounds): Quantiles | null | undefined {
  if (votes.length === 0) return null;
  return held === undefined ? recall(votes, priors) : undefined;
}

/** Remembers an answer, as another thread may have given it. */
export function rememberAnswer(
  { votes }: Question,
  { priors, held }: Grounds,
  found: Quantiles | null,
): void {
  if (held === undefined && found !== null) remember(votes, priors, found);
}
