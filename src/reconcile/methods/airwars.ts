import type { Claim } from '../../claim/claim.js';
import { isDenial } from '../../claim/count.js';
import type { VagueTable } from '../../claim/vague.js';
import { victimMembers } from '../../claim/victims.js';
import type { Group } from '../group.js';
import { type Bound, highestOf, leaveOneOut, lowestOf, NO_BOUND, setterIds } from './bound.js';
import { labelOf } from './catalogue.js';
import { highOf, lowOf, readWords, type VagueReading, whyNoFigure } from './figure.js';
import type { Method, MethodContext } from './method.js';
import type { RangeResult } from './method-result.js';
import { isQuestionable } from './reliability.js';
import { lexiconSteps, remarkStep, step, stepOnIds } from './step.js';
import { areOfKind } from './victim-kind.js';

/** How well an allegation of civilian harm stands. */
export const AIRWARS_GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const;
export type AirwarsGrade = (typeof AIRWARS_GRADES)[number];

/** The minimum and the maximum reported, and how well that stands. */
export interface AirwarsResult extends RangeResult {
  /** Null where nobody alleges harm. */
  readonly grade: AirwarsGrade | null;
  /** The claims of the one origin whose high stands above all others, and so bears on the maximum only. */
  readonly maximumOnly: readonly string[];
  readonly readings: readonly VagueReading[];
}

const MEASURES = ['killed', 'wounded'];

const atLeast = (floor: number) => ({ floor, ceiling: null });

/** Airwars' lexicon: a word gives a minimum and a maximum. It has no reading of "scores". */
const WORDS: VagueTable = {
  couple: atLeast(2),
  few: atLeast(2),
  handful: atLeast(2),
  several: atLeast(2),
  many: atLeast(2),
  tens: atLeast(10),
  dozens: { floor: 12, ceiling: 24 },
  hundreds: { floor: 100, ceiling: 200 },
  thousands: atLeast(1000),
  'tens of thousands': atLeast(10_000),
  'hundreds of thousands': atLeast(100_000),
};

const label = labelOf('airwars');

/** What each grade says, by the definitions of airwars.org as far as claims can tell. */
const GRADES: Readonly<Record<AirwarsGrade, string>> = {
  confirmed: 'those held responsible say so themselves, and no two answers compete',
  fair: 'two sources that are not rated D or E allege it, and no two answers to who did it compete',
  weak: 'fewer than two sources that are not rated D or E allege it',
  contested: 'there are competing answers to who did it',
  discounted: 'all victims are known to be combatants',
};

/**
 * The least and the most reported; a named list is the floor of the minimum, and a high that one origin alone
 * gives bears on the maximum only, as the minimum is the lowest figure (Airwars Methodology, 2023). An up-to
 * gives no minimum: alone it is 0. Null: no figure. The grades follow the definitions on airwars.org, as far as
 * claims can tell; see `gradeOf`.
 */
export const airwars: Method<AirwarsResult> = {
  reconcile(group, context) {
    const counts = MEASURES.includes(group.measure);
    const claims = counts ? [...group.counted, ...group.floors.filter(isNamedList)] : [];
    const { low, high } = findRange(claims, group);
    const without = (claim: Claim) =>
      findRange(
        claims.filter((other) => other !== claim),
        group,
      );
    const grade = counts ? gradeOf(group, context) : null;
    const reason = () => {
      if (!counts) return `Airwars counts the killed and the injured, not ${group.measure}`;
      if (high.value === null) return whyNoFigure(group);
      return grade === null ? 'nobody alleges harm' : null;
    };
    return {
      low: low.value,
      high: high.value,
      grade,
      lowSetBy: setterIds(low),
      highSetBy: setterIds(high),
      lowWithout: leaveOneOut(low, (claim) => without(claim).low.value),
      highWithout: leaveOneOut(high, (claim) => without(claim).high.value),
      maximumOnly: counts ? findMaximumOnly(group.counted).map((claim) => claim.id) : [],
      readings: readWords(claims, WORDS),
      reason: reason(),
      label,
    };
  },
  explain(result, { counted, floors }) {
    const { low, high, lowSetBy, highSetBy, grade, maximumOnly, readings, reason } = result;
    const lists = new Set(
      [...counted, ...floors].filter(({ basis }) => basis === 'named_list').map(({ id }) => id),
    );
    const isList = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => lists.has(id));
    const lowest = isList(lowSetBy) ? 'given by a list of names, the floor' : 'the lowest figure reported';
    const highest = isList(highSetBy) ? 'given by a list of names' : 'the highest figure reported';
    return [
      ...(low === 0 && lowSetBy.length === 0 ? [step('minimum 0: nobody claims a floor')] : []),
      ...stepOnIds(`minimum ${low}: ${lowest}`, lowSetBy),
      ...stepOnIds(`maximum ${high}: ${highest}`, highSetBy),
      ...stepOnIds('one source alone says so much, and bears on the maximum only', maximumOnly),
      ...(grade === null ? [] : [step(`graded ${grade}: ${GRADES[grade]}`)]),
      ...remarkStep(reason),
      ...lexiconSteps(readings),
    ];
  },
};

function isNamedList({ basis }: Claim): boolean {
  return basis === 'named_list';
}

function leastOf(claim: Claim): number | null {
  return lowOf(claim.count, WORDS);
}

function mostOf(claim: Claim): number | null {
  return highOf(claim.count, WORDS);
}

/** The range of the claims among these that stand as figures, lifted to the longest list of names among them. */
function findRange(claims: readonly Claim[], { floors }: Group): { low: Bound; high: Bound } {
  const partial = new Set(floors);
  const counted = claims.filter((claim) => !partial.has(claim));
  const list = highestOf(claims.filter(isNamedList), leastOf);
  let high = highestOf(counted, mostOf);
  let low = lowestOf(counted, leastOf);
  if (high.value !== null && low.value === null) low = { value: 0, setBy: [] };
  if (list.value === null) return high.value === null ? { low: NO_BOUND, high: NO_BOUND } : { low, high };
  if (low.value === null || low.value < list.value) low = list;
  if (high.value === null || high.value < list.value) high = list;
  return { low, high };
}

/** The claims that give the highest high, where one voice alone gives it and others speak of fewer. */
function findMaximumOnly(counted: readonly Claim[]): readonly Claim[] {
  const { setBy } = highestOf(counted, mostOf);
  const voices = new Set(setBy.map((claim) => claim.voice));
  const hasOthers = counted.some((claim) => mostOf(claim) !== null && !voices.has(claim.voice));
  return voices.size === 1 && hasOthers ? setBy : [];
}

/**
 * How well the allegation stands, by the definitions of airwars.org as far as claims can tell. Discounted: all
 * victims are known to be combatants. Confirmed: those held responsible say it themselves, and agree. Contested:
 * several say so, or others are held responsible, and not one answer. Fair: two sources that are not
 * questionable (that a belligerent acted nearby is not in the claims). Weak: fewer. Null: nobody alleges harm.
 */
function gradeOf(group: Group, { actors }: MethodContext): AirwarsGrade | null {
  const alleging = group.entries
    .filter(({ reason, status }) => status !== 'left-out' || reason === 'no-figure')
    .map(({ claim }) => claim)
    .filter(({ count }) => !isDenial(count) && (count.high !== null || count.vague !== null));
  if (alleging.length === 0) return null;
  if (areOfKind(group.victims, 'combatant', actors)) return 'discounted';
  const accepted = alleging.filter(acceptsResponsibility);
  if (accepted.length > 0) return compete(accepted) ? 'contested' : 'confirmed';
  if (compete(alleging)) return 'contested';
  const credible = alleging.filter((claim) => !isQuestionable(claim));
  return new Set(credible.map((claim) => claim.voice)).size > 1 ? 'fair' : 'weak';
}

/** Whether a claim puts the harm down to its own source or party. */
function acceptsResponsibility({ attributedTo, party, voice }: Claim): boolean {
  if (attributedTo === null) return false;
  return victimMembers(attributedTo).some((member) => member === party || member === voice);
}

/** Whether claims give two answers to who is responsible of which neither is part of the other. */
function compete(claims: readonly Claim[]): boolean {
  const answers = new Set(claims.map((claim) => claim.attributedTo).filter((answer) => answer !== null));
  const sets = [...answers].map(victimMembers).sort((a, b) => a.length - b.length);
  return sets.some((set, index) => !set.every((member) => (sets[index + 1] ?? set).includes(member)));
}
