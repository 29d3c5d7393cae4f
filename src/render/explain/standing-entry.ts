import { append } from '../../claim/map-of-lists.js';
import type { ClaimExplanation } from '../../reconcile/explain/explanation.js';
import { reasonText } from '../reason-text.js';
import { type Entry, entry } from './block.js';
import { withoutText } from './method-text.js';
import { listAll, type Prose, sayingOf, sentences } from './prose.js';
import { readingText } from './reading-text.js';
import { stanceText, voiceText } from './stance-text.js';
import { floorText, relationTexts, specialTexts } from './standing-text.js';

/** A claim that stands: how it was read and by whom it is, what it is worth, what it sets and would change. */
export function standingEntry(claim: ClaimExplanation, prose: Prose): Entry {
  const { reason, because } = claim;
  const lines = [
    sentences(
      readingText(claim, prose),
      stanceText(claim, prose),
      voiceText(claim, prose),
      groundText(claim),
    ),
    sentences(
      reason === null || because.length === 0 ? '' : reasonText(reason, because.map(prose.show)),
      floorText(claim),
      ...specialTexts(claim, prose),
      ...relationTexts(claim, prose),
    ),
    sentences(setsText(claim), changeText(claim, prose)),
  ];
  return entry({
    name: prose.show(claim.id),
    text: `${sayingOf(claim, prose)}, ${prose.show(claim.reportedOn ?? 'undated')}, ${prose.show(claim.at)}`,
    tone: claim.stance,
    lines: lines.filter((line) => line !== ''),
  });
}

/** What the figure rests on and how it is rated, where the row says so. */
function groundText({ basis, reliability }: ClaimExplanation): string {
  const parts = [
    ...(basis === null || basis === 'statement' ? [] : [`basis ${basis.replaceAll('_', ' ')}`]),
    ...(reliability === null ? [] : [`rated ${reliability}`]),
  ];
  return parts.join(', ');
}

/** Which figures of which methods the claim sets, methods of which it sets the same together. */
function setsText({ sets }: ClaimExplanation): string {
  const figuresOf = new Map<string, string[]>();
  for (const { method, figure } of sets) append(figuresOf, method, figure);
  const methodsOf = new Map<string, string[]>();
  for (const [method, figures] of figuresOf) append(methodsOf, listAll(figures), method);
  const parts = [...methodsOf].map(([figures, methods]) => `the ${figures} of ${listAll(methods)}`);
  return parts.length === 0 ? '' : `sets ${parts.join(', ')}`;
}

function changeText({ without, sets }: ClaimExplanation, { symbols }: Prose): string {
  if (without === null) return '';
  if (without.length > 0) return `without it ${withoutText(without, symbols)}`;
  return sets.length === 0 ? '' : 'nothing changes without it';
}
