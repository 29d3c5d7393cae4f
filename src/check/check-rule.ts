import type { Claim } from '../claim/claim.js';
import type { Rule } from '../claim/rule.js';
import type { CheckedIncident } from './check.js';

/** Where a rule is broken: at one claim, in words. */
export interface CheckFinding {
  readonly claim: Claim;
  /** What is wrong, quoting the data. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** The claim field it is about, in the JSON spelling. */
  readonly field?: string;
  /** The text at fault. */
  readonly raw?: string;
}

/** A rule that looks at the claims of one incident together. */
export interface CheckRule extends Rule {
  find(incident: CheckedIncident): readonly CheckFinding[];
}
