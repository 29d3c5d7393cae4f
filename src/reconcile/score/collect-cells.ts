import { type Actors, actorNameKey } from '../../claim/actors.js';
import type { Claim } from '../../claim/claim.js';
import { append } from '../../claim/map-of-lists.js';
import { createProblem, type Problem } from '../../claim/problem.js';
import type { RuleId } from '../../claim/rules.js';
import type { VerifiedValue } from '../../claim/verified-value.js';
import { parseVictims } from '../../claim/victims.js';
import type { SourceValue } from '../../model/compare/truth-discovery.js';
import { logCount } from '../../model/log-count.js';
import type { Estimate } from '../../model/scores/score-estimate.js';
import { averagesOf } from '../compare/averages.js';
import { plainFigure } from '../compare/plain-figure.js';
import { idsOf } from '../disagreements/disagreement.js';
import type { MethodId } from '../methods/catalogue.js';
import type { GroupResult, IncidentResult } from '../result.js';
import { discover } from './discover.js';
import { estimateOfResult } from './estimate-of-result.js';
import { leaveClaimsOut } from './leave-claims-out.js';
import type { ScoredCell, ScoredMethodId } from './scored-cell.js';

/** One incident as it was read and reconciled. */
export interface ReadIncident {
  readonly result: IncidentResult;
  readonly claims: readonly Claim[];
  readonly actors: Actors;
  /** Reconciles the incident once more from some of its claims. */
  reconcile(claims: readonly Claim[]): IncidentResult;
}

/** A cell, and its place among all groups that name a figure; null where its own claims name none. */
interface Found {
  readonly cell: ScoredCell;
  readonly estimates: Map<ScoredMethodId, Estimate>;
  readonly place: number | null;
}

/** Finds, incident by incident, the groups of which something was verified, and what each method makes of them. */
export class CellCollector {
  readonly #values = new Map<string, VerifiedValue[]>();
  readonly #compare: boolean;
  readonly #unmet: Set<VerifiedValue>;
  readonly #found: Found[] = [];
  readonly #problems: Problem[] = [];
  /** What the sources say of every group: truth discovery looks at all of them at once. */
  readonly #groups: (readonly SourceValue[])[] = [];

  constructor(values: readonly VerifiedValue[], compare: boolean) {
    for (const value of values) append(this.#values, value.incident, value);
    this.#unmet = new Set(values);
    this.#compare = compare;
  }

  add(incident: ReadIncident): void {
    const places = new Map<GroupResult, number>();
    if (this.#compare) {
      for (const group of incident.result.groups) {
        const place = this.#place(group, incident.claims);
        if (place !== null) places.set(group, place);
      }
    }
    for (const value of this.#values.get(incident.result.id) ?? []) {
      const victims = parseVictims(value.victims, incident.actors, null).victims;
      const isOf = (group: GroupResult) => group.victims === victims && group.measure === value.measure;
      const whole = incident.result.groups.find(isOf);
      if (whole === undefined) continue;
      this.#unmet.delete(value);
      this.#collect(value, whole, places.get(whole) ?? null, incident, isOf);
    }
  }

  #collect(
    value: VerifiedValue,
    whole: GroupResult,
    place: number | null,
    incident: ReadIncident,
    isOf: (group: GroupResult) => boolean,
  ): void {
    const sameSource = createSourceTest(incident.actors);
    const left = leaveClaimsOut(incident.claims, value.leaveOut, sameSource);
    for (const name of left.unknown) {
      const message = `"${name}" is no claim and no source of ${value.incident}; nothing is left out for it`;
      const hint = 'Write the id of a claim, or a source as its claims write it.';
      this.#report('verified/unknown-left-out', value, message, hint);
    }
    const isReduced = left.claims.size > 0;
    const rest = isReduced ? incident.claims.filter((claim) => !left.claims.has(claim)) : incident.claims;
    const group = isReduced ? incident.reconcile(rest).groups.find(isOf) : whole;
    this.#warnOfOwnWords(value, group, rest, sameSource);
    if (isReduced && place !== null) this.#groups[place] = group === undefined ? [] : sayingsOf(group, rest);
    const estimates =
      group === undefined ? new Map<ScoredMethodId, Estimate>() : estimatesOf(group, this.#compare);
    const cell: ScoredCell = {
      incident: value.incident,
      victims: whole.victims,
      measure: whole.measure,
      truth: value,
      leftOut: idsOf([...left.claims]),
      estimates,
    };
    this.#found.push({ cell, estimates, place });
  }

  /** The place of a group among those that truth discovery sees; null where its claims name no figure. */
  #place(group: GroupResult, claims: readonly Claim[]): number | null {
    const sayings = sayingsOf(group, claims);
    return sayings.length === 0 ? null : this.#groups.push(sayings) - 1;
  }

  #warnOfOwnWords(
    value: VerifiedValue,
    group: GroupResult | undefined,
    claims: readonly Claim[],
    sameSource: SourceTest,
  ): void {
    const standing = new Set(
      (group?.claims ?? []).filter(({ status }) => status !== 'left-out').map(({ id }) => id),
    );
    const names = (value.source ?? '').split(';').map((name) => name.trim());
    const own = claims.filter(
      (claim) => standing.has(claim.id) && names.some((name) => sameSource(name, claim)),
    );
    if (own.length === 0) return;
    const ids = idsOf(own).join(', ');
    const message = `${value.source} is also the source of ${ids}: the methods have seen what they are scored by`;
    this.#report('verified/same-source', value, message, 'Name the source or those claims in leave_out.');
  }

  #report(rule: RuleId, { place, incident }: VerifiedValue, message: string, hint: string): void {
    this.#problems.push(createProblem(rule, { message, hint, place, incident }));
  }

  /** The cells in the order of incidents, and what is wrong with what was verified. */
  finish(): { readonly cells: readonly ScoredCell[]; readonly problems: readonly Problem[] } {
    for (const value of this.#unmet) {
      const message = `no claim speaks of ${value.victims} ${value.measure} of ${value.incident}`;
      const hint = 'Write incident, victims and measure as claims reconcile prints them.';
      this.#report('verified/no-group', value, message, hint);
    }
    if (this.#compare) this.#discover();
    return { cells: this.#found.map(({ cell }) => cell), problems: this.#problems };
  }

  #discover(): void {
    // A group of which everything was left out says nothing any more.
    const places = new Map<number, number>();
    const saying = this.#groups.filter((sayings, place) => {
      if (sayings.length > 0) places.set(place, places.size);
      return sayings.length > 0;
    });
    for (const [method, all] of discover(saying)) {
      for (const { estimates, place } of this.#found) {
        const estimate = place === null ? undefined : all[places.get(place) ?? -1];
        if (estimate !== undefined) estimates.set(method, estimate);
      }
    }
  }
}

function estimatesOf(group: GroupResult, compare: boolean): Map<ScoredMethodId, Estimate> {
  const estimates = new Map<ScoredMethodId, Estimate>();
  for (const [method, result] of Object.entries(group.results)) {
    const estimate = estimateOfResult(result);
    if (estimate !== null) estimates.set(method as MethodId, estimate);
  }
  if (compare) for (const [method, estimate] of averagesOf(figuresOf(group))) estimates.set(method, estimate);
  return estimates;
}

function figuresOf({ claims }: GroupResult): number[] {
  return claims
    .filter(({ status }) => status === 'counted')
    .map(plainFigure)
    .filter((figure) => figure !== null);
}

/** What each voice says of a group, on the scale ln(n + ½), a value for each claim that counts and names a figure. */
function sayingsOf(group: GroupResult, claims: readonly Claim[]): SourceValue[] {
  const voices = new Map(claims.map(({ id, voice }) => [id, voice]));
  return group.claims.flatMap((claim) => {
    const figure = claim.status === 'counted' ? plainFigure(claim) : null;
    return figure === null ? [] : [{ source: voices.get(claim.id) as string, value: logCount(figure) }];
  });
}

export type SourceTest = (name: string, claim: Claim) => boolean;

/** Whether a name is that of the source of a claim, as written or as an actor. */
export function createSourceTest(actors: Actors): SourceTest {
  return (name, { source, voice }) => {
    const key = actorNameKey(name);
    if (key === '') return false;
    return (
      key === actorNameKey(source) || key === actorNameKey(voice) || actors.resolve(name, null) === voice
    );
  };
}
