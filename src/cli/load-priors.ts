import { resolve } from 'node:path';
import { shortHash } from '../claim/short-hash.js';
import { loadJson, readBySchema } from '../load/load-json.js';
import { DEFAULT_PRIORS } from '../model/default-priors.js';
import type { Priors } from '../model/priors.js';
import { ROLES } from '../model/role.js';
import type { ModelSettings } from '../reconcile/methods/method.js';
import { PRIORS_SCHEMA } from './priors-schema.js';

const MAX_BYTES = 1024 * 1024;

/** As many digits of the file's SHA-256 as name it in the output. */
const HASH_DIGITS = 8;

/** Loads priors that override those of this tool; throws a UserError with the place of what is wrong. */
export async function loadPriors(shown: string, cwd: string): Promise<ModelSettings> {
  const file = await loadJson(resolve(cwd, shown), shown, MAX_BYTES);
  const hint = 'claims schema priors tells what may stand in it.';
  const { $schema: _, roles = {}, ...others } = readBySchema(file, PRIORS_SCHEMA, shown, hint);
  const priors = {
    ...DEFAULT_PRIORS,
    ...others,
    roles: Object.fromEntries(ROLES.map((role) => [role, { ...DEFAULT_PRIORS.roles[role], ...roles[role] }])),
  } as Priors;
  return { priors, priorsHash: shortHash(file.text, HASH_DIGITS) };
}
