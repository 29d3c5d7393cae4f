import type { ClaimExplanation } from '../../reconcile/explain/explanation.js';
import { listAll, type Prose } from './prose.js';

/** Which voice a claim is, where that is not its source as written. */
export function voiceText({ source, voice }: ClaimExplanation, { show }: Prose): string {
  return voice.toLowerCase() === source.toLowerCase() ? '' : `speaks as ${show(voice)}`;
}

/** Which stance a claim has towards the victims, and why. */
export function stanceText(claim: ClaimExplanation, prose: Prose): string {
  const stance = claim.stance ?? 'unknown';
  return `stance ${stance}: ${groundText(claim, prose)}`;
}

function groundText({ party, sourceRole, stanceBy }: ClaimExplanation, { show }: Prose): string {
  if (stanceBy.by !== 'party') {
    return sourceRole === null ? 'neither party nor role given' : `${sourceRole}, without a party`;
  }
  const named = stanceBy.towards.filter(({ victims }) => victims !== party);
  if (named.length === 0) return `${show(party ?? '')} speaks of itself`;
  const all = [{ victims: party ?? '', side: stanceBy.side }, ...named];
  const known = all
    .filter(({ side }) => side !== null)
    .map(({ victims, side }) => `${show(victims)} is on the side ${show(side ?? '')}`);
  const unknown = all.filter(({ side }) => side === null).map(({ victims }) => show(victims));
  return [...known, ...(unknown.length === 0 ? [] : [`no side is known of ${listAll(unknown)}`])].join(', ');
}
