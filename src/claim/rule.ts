import type { Severity } from './severity.js';

/** The files of a small dataset, by name: `claims.csv` is what is read, others (`actors.csv`) stand beside it. */
export type Example = Readonly<Record<string, string>>;

/** One rule the data is held to: everything that can be said of it apart from where it was broken. */
export interface Rule {
  /** Its stable name, such as `claim/duplicate`. */
  readonly id: string;
  readonly severity: Severity;
  /** True when the tool guesses for the user where the rule is broken: `--strict` turns it into an error. */
  readonly guess?: true;
  /** What the rule asks of the data, in one sentence. */
  readonly summary: string;
  /** Why casualty data suffers where it is broken. */
  readonly why: string;
  /** How to mend it. */
  readonly fix: string;
  /** A dataset that breaks the rule; a test holds it to that. */
  readonly bad: Example;
  /** The same dataset, mended. */
  readonly good: Example;
}
