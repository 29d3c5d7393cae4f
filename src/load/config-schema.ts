import * as z from 'zod';
import { FAIL_ON } from '../claim/fail-on.js';
import { DATE_ORDERS } from '../claim/parse-date.js';
import { RULE_SETTINGS } from '../claim/rule-settings.js';
import { VIOLENCE_TYPES } from '../claim/violence.js';

/** From which ratio of two figures a disagreement is material, and from which it is major. */
const SEVERITY = z
  .strictObject({
    material: z.number().min(1).default(1.25).describe('From this ratio on a disagreement is material.'),
    major: z.number().min(1).default(2).describe('From this ratio on a disagreement is major.'),
  })
  .refine(({ material, major }) => material <= major, {
    error: 'material is above major',
    path: ['material'],
  });

const MEASURE_NAME = /^[\p{L}\p{N}_]+$/u;

const measure = z
  .string()
  .transform((text) =>
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  )
  .refine((name) => MEASURE_NAME.test(name), { error: 'a measure is a word such as vehicles_destroyed' });

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** The one definition of `claims.config.json`. */
export const CONFIG_SCHEMA = z.strictObject({
  $schema: z.string().describe('Where the JSON Schema of this file is.').optional(),
  actors: z.string().describe('Path of the actors file, from the folder of this file.').optional(),
  measures: z
    .array(measure)
    .describe('Measures beyond the casualties, such as vehicles_destroyed.')
    .optional(),
  map: z.record(z.string(), z.string()).describe('Column names of the files and what they mean.').optional(),
  preset: oneOrMore.describe('The presets with which files of well-known datasets are read.').optional(),
  encoding: z.string().describe('Encoding of text that is not UTF-8, such as windows-1252.').optional(),
  sheet: z
    .union([z.string(), z.int().min(1)])
    .transform(String)
    .describe('The sheet of a workbook to read, by name or number.')
    .optional(),
  dateOrder: z.enum(DATE_ORDERS).describe('How to read dates such as 05/01/2024.').optional(),
  missing: oneOrMore.describe('What a cell holds that states nothing, such as NA or -99.').optional(),
  method: oneOrMore.describe('The method or methods to reconcile with.').optional(),
  latestPerSource: z.boolean().describe('Of two figures of one source only the latest stands.').optional(),
  strict: z.boolean().describe('What would have been guessed is an error.').optional(),
  failOn: z.enum(FAIL_ON).describe('From what on the exit code is 1.').optional(),
  perpetrator: oneOrMore.describe('Actors whose claims the method gtd sets aside.').optional(),
  violence: z
    .enum(VIOLENCE_TYPES)
    .describe('The type of violence that the method uncertain-ucdp reads figures as.')
    .optional(),
  rules: z
    .record(z.string(), z.enum(RULE_SETTINGS))
    .describe('How grave a problem is, by the id of its rule; claims rules lists them.')
    .optional(),
  severity: SEVERITY.describe('Thresholds of the severity of disagreements.').optional(),
});

export type Config = z.output<typeof CONFIG_SCHEMA>;

/** The JSON Schema (draft 2020-12) of `claims.config.json`, emitted from the same definition. */
export function configJsonSchema(): object {
  return { ...z.toJSONSchema(CONFIG_SCHEMA, { io: 'input' }), title: 'claims.config.json' };
}
