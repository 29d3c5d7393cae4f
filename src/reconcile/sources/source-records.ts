import type { Actors } from '../../claim/actors.js';
import type { Claim } from '../../claim/claim.js';
import { identifyClaims } from '../../claim/identity.js';
import { resolveLinks } from '../../claim/links.js';
import type { Reason } from '../claim-result.js';
import type { GroupResult, IncidentResult } from '../result.js';
import { compareFigures } from './compare-figures.js';
import type { SourceRecord } from './source-record.js';
import { Tally } from './tally.js';

/** Reasons for which a row is no statement of its source: said twice, not sure, taken out, or not yet known. */
const SET_ASIDE: ReadonlySet<Reason | null> = new Set([
  'duplicate',
  'conflicting-id',
  'pending',
  'rejected',
  'after-as-of',
  'undated',
]);

/** The records of all sources, built incident by incident; of the claims themselves nothing is kept. */
export class SourceRecords {
  readonly #actors: readonly Actors[];
  readonly #tallies = new Map<string, Tally>();
  readonly #summary = { incidents: 0, groups: 0, claims: 0, setAside: 0 };

  /** A source bears its name in the first of the actors files that knows it. */
  constructor(actors: readonly Actors[]) {
    this.#actors = actors;
  }

  /** Incidents and groups so far in which somebody speaks, their claims, and rows that are no statement. */
  get summary(): Readonly<Record<'incidents' | 'groups' | 'claims' | 'setAside', number>> {
    return this.#summary;
  }

  /** Adds an incident: its result, with the envelope among the methods, and the claims it came from. */
  add(incident: IncidentResult, claims: readonly Claim[]): void {
    const byRow = new Map(claims.map((claim) => [rowOf(claim.id, placeOf(claim)), claim]));
    const said = new Set<Claim>();
    for (const group of incident.groups) this.#addGroup(group, byRow, said);
    for (const voice of voicesOf(said)) this.#tallyOf(voice).count('incidents');
    if (said.size > 0) this.#summary.incidents += 1;
    this.#summary.claims += said.size;
    this.#addRelations(claims, said);
  }

  /** The record of every source so far, in no order. */
  *records(): Generator<SourceRecord> {
    for (const [voice, tally] of this.#tallies) {
      const actor = this.#actors.map((actors) => actors.get(voice)).find((one) => one !== null);
      yield tally.record(actor?.name ?? voice);
    }
  }

  #addGroup(group: GroupResult, byRow: ReadonlyMap<string, Claim>, said: Set<Claim>): void {
    const voices = new Set<string>();
    const counted: Claim[] = [];
    for (const { id, at, status, reason } of group.claims) {
      const claim = byRow.get(rowOf(id, at)) as Claim;
      // A part that is a floor of another group is listed there too; it is said once, in its own.
      if (claim.victims !== group.victims || claim.measure !== group.measure) continue;
      if (SET_ASIDE.has(reason)) {
        this.#summary.setAside += 1;
        continue;
      }
      said.add(claim);
      voices.add(claim.voice);
      this.#tallyOf(claim.voice).say(claim);
      if (status === 'counted') counted.push(claim);
    }
    for (const voice of voices) this.#tallyOf(voice).count('groups');
    if (voices.size > 0) this.#summary.groups += 1;
    const { envelope } = group.results;
    if (envelope === undefined) throw new Error('a record of sources needs the envelope');
    for (const comparison of compareFigures(counted, envelope)) {
      this.#tallyOf(comparison.voice).compare(comparison);
    }
  }

  #addRelations(claims: readonly Claim[], said: ReadonlySet<Claim>): void {
    const links = resolveLinks(claims, identifyClaims(claims).byId);
    for (const claim of said) {
      const earlier = [...links.targets('supersedes', claim), ...links.targets('retracts', claim)];
      if (earlier.some(({ voice }) => voice === claim.voice)) this.#tallyOf(claim.voice).count('revisions');
      const origins = links.repeated(claim).filter(({ voice }) => voice !== claim.voice);
      if (origins.length > 0) this.#tallyOf(claim.voice).count('repeats');
      for (const voice of voicesOf(origins.filter((origin) => said.has(origin)))) {
        this.#tallyOf(voice).count('repeated');
      }
    }
  }

  #tallyOf(voice: string): Tally {
    const known = this.#tallies.get(voice);
    if (known !== undefined) return known;
    const tally = new Tally(voice);
    this.#tallies.set(voice, tally);
    return tally;
  }
}

function voicesOf(claims: Iterable<Claim>): Set<string> {
  return new Set([...claims].map(({ voice }) => voice));
}

function placeOf({ place }: Claim): string {
  return `${place.file}:${place.line}`;
}

/** Names a row of the input as results do: by id and place. */
function rowOf(id: string, at: string): string {
  return `${id}\0${at}`;
}
