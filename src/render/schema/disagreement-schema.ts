import * as z from 'zod';
import {
  DISAGREEMENT_KINDS,
  DISAGREEMENT_SEVERITIES,
  type Disagreement,
} from '../../reconcile/disagreement-result.js';
import { ids, peopleOrNull, type Shape } from './shape.js';

export const disagreementSchema = z.strictObject({
  kind: z.enum(DISAGREEMENT_KINDS).describe('In what the sources differ.'),
  severity: z
    .enum(DISAGREEMENT_SEVERITIES)
    .describe('How grave it is, by the factor between the figures or by kind.'),
  claims: ids('The claims on one side, the higher one where figures differ.'),
  against: ids('The claims on the other side.'),
  gap: peopleOrNull(
    'People between the nearest figures of the two sides; null where no figures are compared.',
  ),
  ratio: z.number().nullable().describe('The higher figure over the lower; null where there is none.'),
  message: z.string().describe('The same in a sentence.'),
  id: z.string().describe('Names the disagreement within the incident.'),
  fingerprint: z.string().describe('Identifies the disagreement across edits elsewhere.'),
} satisfies Shape<Disagreement>);
