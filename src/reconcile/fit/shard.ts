import { shortHash } from '../../claim/short-hash.js';
import { UserError } from '../../claim/user-error.js';
import type { FitShard } from './fit-result.js';

/** Whether an incident belongs to the shard of a number, from 1, of so many. */
export function isInShard(incident: string, { number, of }: FitShard['shard']): boolean {
  return Number.parseInt(shortHash(incident, 8), 16) % of === number - 1;
}

/** A shard with the name of its file. */
export interface NamedShard {
  readonly shown: string;
  readonly shard: FitShard;
}

/** Throws a UserError where shards do not make up one dataset: other options, a shard missing, an incident in two. */
export function refuseUnlikeShards(shards: readonly NamedShard[]): void {
  const [first] = shards as readonly [NamedShard];
  const incidents = new Map<string, string>();
  const sets = new Map<string, { of: number; numbers: Map<number, string>; shown: string }>();
  for (const { shown, shard } of shards) {
    if (JSON.stringify(shard.options) !== JSON.stringify(first.shard.options)) {
      throw new UserError(
        `${shown} was written with other flags than ${first.shown}`,
        'Write every shard with the same flags',
      );
    }
    const { number, of } = shard.shard;
    const name = JSON.stringify([shard.inputs, of]);
    const set = sets.get(name) ?? { of, numbers: new Map(), shown };
    const twin = set.numbers.get(number);
    if (twin !== undefined) {
      throw new UserError(`${twin} and ${shown} are both shard ${number} of ${of}`, 'Name each shard once');
    }
    set.numbers.set(number, shown);
    sets.set(name, set);
    for (const incident of new Set(shard.cells.map((cell) => cell.incident))) {
      const other = incidents.get(incident);
      if (other !== undefined) {
        throw new UserError(
          `incident ${incident} stands in ${other} and in ${shown}`,
          'Give all claims of an incident to one run',
        );
      }
      incidents.set(incident, shown);
    }
  }
  for (const { of, numbers, shown } of sets.values()) {
    const missing = Array.from({ length: of }, (_, index) => index + 1).find((number) => !numbers.has(number));
    if (missing !== undefined) {
      throw new UserError(
        `shard ${missing} of ${of} is missing beside ${shown}`,
        'Name all shards that were written of the same files',
      );
    }
  }
}
