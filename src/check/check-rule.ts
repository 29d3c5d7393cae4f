import type { Claim } from '../claim/claim.js';
import type { Rule } from '../claim/rule.js';
import type { CheckedIncident } from './checked-incident.js';

/** Where a rule is broken: at one claim, in words. */
export interface CheckFinding {
  readonly claim: Claim;
  /** What is wrong, quoting the data. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** The claim field it is about, in the JSON spelling. */
  readonly field?: string;
  /** The text at fault. Where it is given, the finding stays the same finding when its message changes. */
  readonly raw?: string;
}

/** A rule that looks at the claims of one incident together. */
export interface CheckRule extends Rule {
  /** Where the claims of an incident break the rule; the order of rows makes no difference to what is found. */
  find(incident: CheckedIncident): readonly CheckFinding[];
}
