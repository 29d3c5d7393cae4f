import type { Claim } from '../../claim/claim.js';
import type { SourceRole } from '../../claim/claim-schema.js';
import { compareText } from '../../claim/compare-text.js';
import { firstDay, lastDay, type PartialDate } from '../../claim/partial-date.js';
import type { Comparison } from './compare-figures.js';
import { medianRatio } from './median.js';
import {
  FEWEST_GROUPS,
  type Lean,
  RECORD_STANCES,
  type RecordStance,
  type SourceRecord,
} from './source-record.js';

/** What of a source is counted one by one. */
type Counted = 'incidents' | 'groups' | 'revisions' | 'repeats' | 'repeated';

/** The running record of one source: counters, the few texts it goes by, and a number for each group compared. */
export class Tally {
  readonly #id: string;
  readonly #names = new Set<string>();
  readonly #roles = new Set<SourceRole>();
  readonly #parties = new Set<string>();
  readonly #counts: Record<Counted, number> = {
    incidents: 0,
    groups: 0,
    revisions: 0,
    repeats: 0,
    repeated: 0,
  };
  readonly #stances = byStance(() => 0);
  readonly #ratios = byStance((): number[] => []);
  #claims = 0;
  #untraced = 0;
  #lowEnds = 0;
  #highEnds = 0;
  #first: PartialDate | null = null;
  #last: PartialDate | null = null;

  constructor(id: string) {
    this.#id = id;
  }

  say(claim: Claim): void {
    this.#claims += 1;
    this.#names.add(claim.source);
    if (claim.sourceRole !== null) this.#roles.add(claim.sourceRole);
    if (claim.party !== null) this.#parties.add(claim.party);
    this.#stances[claim.stance ?? 'none'] += 1;
    if (claim.count.low !== null && claim.outlet === null && claim.url === null) this.#untraced += 1;
    const { reportedOn } = claim;
    if (reportedOn === null) return;
    if (this.#first === null || compareBy(firstDay, reportedOn, this.#first) < 0) this.#first = reportedOn;
    if (this.#last === null || compareBy(lastDay, reportedOn, this.#last) > 0) this.#last = reportedOn;
  }

  count(what: Counted): void {
    this.#counts[what] += 1;
  }

  compare({ stance, ratio, setsLow, setsHigh }: Comparison): void {
    this.#ratios[stance].push(ratio);
    if (setsLow) this.#lowEnds += 1;
    if (setsHigh) this.#highEnds += 1;
  }

  /** The record so far, under a name to show. */
  record(name: string): SourceRecord {
    const lean = leanOf(RECORD_STANCES.flatMap((stance) => this.#ratios[stance]));
    const shareOf = (ends: number) => (lean.groups < FEWEST_GROUPS ? null : roundFactor(ends / lean.groups));
    const { incidents, groups, ...counts } = this.#counts;
    return {
      id: this.#id,
      name,
      names: [...this.#names].sort(compareText),
      roles: [...this.#roles].sort(compareText),
      parties: [...this.#parties].sort(compareText),
      claims: this.#claims,
      incidents,
      groups,
      stances: { ...this.#stances },
      firstReport: this.#first,
      lastReport: this.#last,
      ...counts,
      untraced: this.#untraced,
      lowEnds: this.#lowEnds,
      highEnds: this.#highEnds,
      lowShare: shareOf(this.#lowEnds),
      highShare: shareOf(this.#highEnds),
      lean,
      leanByStance: byStance((stance) => leanOf(this.#ratios[stance])),
    };
  }
}

/** Orders dates by a day they can mean; those of one day by their text, so that the order of rows decides nothing. */
function compareBy(dayOf: (date: PartialDate) => string, left: PartialDate, right: PartialDate): number {
  return compareText(dayOf(left), dayOf(right)) || compareText(left, right);
}

function byStance<Value>(create: (stance: RecordStance) => Value): Record<RecordStance, Value> {
  return { own: create('own'), enemy: create('enemy'), third: create('third'), none: create('none') };
}

function leanOf(ratios: readonly number[]): Lean {
  const ratio = ratios.length < FEWEST_GROUPS ? null : medianRatio(ratios);
  return {
    groups: ratios.length,
    ratio: ratio === null ? null : roundFactor(ratio),
    aboveZero: ratios.filter((one) => one === Number.POSITIVE_INFINITY).length,
  };
}

/** A factor to four digits that say something: what is not 0 never becomes 0. */
function roundFactor(value: number): number {
  return Number(value.toPrecision(4));
}
