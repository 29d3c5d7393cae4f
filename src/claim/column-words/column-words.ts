import type { ClaimField } from '../claim-schema.js';
import type { CASUALTY_MEASURES } from '../measure.js';

/** What the header of a column can stand for: a field of a claim, or the counts of a measure. */
export type ColumnMeaning = ClaimField | (typeof CASUALTY_MEASURES)[number] | 'casualties' | 'losses';

/**
 * The headers people write in one language, beside the vocabulary's own names. Case, accents, spaces, underscores,
 * hyphens and apostrophes do not matter.
 */
export interface ColumnWords {
  /** The language's code, ISO 639-1; null for the names that datasets use in any language. */
  readonly language: string | null;
  /** Words that can mean only this. */
  readonly means: Readonly<Partial<Record<ColumnMeaning, readonly string[]>>>;
  /** Words that could mean several things, or this only perhaps: suggested, never read. */
  readonly unclear: Readonly<Record<string, readonly ColumnMeaning[]>>;
}
