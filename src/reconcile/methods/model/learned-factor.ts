import { columnOfSource } from '../../../model/dataset-model/layout.js';
import { keyOf } from '../../../model/dataset-model/source-key.js';
import type { Observation } from '../../../model/observation.js';
import type { Group } from '../../group.js';
import type { LearnedBias } from '../method.js';
import type { LearnedFactor } from './result.js';

/** What was learned of the source of a claim; null where nothing was, and for a list of names, which leans nowhere. */
export function findLearnedFactor(
  observation: Observation,
  group: Pick<Group, 'victims' | 'measure'>,
  bias: LearnedBias | undefined,
): LearnedFactor | null {
  if (bias === undefined) return null;
  const { layout } = bias.held.beliefs;
  const key = keyOf(observation, group, layout.per);
  const found = key === null ? undefined : bias.sources[columnOfSource(layout, key)];
  if (found === undefined) return null;
  const { claims, factor, low, high } = found;
  return { from: claims, usual: factor, low, high };
}
