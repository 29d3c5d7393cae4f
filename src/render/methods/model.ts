import * as z from 'zod';
import { VERDICTS } from '../../model/expectedness.js';
import { OBSERVATION_KINDS } from '../../model/observation.js';
import { ROLES } from '../../model/role.js';
import {
  type LearnedFactor,
  type ModelledClaim,
  type ModelResult,
  ROLE_GROUNDS,
  type RoleDifference,
  type RoleFactor,
} from '../../reconcile/methods/model/result.js';
import { count, people, peopleOrNull, type Shape, textOrNull } from '../schema/shape.js';
import { present, rangesOf, readingsOf, summaryOf } from './method-summary.js';
import type { MethodView } from './method-view.js';

export const model: MethodView<ModelResult> = {
  meaning: 'likely median and 90 % interval; usual: sources differ as such do',
  bestName: 'median',
  description: 'What is likely, given who tends to say what.',
  fields: ({ readings, label }): Shape<ModelResult> => ({
    q05: peopleOrNull('With a probability of 5 in 100 there were no more; null where nothing can be said.'),
    q25: peopleOrNull('With a probability of 25 in 100 there were no more.'),
    median: peopleOrNull('As likely too low as too high.'),
    q75: peopleOrNull('With a probability of 75 in 100 there were no more.'),
    q95: peopleOrNull('With a probability of 95 in 100 there were no more.'),
    families: count('How many independent families of claims have a vote.'),
    expectedness: z
      .strictObject({
        verdict: z.enum(VERDICTS).describe('Usual from a p of 0.05, check-scope below 0.001.'),
        p: z.number().describe('How often such roles differ so much or more.'),
        message: z.string().describe('The same in a sentence.'),
      } satisfies Shape<RoleDifference>)
      .nullable()
      .describe('Whether the roles differ as they usually do; null where there is but one.'),
    roles: z
      .array(
        z.strictObject({
          role: z.enum(ROLES).describe('The speaker against the victims, and whether these fight.'),
          usual: z.number().describe('What such speakers usually say, as a multiple of the truth.'),
          low: z.number().describe('Nine cases of ten lie above this,'),
          high: z.number().describe('and below this.'),
        } satisfies Shape<RoleFactor>),
      )
      .describe('The roles of the claims, and what the model expects of each.'),
    claims: z
      .array(
        z.strictObject({
          claim: z.string().describe('The id of the claim.'),
          role: z.enum(ROLES).describe('As whom its source is heard.'),
          by: z.enum(ROLE_GROUNDS).describe('By what it has its role.'),
          kind: z.enum(OBSERVATION_KINDS).describe('In what form its figure is taken.'),
          low: people('The one figure of every kind but a range.'),
          high: people('The upper figure of a range.'),
          isPart: z
            .boolean()
            .describe('True where it is a floor only: nothing tells how far above the truth lies.'),
          weight: z.number().min(0).max(1).describe('Its share of a vote.'),
          family: z
            .string()
            .describe('The claim whose words it seems to repeat; its own id where there is none.'),
          learned: z
            .strictObject({
              from: count('How many claims it was learned from.'),
              usual: z.number().describe('What the source usually says, as a multiple of the truth.'),
              low: z.number().describe('Nine times of ten the factor lies above this,'),
              high: z.number().describe('and below this.'),
            } satisfies Shape<LearnedFactor>)
            .nullable()
            .describe('What claims fit learned of its source; null where nothing was.'),
        } satisfies Shape<ModelledClaim>),
      )
      .describe('The claims that say something of the size, as the model takes them.'),
    readings,
    priors: textOrNull('The hash of the priors file; null with the priors of this tool.'),
    bias: textOrNull('The hash of the file of what was learned of sources; null without one.'),
    reason: textOrNull('Why nothing can be said.'),
    note: textOrNull('What is to be known of the interval.'),
    label,
  }),
  summarise: ({ q05, q25, median, q75, q95, families, expectedness, readings, ...rest }) =>
    summaryOf({
      ranges: rangesOf(q05, q95, false, median),
      mark: markOf(expectedness, families),
      remarks: present(
        rest.reason,
        median === null ? null : `half of it within ${q25}-${q75}`,
        expectedness?.message ?? null,
        rest.note,
        rest.priors === null ? null : `priors ${rest.priors}`,
      ),
      mentions: readingsOf(readings),
      label: rest.label,
    }),
};

/** Whether the sources differ as usual, or that there is but one. */
function markOf(expectedness: RoleDifference | null, families: number): string | null {
  if (expectedness !== null) return VERDICT_MARKS[expectedness.verdict];
  return families === 1 ? 'one source' : null;
}

const VERDICT_MARKS: Readonly<Record<RoleDifference['verdict'], string>> = {
  usual: 'usual',
  unusual: 'unusual',
  'check-scope': 'check scope',
};
