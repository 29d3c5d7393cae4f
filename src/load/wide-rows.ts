import { RELATIONS } from '../claim/relation.js';
import { flatText } from './flat-text.js';
import type { Header, MeasureColumn } from './header.js';

/** Relations that say something without a figure of their own. */
const FIGURELESS = ['supersedes', 'retracts', 'disputes'] as const;

type Texts = Record<string, string | undefined>;

/** The claim id of one measure of a wide row: `A1` and killed make `A1/killed`. */
export function wideClaimId(rowId: string, measure: string): string {
  return `${rowId}/${measure}`;
}

/**
 * Knows which claims the rows of a wide table so far have become, so that a row that names another row (`A1`)
 * names the claim of the same measure (`A1/killed`).
 */
export class WideRows {
  readonly #measuresOf = new Map<string, ReadonlySet<string>>();

  /** The measures a row gives a claim for: those with a count, and without any those of the rows it takes back. */
  measuresOf(
    header: Header,
    texts: Texts,
    countOf: (column: number) => string | undefined,
  ): readonly MeasureColumn[] {
    const stated = header.measures.filter(({ column }) => countOf(column) !== undefined);
    if (stated.length > 0) return stated;
    const targets = FIGURELESS.flatMap((relation) => idsOf(texts[relation]));
    if (targets.length === 0) return header.measures.slice(0, 1);
    const known = header.measures.filter(({ measure }) =>
      targets.some((id) => this.#measuresOf.get(id)?.has(measure)),
    );
    return known.length > 0 ? known : header.measures;
  }

  /** Keeps what a row with an id has become, for the rows after it that name it. */
  remember(rowId: string | undefined, measures: readonly MeasureColumn[]): void {
    if (rowId !== undefined)
      this.#measuresOf.set(flatText(rowId), new Set(measures.map(({ measure }) => measure)));
  }

  /**
   * The ids a relation of one claim names. A row that is known to have no claim of this measure is left out
   * as long as another claim of the naming row can bear the relation.
   */
  targets(text: string, measure: string, measures: readonly MeasureColumn[]): string | undefined {
    const ids = idsOf(text).filter((id) => {
      const known = this.#measuresOf.get(id);
      return known === undefined || known.has(measure) || !measures.some((other) => known.has(other.measure));
    });
    return ids.length === 0 ? undefined : ids.map((id) => wideClaimId(id, measure)).join(';');
  }
}

/** Whether a header has a relation at all: without one no row needs to be remembered. */
export function hasRelations(header: Header): boolean {
  return header.fields.some(({ field }) => (RELATIONS as readonly string[]).includes(field));
}

function idsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
