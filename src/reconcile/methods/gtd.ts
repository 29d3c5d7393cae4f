import type { Actors } from '../../claim/actors.js';
import type { Claim } from '../../claim/claim.js';
import { lastDay } from '../../claim/partial-date.js';
import { type Bound, leaveEachOut, lowestOf, NO_BOUND, setterIds } from './bound.js';
import { labelOf } from './catalogue.js';
import { figureOf, NO_WORDS, whyNoFigure } from './figure.js';
import { findMajority } from './majority.js';
import type { Method } from './method.js';
import type { NumberResult } from './method-result.js';
import { isQuestionable } from './reliability.js';
import { remarkStep, step, stepOnIds } from './step.js';

/** The rungs of GTD's ladder, from the first that is tried. */
export const GTD_RUNGS = ['most-recent', 'majority', 'lowest'] as const;
export type GtdRung = (typeof GTD_RUNGS)[number];

/** The figure of the most recent source, or of the majority, or the lowest. */
export interface GtdResult extends NumberResult {
  /** The rung that gave the number. */
  readonly rung: GtdRung | null;
  /** The counted claims that take no part, and why. */
  readonly setAside: {
    readonly perpetrator: readonly string[];
    readonly questionable: readonly string[];
    readonly vague: readonly string[];
  };
}

const MEASURES = ['killed', 'wounded'];

const label = labelOf('gtd');

/**
 * The figure of the most recent source; where several are equally recent that of the majority; where there is
 * none the lowest. Figures of perpetrators and of questionable sources are set aside, vague ones give none (GTD
 * Codebook, June 2015, "Total Number of Fatalities", "Total Number of Injured"). Questionable is our reading of
 * D and E. Null: no figure is left, or nobody says who the perpetrators are.
 */
export const gtd: Method<GtdResult> = {
  reconcile(group, { actors, perpetrators }) {
    const perpetrator: Claim[] = [];
    const questionable: Claim[] = [];
    const vague: Claim[] = [];
    const left: Claim[] = [];
    const isPerpetrator = createPerpetratorTest(perpetrators, actors);
    const hasCause = MEASURES.includes(group.measure) && perpetrators.length > 0;
    for (const claim of hasCause ? group.counted : []) {
      if (isPerpetrator(claim)) perpetrator.push(claim);
      else if (isQuestionable(claim)) questionable.push(claim);
      else if (figure(claim) === null) vague.push(claim);
      else left.push(claim);
    }
    const { rung, bound } = descend(left);
    const ids = (claims: readonly Claim[]) => claims.map((claim) => claim.id);
    const reasonWithout = () => {
      if (!MEASURES.includes(group.measure))
        return `GTD counts the killed and the wounded, not ${group.measure}`;
      if (perpetrators.length === 0) return 'nobody is named as perpetrator: name them with --perpetrator';
      if (perpetrator.length + questionable.length === 0) return whyNoFigure(group);
      return 'no figure is left beside those of perpetrators and questionable sources';
    };
    return {
      value: bound.value,
      rung,
      setBy: setterIds(bound),
      without: leaveEachOut(bound, (claim) => descend(left.filter((other) => other !== claim)).bound.value),
      setAside: { perpetrator: ids(perpetrator), questionable: ids(questionable), vague: ids(vague) },
      reason: bound.value === null ? reasonWithout() : null,
      label,
    };
  },
  explain({ value, rung, setBy, setAside, reason }, { counted }) {
    const aside = [
      ...stepOnIds('set aside, as a perpetrator or its side says it', setAside.perpetrator),
      ...stepOnIds('set aside, as rated D or E', setAside.questionable),
      ...stepOnIds('set aside, as it names no figure', setAside.vague),
    ];
    if (rung === null) return [...aside, ...remarkStep(reason)];
    const set = new Set(Object.values(setAside).flat());
    const left = counted.filter(({ id }) => !set.has(id));
    const latest = findLatest(left);
    const [last] = latest;
    const day = last?.reportedOn == null ? null : lastDay(last.reportedOn);
    const isAlone = rung === 'most-recent';
    return [
      ...aside,
      ...(day === null ? [step('no claim that is left is dated: none is the most recent')] : []),
      ...(day !== null && !isAlone ? [step(`on ${day}, the last day, several report`, latest)] : []),
      ...(rung === 'lowest' ? [step('no figure is given by more than half of the sources')] : []),
      ...stepOnIds(`${value}: ${describeRung(rung, day)} (rung: ${rung})`, setBy),
    ];
  },
};

function figure(claim: Claim): number | null {
  return figureOf(claim.count, NO_WORDS);
}

/** The first rung that gives a figure. */
function descend(claims: readonly Claim[]): { rung: GtdRung | null; bound: Bound } {
  const latest = findLatest(claims);
  if (latest.length === 1) return { rung: 'most-recent', bound: lowestOf(latest, figure) };
  const common = findMajority(claims);
  if (common.value !== null) return { rung: 'majority', bound: common };
  const least = lowestOf(claims, figure);
  return least.value === null ? { rung: null, bound: NO_BOUND } : { rung: 'lowest', bound: least };
}

/** The claims of the last day on which any was reported; a partial date is its last day. */
function findLatest(claims: readonly Claim[]): Claim[] {
  const dayOf = ({ reportedOn }: Claim) => (reportedOn === null ? '' : lastDay(reportedOn));
  const last = claims.reduce((latest, claim) => (dayOf(claim) > latest ? dayOf(claim) : latest), '');
  return last === '' ? [] : claims.filter((claim) => dayOf(claim) === last);
}

/** Whether a claim is by a perpetrator: by its source or party, by a group that one is part of, or by its side. */
function createPerpetratorTest(perpetrators: readonly string[], actors: Actors): (claim: Claim) => boolean {
  const named = new Set(perpetrators.map((name) => actors.resolve(name, null) ?? name));
  const sides = new Set([...named].map((id) => actors.side(id)).filter((side) => side !== null));
  const isOne = (speaker: string) => {
    const side = actors.side(speaker);
    if (named.has(speaker) || sides.has(speaker)) return true;
    if (side !== null && (sides.has(side) || named.has(side))) return true;
    return actors.wholesOf(speaker).some((whole) => named.has(whole));
  };
  const known = new Map<string, boolean>();
  const isKnown = (speaker: string) => {
    const answer = known.get(speaker) ?? isOne(speaker);
    known.set(speaker, answer);
    return answer;
  };
  return ({ voice, party }) => isKnown(voice) || (party !== null && isKnown(party));
}

function describeRung(rung: GtdRung, day: string | null): string {
  if (rung === 'most-recent') return `the most recent figure, alone on the last day, ${day}`;
  return rung === 'majority' ? 'the figure of more than half of the sources' : 'the lowest figure';
}
