import type { Claim } from '../../../claim/claim.js';
import { assertedInterval } from '../../../claim/interval.js';
import { lastDay } from '../../../claim/partial-date.js';
import type { VagueTable } from '../../../claim/vague.js';
import type { Observation, ObservationKind } from '../../../model/observation.js';
import type { Role } from '../../../model/role.js';
import type { Entry } from '../../group.js';

const between = (floor: number, ceiling: number) => ({ floor, ceiling });

/** What a word of size means to the model: an interval, as nobody says "dozens" of three hundred. It has none of "many". */
export const MODEL_WORDS: VagueTable = {
  couple: between(2, 2),
  few: between(3, 5),
  handful: between(3, 6),
  several: between(3, 9),
  tens: between(20, 99),
  dozens: between(24, 99),
  scores: between(40, 99),
  hundreds: between(200, 999),
  thousands: between(2000, 9999),
  'tens of thousands': between(20_000, 99_999),
  'hundreds of thousands': between(200_000, 999_999),
};

type Figures = Pick<Observation, 'kind' | 'low' | 'high'>;

/** A claim that stands as the model sees it; null where it says nothing of the size. */
export function observe({ claim, status }: Entry, role: Role): Observation | null {
  const figures = figuresOf(claim, status === 'floor');
  if (figures === null) return null;
  const time = claim.reportedOn === null ? '' : lastDay(claim.reportedOn);
  return { ...figures, isPart: status === 'floor', role, source: claim.voice, family: claim.id, time };
}

function figuresOf({ count, basis }: Claim, isFloor: boolean): Figures | null {
  const { openLow, openHigh, approximate } = count;
  const meaning = count.vague === null ? null : (MODEL_WORDS[count.vague] ?? null);
  const low = meaning?.floor ?? count.low;
  const high = meaning?.ceiling ?? count.high;
  if (low === null || high === null) return null;
  if (openLow) return openHigh || isFloor ? null : single('up-to', high);
  const isNamed = basis === 'named_list' && meaning === null;
  if (isNamed || isFloor || openHigh) {
    return low === 0 ? null : single(isNamed ? 'named' : 'at-least', low);
  }
  if (approximate === 'about' && low === high) return single('about', low);
  if (approximate !== false) {
    const asserted = assertedInterval(count);
    return asserted && { kind: 'range', ...asserted };
  }
  return low === high && meaning === null ? single('exact', low) : { kind: 'range', low, high };
}

function single(kind: ObservationKind, figure: number): Figures {
  return { kind, low: figure, high: figure };
}
