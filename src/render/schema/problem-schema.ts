import * as z from 'zod';
import type { Problem } from '../../claim/problem.js';
import { SEVERITIES } from '../../claim/severity.js';
import { type Shape, textOrNull } from './shape.js';

const lineOrNull = (description: string) => z.int().min(1).nullable().describe(description);

export const problemSchema = z.strictObject({
  ruleId: z.string().describe('The rule that is broken: claims rules explains it.'),
  severity: z.enum(SEVERITIES).describe('How grave it is.'),
  message: z.string().describe('What is wrong.'),
  hint: z.string().describe('What to do about it.'),
  file: textOrNull('The file it is in.'),
  line: lineOrNull('The first line of the record.'),
  column: lineOrNull('The character on the line where the cell starts.'),
  endLine: lineOrNull('The line where it ends.'),
  endColumn: lineOrNull('The character where it ends.'),
  cell: textOrNull('The cell as a spreadsheet names it, or a JSON pointer.'),
  claimId: textOrNull('The claim it is about.'),
  incident: textOrNull('The incident it is about.'),
  field: textOrNull('The field it is about.'),
  raw: textOrNull("The cell's text as it stands in the file."),
  fingerprint: z.string().describe('Identifies the problem across edits that only move lines.'),
} satisfies Shape<Problem>);
