import type * as z from 'zod';
import { type ClaimField, type IssueParams, VOCABULARIES } from '../claim/claim-schema.js';
import { snakeCase } from '../claim/field-name.js';
import { isMissingWord, missingHint } from '../claim/missing-words.js';
import { createProblem, type Problem, type ProblemDetails } from '../claim/problem.js';
import type { RuleId } from '../claim/rules.js';
import { suggest } from '../claim/suggest.js';
import type { CellPlace } from './locate-cell.js';
import type { RecordBatch } from './record-batch.js';

/** A row and what is known of it when something in it is wrong. */
export interface ProblemRow {
  readonly batch: RecordBatch;
  readonly record: number;
  readonly file: string;
  readonly claimId: string | undefined;
  readonly incident: string | undefined;
}

/** A problem of one row, about one of its cells where `column` says which. */
export function rowProblem(
  row: ProblemRow,
  ruleId: RuleId,
  details: Pick<ProblemDetails, 'message' | 'hint' | 'field'>,
  column?: number | undefined,
): Problem {
  const { batch, record, file, claimId, incident } = row;
  const line = batch.lines[record] as number;
  const located = column === undefined ? null : batch.locate(record, column);
  const { line: cellLine = line, ...cell } = located ?? ({} as Partial<CellPlace>);
  return createProblem(ruleId, {
    ...details,
    ...cell,
    place: { file, line: cellLine, row: batch.rows[record] as number },
    claimId,
    incident,
    raw: column === undefined ? undefined : batch.cells[record]?.[column],
  });
}

/** What an issue of the claim schema says, in the terms of a problem. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  text: string | undefined,
): { ruleId: RuleId; field: ClaimField; message: string; hint: string } {
  const field = issue.path[0] as ClaimField;
  const name = snakeCase(field);
  if (issue.code === 'custom') {
    const { ruleId, hint } = issue.params as unknown as IssueParams;
    const isMissing = ruleId === 'cell/unreadable-date' && isMissingWord(text);
    return { ruleId, field, message: issue.message, hint: isMissing ? missingHint(text) : hint };
  }
  if (issue.code === 'invalid_type' && text === undefined) {
    return {
      ruleId: 'cell/required',
      field,
      message: `${name} is blank`,
      hint: 'Every claim states its incident, its source and its measure.',
    };
  }
  const words = VOCABULARIES[field];
  if (issue.code === 'invalid_value' && text !== undefined && words !== undefined) {
    return {
      ruleId: 'cell/unknown-value',
      field,
      message: `"${text}" is not a known ${name}`,
      hint: isMissingWord(text)
        ? missingHint(text)
        : `${suggest(text, words)}Use ${words.join(', ')}, or leave the cell blank.`,
    };
  }
  throw new Error(`the claim schema makes an issue that has no rule: ${issue.code} at ${field}`);
}
