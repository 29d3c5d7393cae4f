import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import { NO_RELATIONS, RELATIONS, type Relations } from '../claim/relation.js';
import { CountColumn } from './count-column.js';
import { flatText } from './flat-text.js';
import { NumberColumn } from './number-column.js';
import { LongTextColumn, SharedTextColumn } from './text-columns.js';

type SharedField =
  | 'incident'
  | 'source'
  | 'voice'
  | 'victims'
  | 'measure'
  | 'reportedOn'
  | 'asOf'
  | 'sourceRole'
  | 'party'
  | 'stance'
  | 'basis'
  | 'scope'
  | 'reliability'
  | 'attributedTo'
  | 'outlet'
  | 'lang'
  | 'review'
  | 'statusReason';

/** Texts that no reckoning needs. */
export type BulkyField = 'url' | 'archiveUrl' | 'quote' | 'note';
type LongField = 'id' | BulkyField;

type SharedColumns = { readonly [Field in SharedField]: SharedTextColumn<NonNullable<Claim[Field]>> };
type LongColumns = { readonly [Field in LongField]: LongTextColumn };

/**
 * Claims held as columns instead of objects, for input whose incidents come back out of order: a fraction of the
 * memory, and each claim comes out as it went in.
 */
export class ClaimColumns {
  readonly #shared = createSharedColumns();
  readonly #long: LongColumns = {
    id: new LongTextColumn(),
    url: new LongTextColumn(),
    archiveUrl: new LongTextColumn(),
    quote: new LongTextColumn(),
    note: new LongTextColumn(),
  };
  readonly #counts = new CountColumn();
  readonly #relations = new Map<number, Relations>();
  readonly #files = new SharedTextColumn();
  readonly #lines = new NumberColumn();
  readonly #rows = new NumberColumn();
  readonly #dropped: ReadonlySet<LongField>;
  #index: IncidentIndex | null = null;

  /** `dropped` texts come out as null: they take most of the memory, and few results show them. */
  constructor(dropped: readonly BulkyField[] = []) {
    this.#dropped = new Set(dropped);
  }

  get size(): number {
    return this.#lines.size;
  }

  push(claim: Claim): void {
    const { place, relations } = claim;
    if (relations !== NO_RELATIONS) this.#relations.set(this.size, ownRelations(relations));
    for (const field of SHARED_FIELDS) (this.#shared[field] as SharedTextColumn).push(claim[field]);
    for (const field of LONG_FIELDS) this.#long[field].push(this.#dropped.has(field) ? null : claim[field]);
    this.#counts.push(claim.count);
    this.#files.push(place.file);
    this.#rows.push(place.row);
    this.#lines.push(place.line);
    this.#index = null;
  }

  /** Every incident, in the order of their ids. */
  incidents(): readonly string[] {
    return [...this.#shared.incident.texts].sort(compareText);
  }

  /** The claims of an incident, in the order in which they were pushed. */
  claimsOf(incident: string): Claim[] {
    this.#index ??= new IncidentIndex(this.#shared.incident, this.size);
    return this.#index.rowsOf(incident).map((row) => this.#claimAt(row));
  }

  #claimAt(row: number): Claim {
    const shared = this.#shared;
    const long = this.#long;
    return {
      id: long.id.at(row) as string,
      incident: shared.incident.at(row) as string,
      source: shared.source.at(row) as string,
      voice: shared.voice.at(row) as string,
      victims: shared.victims.at(row) as string,
      measure: shared.measure.at(row) as string,
      count: this.#counts.at(row),
      reportedOn: shared.reportedOn.at(row),
      asOf: shared.asOf.at(row),
      sourceRole: shared.sourceRole.at(row),
      party: shared.party.at(row),
      stance: shared.stance.at(row),
      basis: shared.basis.at(row),
      scope: shared.scope.at(row) as Claim['scope'],
      reliability: shared.reliability.at(row),
      attributedTo: shared.attributedTo.at(row),
      outlet: shared.outlet.at(row),
      url: long.url.at(row),
      archiveUrl: long.archiveUrl.at(row),
      quote: long.quote.at(row),
      lang: shared.lang.at(row),
      note: long.note.at(row),
      relations: this.#relations.get(row) ?? NO_RELATIONS,
      review: shared.review.at(row) as Claim['review'],
      statusReason: shared.statusReason.at(row),
      place: { file: this.#files.at(row) as string, line: this.#lines.at(row), row: this.#rows.at(row) },
    };
  }
}

/** The relations in memory of their own. */
function ownRelations(relations: Relations): Relations {
  const own = { ...NO_RELATIONS };
  for (const relation of RELATIONS) {
    if (relations[relation].length > 0) own[relation] = relations[relation].map(flatText);
  }
  return own;
}

function createSharedColumns(): SharedColumns {
  return {
    incident: new SharedTextColumn(),
    source: new SharedTextColumn(),
    voice: new SharedTextColumn(),
    victims: new SharedTextColumn(),
    measure: new SharedTextColumn(),
    reportedOn: new SharedTextColumn(),
    asOf: new SharedTextColumn(),
    sourceRole: new SharedTextColumn(),
    party: new SharedTextColumn(),
    stance: new SharedTextColumn(),
    basis: new SharedTextColumn(),
    scope: new SharedTextColumn(),
    reliability: new SharedTextColumn(),
    attributedTo: new SharedTextColumn(),
    outlet: new SharedTextColumn(),
    lang: new SharedTextColumn(),
    review: new SharedTextColumn(),
    statusReason: new SharedTextColumn(),
  };
}

const SHARED_FIELDS = Object.keys(createSharedColumns()) as SharedField[];
const LONG_FIELDS: readonly LongField[] = ['id', 'url', 'archiveUrl', 'quote', 'note'];

/** Which rows are of which incident: a counting sort, two numbers a row. */
class IncidentIndex {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #starts: Uint32Array;
  readonly #order: Uint32Array;

  constructor(incidents: SharedTextColumn, size: number) {
    this.#ids = new Map(incidents.texts.map((text, id) => [text, id]));
    this.#starts = new Uint32Array(incidents.texts.length + 1);
    this.#order = new Uint32Array(size);
    const ends = new Uint32Array(incidents.texts.length);
    for (let row = 0; row < size; row++) bump(ends, incidents.idAt(row));
    let total = 0;
    for (let id = 0; id < ends.length; id++) {
      this.#starts[id] = total;
      total += ends[id] as number;
      ends[id] = this.#starts[id] as number;
    }
    this.#starts[ends.length] = total;
    for (let row = 0; row < size; row++) this.#order[bump(ends, incidents.idAt(row))] = row;
  }

  rowsOf(incident: string): number[] {
    const id = this.#ids.get(incident);
    if (id === undefined) return [];
    return [...this.#order.subarray(this.#starts[id], this.#starts[id + 1])];
  }
}

/** Adds one to a number of an array; gives what it was. */
function bump(numbers: Uint32Array, index: number): number {
  const before = numbers[index] as number;
  numbers[index] = before + 1;
  return before;
}
