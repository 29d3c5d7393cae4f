import { ALL } from '../../claim/actors.js';
import type { Claim } from '../../claim/claim.js';
import { isNamed } from '../../claim/count.js';
import type { VagueTable } from '../../claim/vague.js';
import { type Group, saysSize } from '../group.js';
import { type Bound, leaveOneOut, lowestOf, NO_BOUND, setterIds } from './bound.js';
import { labelOf } from './catalogue.js';
import { figureOf, readWords, type VagueReading, whyNoFigure } from './figure.js';
import type { Method } from './method.js';
import type { NumberResult } from './method-result.js';
import { mostReliable } from './reliability.js';
import { lexiconSteps, ratingOf, remarkStep, step, stepOnAny, stepOnIds } from './step.js';

/** The most conservative figure. */
export interface AcledResult extends NumberResult {
  readonly readings: readonly VagueReading[];
  /** What is to be known of the number: that it is not what ACLED counts. */
  readonly note: string | null;
}

const atLeast = (floor: number) => ({ floor, ceiling: null });

/**
 * ACLED's lexicon. For a plural without a number it codes 3, or 10 in open war: here the lower, as the method is
 * conservative. It has no reading of "scores", nor of a loss admitted without any word of size. A couple is two.
 */
const WORDS: VagueTable = {
  couple: atLeast(2),
  few: atLeast(3),
  handful: atLeast(3),
  several: atLeast(3),
  many: atLeast(3),
  tens: atLeast(10),
  dozens: atLeast(12),
  hundreds: atLeast(100),
  thousands: atLeast(1000),
  'tens of thousands': atLeast(10_000),
  'hundreds of thousands': atLeast(100_000),
};

/** A count of the dead is no figure of the dead and wounded: the 0 is told in words, not printed as one of them. */
const CASUALTIES_ONLY =
  'ACLED counts the dead, who are not told from the wounded here; it codes 0 for an incident of which nobody says more';

const NOT_A_TOTAL =
  'ACLED counts the dead of an incident as a whole; a figure for one group of victims is not an ACLED concept';

const label = labelOf('acled');

/**
 * The most conservative figure, revised when better information becomes available: the lowest figure of the
 * best-rated sources; vague words by ACLED's lexicon (ACLED, FAQs: Fatalities, 2024, "How does ACLED code
 * fatalities?"). Nothing said is coded 0. Better-rated is our reading of better information. Null: nothing that can be
 * coded, or not the dead.
 */
export const acled: Method<AcledResult> = {
  reconcile(group) {
    const { bound, reason } = code(group);
    return {
      value: bound.value,
      setBy: setterIds(bound),
      without: leaveOneOut(bound, (claim) => code(withoutClaim(group, claim)).bound.value),
      readings: group.measure === 'killed' ? readWords(group.counted, WORDS) : [],
      reason,
      note: group.victims === ALL ? null : NOT_A_TOTAL,
      label,
    };
  },
  explain(result, { counted }) {
    const { value, setBy, reason, readings, note } = result;
    const ending = [...lexiconSteps(readings), ...remarkStep(note)];
    if (reason !== null) return [step(reason), ...ending];
    const read = new Set(readings.map(({ claim }) => claim));
    const speaking = counted.filter(({ id, count }) => isNamed(count) || read.has(id));
    const best = mostReliable(speaking);
    const isRated = speaking.some(({ reliability }) => reliability !== null);
    return [
      isRated
        ? step(`the best rating is ${ratingOf(best)}`, best)
        : step('no claim is rated: all have a say'),
      ...stepOnAny(
        'rated lower, without a say',
        speaking.filter((claim) => !best.includes(claim)),
      ),
      ...stepOnIds(`${value}: the lowest figure of those that have a say`, setBy),
      ...ending,
    ];
  },
};

/** The coded figure, and why it is none or comes of no figure. */
function code(group: Group): { bound: Bound; reason: string | null } {
  const { measure, counted, entries } = group;
  if (measure === 'killed+wounded') return { bound: NO_BOUND, reason: CASUALTIES_ONLY };
  if (measure !== 'killed') return { bound: NO_BOUND, reason: `ACLED counts the dead, not ${measure}` };
  if (entries.every(({ claim }) => !isNamed(claim.count) && claim.count.vague === null)) {
    return { bound: { value: 0, setBy: [] }, reason: 'nothing is said of any dead, for which ACLED codes 0' };
  }
  const bound = lowestOfBest(counted);
  return { bound, reason: bound.value === null ? whyNoFigure(group) : null };
}

function withoutClaim(group: Group, claim: Claim): Group {
  const isOther = (other: Claim) => other !== claim;
  const counted = group.counted.filter(isOther);
  const floors = group.floors.filter(isOther);
  // Where nobody else says how many, an admission counts.
  return {
    ...group,
    counted: saysSize(counted, floors) ? counted : [...counted, ...group.admissions],
    floors,
  };
}

/** The lowest figure among the best-rated claims that give one. */
function lowestOfBest(claims: readonly Claim[]): Bound {
  const figure = (claim: Claim) => figureOf(claim.count, WORDS);
  return lowestOf(mostReliable(claims.filter((claim) => figure(claim) !== null)), figure);
}
