/** What was read of one file. */
export interface InputSummary {
  readonly path: string;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  /** Null where nothing separates cells. */
  readonly delimiter: string | null;
  /** Records that are not blank. */
  readonly rows: number;
  readonly claims: number;
  /** Records that had to be left out, in whole or in part. */
  readonly excluded: number;
}
