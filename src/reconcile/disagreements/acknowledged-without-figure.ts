import { isAcknowledged, isDenial, isNamed } from '../../claim/count.js';
import { joinNames } from '../../claim/join-names.js';
import { answered, type GroupFinder, nameClaims } from './disagreement.js';

/** The victims' own side, or a source of no known stance, admits losses that others put a number on. */
export const findAcknowledgedWithoutFigure: GroupFinder = (group) => {
  if (!group.entries.some(({ claim }) => isAcknowledged(claim.count))) return null;
  const admissions = group.entries
    .filter(({ status, reason }) => status === 'counted' || reason === 'no-figure')
    .map((entry) => entry.claim)
    .filter(({ count, stance }) => isAcknowledged(count) && (stance === 'own' || stance === null));
  const figures = [...group.counted, ...group.floors].filter(
    ({ count }) => isNamed(count) && !isDenial(count),
  );
  const admitting = answered(admissions, figures);
  const figured = answered(figures, admissions);
  if (admitting.length === 0) return null;
  const verbs = new Set(admitting.map(({ stance }) => (stance === 'own' ? 'admitted' : 'reported')));
  const sources = joinNames([...new Set(admitting.map((claim) => claim.source))]);
  return {
    kind: 'acknowledged-without-figure',
    claims: figured,
    against: admitting,
    gap: null,
    ratio: null,
    message: `losses ${[...verbs].sort().join(' or ')} by ${sources} without a figure; others give one: ${nameClaims(figured)}`,
  };
};
