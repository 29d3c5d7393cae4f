import * as z from 'zod';
import type { InputSummary } from '../../claim/input-summary.js';
import { count, type Shape, textOrNull } from './shape.js';

export const toolSchema = z
  .strictObject({ name: z.string(), version: z.string() })
  .describe('What wrote this.');

export const inputSchema = z.strictObject({
  path: z.string().describe('The file, relative to the folder the inputs share; - is standard input.'),
  sha256: z.string().describe('The checksum of its bytes.'),
  format: z.string().describe('How it was read.'),
  encoding: z.string().describe('The encoding it was read in.'),
  delimiter: textOrNull('What separates its cells; null where nothing does.'),
  rows: count('Records in it.'),
  claims: count('Claims they give.'),
  excluded: count('Records that had to be left out.'),
} satisfies Shape<InputSummary>);

export const PRIORS_HASH = z.string().optional().describe('The hash of the priors file that the model used.');
export const BIAS_HASH = z
  .string()
  .optional()
  .describe('The hash of the file of what was learned of sources.');
