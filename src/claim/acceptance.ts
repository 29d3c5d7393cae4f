/** What somebody has looked at and lets stand: an entry of `claims.accepted.json`. */
export interface Acceptance {
  /** Of the problem or the disagreement. */
  readonly fingerprint: string;
  /** What was accepted, in words; null when the entry does not say. */
  readonly what: string | null;
  /** Why it may stand; empty when nobody has said. */
  readonly reason: string;
  /** Who accepted it; null when the entry does not say. */
  readonly by: string | null;
  /** The last day on which it may stand; null for good. */
  readonly until: string | null;
  /** The line of the file on which the entry starts. */
  readonly line: number;
}
