import { compareText } from '../../claim/compare-text.js';
import { shortHash } from '../../claim/short-hash.js';
import { UserError } from '../../claim/user-error.js';
import type { FitShard } from './fit-result.js';

/** A dataset that is not cut. */
export const WHOLE: FitShard['shard'] = { number: 1, of: 1 };

/** Reads which shard is meant, such as `2/5`; throws a UserError where none is. */
export function readShard(text: string): FitShard['shard'] {
  const [, number, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text)?.map(Number) ?? [];
  if (number !== undefined && of !== undefined && number <= of) return { number, of };
  throw new UserError(`--shard ${text} is no part of a whole`, 'Write it as 2/5: the second of five');
}

/** Whether an incident belongs to the shard of a number, from 1, of so many. */
export function isInShard(incident: string, { number, of }: FitShard['shard']): boolean {
  return Number.parseInt(shortHash(incident, 8), 16) % of === number - 1;
}

/** A shard with the name of its file. */
export interface NamedShard {
  readonly shown: string;
  readonly shard: FitShard;
}

/** The dataset that shards make up; throws a UserError where they make up none. At least one. */
export function joinShards(shards: readonly NamedShard[]): FitShard {
  refuseUnlike(shards);
  const [{ shard: first }] = shards as readonly [NamedShard];
  const inputs = new Map(
    shards.flatMap(({ shard }) => shard.inputs.map((input) => [`${input.path} ${input.sha256}`, input])),
  );
  return {
    ...first,
    inputs: [...inputs].sort(([one], [other]) => compareText(one, other)).map(([, input]) => input),
    shard: WHOLE,
    cells: shards.flatMap(({ shard }) => shard.cells),
  };
}

/** Throws a UserError for other options, a shard that is missing or doubled, an incident in two. */
function refuseUnlike(shards: readonly NamedShard[]): void {
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
    const missing = Array.from({ length: of }, (_, index) => index + 1).find(
      (number) => !numbers.has(number),
    );
    if (missing !== undefined) {
      throw new UserError(
        `shard ${missing} of ${of} is missing beside ${shown}`,
        'Name all shards that were written of the same files',
      );
    }
  }
}
