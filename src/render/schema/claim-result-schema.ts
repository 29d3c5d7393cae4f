import * as z from 'zod';
import { REVIEW_STATUSES } from '../../claim/claim-schema.js';
import { STANCES } from '../../claim/stance.js';
import { VAGUE_WORDS } from '../../claim/vague.js';
import { type ClaimResult, REASONS } from '../../reconcile/claim-result.js';
import { ids, peopleOrNull, type Shape, textOrNull } from './shape.js';

export const claimSchema = z.strictObject({
  id: z.string().describe('The id of the claim.'),
  source: z.string().describe('Who states the figure, as written.'),
  original: z.string().describe("The figure in the source's words."),
  low: peopleOrNull('The lower figure named; null when none was.'),
  high: peopleOrNull('The higher figure named; null when none was.'),
  openLow: z.boolean().describe('True where the source claims no floor.'),
  openHigh: z.boolean().describe('True where the source claims no ceiling.'),
  approximate: z.boolean().describe('True where the source hedges the figure.'),
  vague: z.enum(VAGUE_WORDS).nullable().describe('The word used in place of a figure.'),
  reportedOn: textOrNull('When the source said it: a day, a month or a year.'),
  stance: z.enum(STANCES).nullable().describe('How the source stands towards the victims.'),
  review: z.enum(REVIEW_STATUSES).describe('The review status of the row.'),
  status: z.enum(['counted', 'floor', 'left-out']).describe('What became of the claim in this group.'),
  reason: z.enum(REASONS).nullable().describe('Why it does not stand as a figure of its own.'),
  because: ids('The claims that are why.'),
  disputedBy: ids('The claims that call it into question; they have no effect on numbers.'),
  at: z.string().describe('Where it stands: file:line.'),
} satisfies Shape<ClaimResult>);
