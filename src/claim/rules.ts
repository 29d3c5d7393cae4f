import type { Rule } from './rule.js';
import { acceptedExpired } from './rules/accepted-expired.js';
import { acceptedNoReason } from './rules/accepted-no-reason.js';
import { acceptedUnused } from './rules/accepted-unused.js';
import { actorCycle } from './rules/actor-cycle.js';
import { actorDuplicate } from './rules/actor-duplicate.js';
import { actorUnknown } from './rules/actor-unknown.js';
import { actorUnreadable } from './rules/actor-unreadable.js';
import { cellControlCharacters } from './rules/cell-control-characters.js';
import { cellCountTooLarge } from './rules/cell-count-too-large.js';
import { cellDateInCount } from './rules/cell-date-in-count.js';
import { cellFormula } from './rules/cell-formula.js';
import { cellFractionalCount } from './rules/cell-fractional-count.js';
import { cellNegativeCount } from './rules/cell-negative-count.js';
import { cellNotStated } from './rules/cell-not-stated.js';
import { cellNotText } from './rules/cell-not-text.js';
import { cellNumberNotation } from './rules/cell-number-notation.js';
import { cellRequired } from './rules/cell-required.js';
import { cellReversedRange } from './rules/cell-reversed-range.js';
import { cellUnknownMeasure } from './rules/cell-unknown-measure.js';
import { cellUnknownValue } from './rules/cell-unknown-value.js';
import { cellUnreadableCount } from './rules/cell-unreadable-count.js';
import { cellUnreadableDate } from './rules/cell-unreadable-date.js';
import { cellUnreadableId } from './rules/cell-unreadable-id.js';
import { claimCountOutsideBounds } from './rules/claim-count-outside-bounds.js';
import { claimLowAboveHigh } from './rules/claim-low-above-high.js';
import { claimNoCount } from './rules/claim-no-count.js';
import { claimUnspecifiedVictims } from './rules/claim-unspecified-victims.js';
import { fileDuplicateColumn } from './rules/file-duplicate-column.js';
import { fileGuessedEncoding } from './rules/file-guessed-encoding.js';
import { fileMergedCells } from './rules/file-merged-cells.js';
import { fileOtherSheets } from './rules/file-other-sheets.js';
import { fileStrayQuote } from './rules/file-stray-quote.js';
import { fileTitleRows } from './rules/file-title-rows.js';
import { fileUnclosedQuote } from './rules/file-unclosed-quote.js';
import { fileUnknownColumn } from './rules/file-unknown-column.js';
import { fitNotSettled } from './rules/fit-not-settled.js';
import { lockMissingGroup } from './rules/lock-missing-group.js';
import { lockNewGroup } from './rules/lock-new-group.js';
import { lockRangeChanged } from './rules/lock-range-changed.js';
import { rowContradictoryFigures } from './rules/row-contradictory-figures.js';
import { rowInvalidJson } from './rules/row-invalid-json.js';
import { rowNotAnObject } from './rules/row-not-an-object.js';
import { rowOtherIncident } from './rules/row-other-incident.js';
import { rowTooLong } from './rules/row-too-long.js';
import { rowTooShort } from './rules/row-too-short.js';
import { verifiedDuplicate } from './rules/verified-duplicate.js';
import { verifiedNoGroup } from './rules/verified-no-group.js';
import { verifiedSameSource } from './rules/verified-same-source.js';
import { verifiedUnknownLeftOut } from './rules/verified-unknown-left-out.js';
import { verifiedUnreadable } from './rules/verified-unreadable.js';

/**
 * Every rule that is not found between claims, in the order of their ids. What a rule is stands in a file of its own;
 * this is the one place that names them all.
 */
export const RULES = [
  acceptedExpired,
  acceptedNoReason,
  acceptedUnused,
  actorCycle,
  actorDuplicate,
  actorUnknown,
  actorUnreadable,
  cellControlCharacters,
  cellCountTooLarge,
  cellDateInCount,
  cellFormula,
  cellFractionalCount,
  cellNegativeCount,
  cellNotStated,
  cellNotText,
  cellNumberNotation,
  cellRequired,
  cellReversedRange,
  cellUnknownMeasure,
  cellUnknownValue,
  cellUnreadableCount,
  cellUnreadableDate,
  cellUnreadableId,
  claimCountOutsideBounds,
  claimLowAboveHigh,
  claimNoCount,
  claimUnspecifiedVictims,
  fileDuplicateColumn,
  fileGuessedEncoding,
  fileMergedCells,
  fileOtherSheets,
  fileStrayQuote,
  fileTitleRows,
  fileUnclosedQuote,
  fileUnknownColumn,
  fitNotSettled,
  lockMissingGroup,
  lockNewGroup,
  lockRangeChanged,
  rowContradictoryFigures,
  rowInvalidJson,
  rowNotAnObject,
  rowOtherIncident,
  rowTooLong,
  rowTooShort,
  verifiedDuplicate,
  verifiedNoGroup,
  verifiedSameSource,
  verifiedUnknownLeftOut,
  verifiedUnreadable,
] as const;

export type RuleId = (typeof RULES)[number]['id'];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id of this table. */
export function ruleOf(id: RuleId): Rule {
  return BY_ID.get(id) as Rule;
}
