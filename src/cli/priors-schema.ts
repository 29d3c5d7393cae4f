import * as z from 'zod';
import { DEFAULT_PRIORS } from '../model/default-priors.js';
import type { Priors, RolePrior } from '../model/priors.js';
import { ROLES, type Role } from '../model/role.js';

const share = (description: string) => z.number().min(0).max(0.95).describe(description).optional();
/** A scatter of nothing would be certain of everything. */
const scatter = (description: string) => z.number().min(0.01).max(5).describe(description).optional();

const rolePrior = z.strictObject({
  lean: z
    .number()
    .min(-5)
    .max(5)
    .describe('Natural logarithm of the factor by which they usually say too many; below 0 too few.')
    .optional(),
  leanSpread: scatter('How much that differs from case to case: a standard deviation.'),
  noise: scatter('How much a single figure scatters beside that: a standard deviation.'),
  exactHit: share('How often an exact figure is simply right.'),
  denial: share('How often none is said whatever happened.'),
} satisfies { readonly [Key in keyof RolePrior]-?: z.ZodType });

/** The one definition of a file of priors: whatever it leaves out is as this tool has it. */
export const PRIORS_SCHEMA = z.strictObject({
  $schema: z.string().describe('Where the JSON Schema of this file is.').optional(),
  roles: z
    .strictObject(
      Object.fromEntries(
        ROLES.map((role) => [role, rolePrior.describe(describeRole(role)).optional()]),
      ) as Record<Role, z.ZodOptional<typeof rolePrior>>,
    )
    .describe('What speakers of each role tend to say.')
    .optional(),
  atLeastSlack: scatter('How far, on the logarithmic scale, the truth lies above an at least.'),
  upToSlack: scatter('How far the truth lies below an up to.'),
  namedSlack: scatter('How far the truth lies above a list of names.'),
  namedNoise: scatter('The scatter of a list of names.'),
  outlierShare: share('The share of claims that are beside the point.'),
  outlierNoise: scatter('The scatter of such claims.'),
} satisfies { readonly [Key in keyof Priors | '$schema']-?: z.ZodType });

/** The priors of this tool, for whoever writes others. */
function describeRole(role: Role): string {
  const { lean, leanSpread, noise, exactHit, denial } = DEFAULT_PRIORS.roles[role];
  return `Left out: lean ${lean}, leanSpread ${leanSpread}, noise ${noise}, exactHit ${exactHit}, denial ${denial}.`;
}

/** The JSON Schema (draft 2020-12) of a file of priors, emitted from the same definition. */
export function priorsJsonSchema(): object {
  return { ...z.toJSONSchema(PRIORS_SCHEMA, { io: 'input' }), title: 'The priors of the model' };
}
