import { resolve } from 'node:path';
import { shortHash } from '../claim/short-hash.js';
import { UserError } from '../claim/user-error.js';
import { loadJson, readBySchema } from '../load/load-json.js';
import { layOut, startsOf } from '../model/dataset-model/layout.js';
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
  const starts = startsOf(layOut(fit.sources, fit.options.per));
  const isWhole =
    fit.precisionFactor.length === starts.length &&
    fit.precisionFactor.every(
      (row, index) => row.length === index - (starts[index] as number) + 1 && (row.at(-1) as number) > 0,
    );
  if (!isWhole) throw new UserError(`cannot use ${shown}: precisionFactor does not fit its sources`, hint);
  return { fit, hash: shortHash(file.text, HASH_DIGITS) };
}
