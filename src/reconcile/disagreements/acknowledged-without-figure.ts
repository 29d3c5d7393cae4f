import { isAcknowledged, isDenial } from '../../claim/count.js';
import { type GroupFinder, nameClaims } from './disagreement.js';

/** The victims' own side, or a source of no known stance, admits losses that others put a number on. */
export const findAcknowledgedWithoutFigure: GroupFinder = (group) => {
  const admitting = group.entries
    .filter(({ claim, status, reason }) => isAcknowledged(claim.count) && (status === 'counted' || reason === 'no-figure'))
    .map((entry) => entry.claim)
    .filter((claim) => claim.stance === 'own' || claim.stance === null);
  if (admitting.length === 0) return null;
  const figured = group.counted.filter((claim) => !isAcknowledged(claim.count) && !isDenial(claim.count));
  if (figured.length === 0) return null;
  const sources = [...new Set(admitting.map((claim) => claim.source))].join(', ');
  return {
    kind: 'acknowledged-without-figure',
    claims: figured,
    against: admitting,
    gap: null,
    ratio: null,
    message: `${sources} admits losses and gives no figure; others do: ${nameClaims(figured)}`,
  };
};
