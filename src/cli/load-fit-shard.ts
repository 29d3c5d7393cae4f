import { resolve } from 'node:path';
import { loadJson, readBySchema } from '../load/load-json.js';
import type { NamedShard } from '../reconcile/fit/shard.js';
import { fitShardSchema } from '../render/fit/fit-schema.js';

const MAX_BYTES = 400 * 1024 * 1024;

/** Loads what `claims fit --shard` wrote; throws a UserError with the place of what is wrong. */
export async function loadFitShard(shown: string, cwd: string): Promise<NamedShard> {
  const file = await loadJson(resolve(cwd, shown), shown, MAX_BYTES);
  return {
    shown,
    shard: readBySchema(file, fitShardSchema, shown, 'Write it with claims fit --shard k/n -o FILE'),
  };
}
