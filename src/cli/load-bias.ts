import { resolve } from 'node:path';
import { shortHash } from '../claim/short-hash.js';
import { UserError } from '../claim/user-error.js';
import { loadJson, readBySchema } from '../load/load-json.js';
import { layOut, startsOf } from '../model/dataset-model/layout.js';
import { ROLES } from '../model/role.js';
import type { FitResult } from '../reconcile/fit/fit-result.js';
import { biasSchema } from '../render/fit/fit-schema.js';

const MAX_BYTES = 256 * 1024 * 1024;

/** As many digits of the file's SHA-256 as name it in the output. */
const HASH_DIGITS = 8;

/** What was learned of sources, and the short hash of its file. */
export interface LoadedBias {
  readonly fit: FitResult;
  readonly hash: string;
}

/** Loads what `claims fit` wrote; throws a UserError with the place of what is wrong. */
export async function loadBias(shown: string, cwd: string): Promise<LoadedBias> {
  const file = await loadJson(resolve(cwd, shown), shown, MAX_BYTES);
  const hint = 'Write it with claims fit -o FILE; claims schema bias tells what stands in it';
  const fit = readBySchema(file, biasSchema, shown, hint);
  if (!isWhole(fit)) throw new UserError(`cannot use ${shown}: its parts do not fit together`, hint);
  return { fit, hash: shortHash(file.text, HASH_DIGITS) };
}

/** Whether roles and sources are in their order, and the equations are theirs. */
function isWhole({ options, summary, roles, sources, precisionFactor }: FitResult): boolean {
  const starts = startsOf(layOut(sources, options.per, summary.leastClaims));
  return (
    roles.every(({ role }, index) => role === ROLES[index]) &&
    sources.every(({ part }, index) => part >= (sources[index - 1]?.part ?? 0)) &&
    precisionFactor.length === starts.length &&
    precisionFactor.every(
      (row, index) => row.length === index - (starts[index] as number) + 1 && (row.at(-1) as number) > 0,
    )
  );
}
