import { compareText } from '../claim/compare-text.js';
import { isPoint, type Observation } from './observation.js';

/** A claim and how much of a vote it has. */
export interface Vote {
  readonly observation: Observation;
  /** From 0 to 1: what its likelihood is raised to. */
  readonly weight: number;
}

/**
 * Gives everybody one vote: a source's later figure replaces its earlier ones, the claims of one family share a vote,
 * and families that agree to the digit have two votes together at most, so that agreement never makes certain.
 */
export function weighVotes(observations: readonly Observation[]): Vote[] {
  const standing = dropEarlier(observations);
  const families = new Map<string, number>();
  for (const { family } of standing) families.set(family, (families.get(family) ?? 0) + 1);
  const agreeing = familiesByFigure(standing);
  return standing.map((observation) => ({
    observation,
    weight:
      agreementShare(agreeing.get(figureOf(observation))?.size ?? 1) /
      (families.get(observation.family) as number),
  }));
}

/** The claims without those whose source says another figure later. Bounds and lists of names are kept. */
function dropEarlier(observations: readonly Observation[]): Observation[] {
  const latest = new Map<string, string>();
  for (const one of observations) {
    if (!isPoint(one)) continue;
    const time = latest.get(one.source);
    if (time === undefined || compareText(time, one.time) < 0) latest.set(one.source, one.time);
  }
  return observations.filter((one) => !isPoint(one) || latest.get(one.source) === one.time);
}

/** The families that give each exact figure. */
function familiesByFigure(observations: readonly Observation[]): Map<number | null, Set<string>> {
  const byFigure = new Map<number | null, Set<string>>();
  for (const one of observations) {
    const figure = figureOf(one);
    if (figure === null) continue;
    const families = byFigure.get(figure);
    if (families) families.add(one.family);
    else byFigure.set(figure, new Set([one.family]));
  }
  return byFigure;
}

/** The exact figure that others may agree with to the digit; null where there is none. That there were none is no figure. */
function figureOf({ kind, low }: Observation): number | null {
  return kind === 'exact' && low > 0 ? low : null;
}

/** What is left of each vote where so many families give one figure. */
function agreementShare(families: number): number {
  return Math.min(2, 1 + (families - 1) / 2) / families;
}
