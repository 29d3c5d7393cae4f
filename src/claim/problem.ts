import type { Rule } from './rule.js';
import { type RuleId, ruleOf } from './rules.js';
import type { Severity } from './severity.js';
import { shortHash } from './short-hash.js';

/** Where something stands in an input file. */
export interface Place {
  /** The name of the file in results: relative to the folder the inputs share, never absolute. */
  readonly file: string;
  /** The first physical line of the record, from 1. */
  readonly line: number;
  /** The record's number as a spreadsheet shows it (the header is row 1); for JSON the element's index from 0. */
  readonly row: number;
}

/** A defect in the data: one shape for every rule and every output format. */
export interface Problem {
  /** The id of the rule that is broken: `claims rules` explains it. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is wrong, quoting the data. Untrusted text: every renderer escapes it. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly file: string | null;
  readonly line: number | null;
  /** The character on the line where the cell starts, from 1; null when only the line is known. */
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  /** The cell as a spreadsheet names it (`D5`), or a JSON pointer; null when the problem is not about one cell. */
  readonly cell: string | null;
  readonly claimId: string | null;
  readonly incident: string | null;
  /** The claim field, in the JSON spelling (`reportedOn`). */
  readonly field: string | null;
  /** The cell's text as it stands in the file; its start where it is long. */
  readonly raw: string | null;
  /** Identifies the problem across edits that only move lines. */
  readonly fingerprint: string;
}

/** What the finder of a problem knows; everything else follows from the rule. */
export interface ProblemDetails {
  readonly message: string;
  readonly hint: string;
  readonly place?: Place | undefined;
  readonly file?: string | undefined;
  readonly column?: number | undefined;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly cell?: string | undefined;
  readonly claimId?: string | undefined;
  readonly incident?: string | undefined;
  readonly field?: string | undefined;
  readonly raw?: string | undefined;
}

/** Makes the problem a rule found, with the rule's severity and a fingerprint that leaves out the line. */
export function createProblem(
  rule: RuleId | Pick<Rule, 'id' | 'severity'>,
  details: ProblemDetails,
): Problem {
  const { id, severity } = typeof rule === 'string' ? ruleOf(rule) : rule;
  const file = details.place?.file ?? details.file ?? null;
  const line = details.place?.line ?? null;
  const identity = [
    id,
    fileName(file),
    details.claimId,
    details.incident,
    details.field,
    details.raw ?? details.message,
  ];
  return {
    ruleId: id,
    severity,
    message: cutShort(details.message),
    hint: cutShort(details.hint),
    file,
    line,
    column: details.column ?? null,
    endLine: details.endLine ?? line,
    endColumn: details.endColumn ?? null,
    cell: details.cell ?? null,
    claimId: details.claimId ?? null,
    incident: details.incident ?? null,
    field: details.field ?? null,
    raw: details.raw === undefined ? null : cutShort(details.raw),
    fingerprint: shortHash(JSON.stringify(identity), 16),
  };
}

/** Characters of a text that a problem quotes at the most: a cell may hold a million. */
const MOST_QUOTED = 1000;

function cutShort(text: string): string {
  return text.length <= MOST_QUOTED ? text : `${text.slice(0, MOST_QUOTED).replace(/\p{Cs}$/u, '')}…`;
}

/** A file without its folders: the same problem is the same from wherever the file is named. */
function fileName(file: string | null): string | null {
  return file === null ? null : file.slice(file.lastIndexOf('/') + 1);
}
