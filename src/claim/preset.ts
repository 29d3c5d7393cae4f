import type { ClaimField } from './claim-schema.js';

/** A test of one cell of a row, by its trimmed text. */
export interface PresetTest {
  readonly column: string;
  /** The cell holds one of these texts; '' is a blank cell. */
  readonly is?: readonly string[];
  /** The cell holds none of these texts. */
  readonly isNot?: readonly string[];
}

/** A text of a row: constant words and, in braces, columns or dates of the preset: `ucdp-{id}`. Blank where one of them is. */
export type PresetTemplate = string;

/** A field of a claim: one text, or those of several that are not blank, joined by semicolons. */
export type PresetText = PresetTemplate | PresetPart | readonly (PresetTemplate | PresetPart)[];

/** A text that is used only where every test holds. */
export interface PresetPart {
  readonly text: PresetTemplate;
  readonly when: readonly PresetTest[];
}

/** A date that stands in the columns of a row in a form of its own; templates use it by its name. */
export type PresetDate =
  /** Year, month and day in columns of their own; from a blank or 0 on nothing is known. */
  | { readonly parts: readonly [year: string, month: string, day: string] }
  /** `25 July 2024`, or an ISO date. */
  | { readonly english: string }
  /** Seconds since 1970, read as a day in UTC. */
  | { readonly unixSeconds: string };

/** The fields a preset gives every claim as texts; figures and relations are said otherwise. */
type PresetFields = Readonly<
  Partial<
    Record<Exclude<ClaimField, 'claimId' | 'measure' | 'count' | 'low' | 'high' | 'aggregateOf'>, PresetText>
  >
>;

/** One claim that is made of a row, when a figure of it is stated. The first of a preset is made of every row. */
export interface PresetClaim {
  /** Tells the claims of one row apart: the claim id is the preset's id of the row, `/`, and this. */
  readonly id: string;
  /** What the claim says, for a reader. */
  readonly says: string;
  readonly measure: string;
  /** The columns of its figure. */
  readonly count?: string;
  readonly low?: string;
  readonly high?: string;
  /** Codes under which the figure is unknown, beside those of the preset. */
  readonly unknown?: readonly string[];
  /** Claims of the same row of which this one is the sum, by their ids; those that are not made count as zero. */
  readonly sumOf?: readonly string[];
  /** Made only where every test holds. */
  readonly when?: readonly PresetTest[];
  /** Not made where every test holds. */
  readonly unless?: readonly PresetTest[];
  /** Made so many times, `#` in its texts being the number, from 1. */
  readonly repeat?: number;
  readonly fields: PresetFields;
}

/** How the rows of a well-known dataset become claims: data, which one reader carries out. */
export interface Preset {
  readonly id: string;
  /** The dataset. */
  readonly name: string;
  /** The document the preset follows. */
  readonly codebook: { readonly title: string; readonly version: string; readonly year: number };
  /** Columns by which a file is known to be of this dataset, all of them. */
  readonly required: readonly string[];
  /** Other names that editions of the dataset give a column. */
  readonly spellings?: Readonly<Record<string, readonly string[]>>;
  readonly dates?: Readonly<Record<string, PresetDate>>;
  /** The id of a row, unique within the dataset; the incident of its claims unless --map names another. */
  readonly rowId: PresetTemplate;
  /** Codes under which any figure is unknown. */
  readonly unknown?: readonly string[];
  /** True where the dataset shares figures out over incidents: 12.5 people are read as 12 to 13. */
  readonly sharesFigures?: true;
  /** Columns that add up to another in every row of the dataset. */
  readonly sums?: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  /** The fields of every claim, unless the claim says otherwise. */
  readonly fields: PresetFields;
  readonly claims: readonly PresetClaim[];
  /** Columns of the codebook of which no claim is made; `#` stands for a number, `*` for anything. */
  readonly leftAside: readonly string[];
  /** What a reader must know of the dataset to read its claims. */
  readonly notes: readonly string[];
  /** What of this could not be held against the codebook. */
  readonly unverified: readonly string[];
}
