import type { Claim } from '../claim/claim.js';
import { claimTexts } from '../claim/claim-texts.js';
import { isDerivedId } from '../claim/derived-id.js';
import type { ClaimChange, ClaimEntry, FieldChange } from './diff-result.js';

/** Everything a claim says and how its names were read, but not its id and not where it stands. */
function textsOf(claim: Claim): [FieldChange['field'], string | null][] {
  return [...claimTexts(claim), ['voice', claim.voice], ['stance', claim.stance]];
}

/** What a claim says in one text: two claims with the same text differ in nothing but their ids and places. */
export function contentOf(claim: Claim): string {
  return JSON.stringify(textsOf(claim).map(([, text]) => text));
}

/** The fields in which two claims differ, in the order of the documentation. */
export function compareFields(old: Claim, now: Claim): FieldChange[] {
  const before = textsOf(old);
  const changes: FieldChange[] = [];
  // A derived id follows from the rest; only one that somebody wrote tells something.
  if (old.id !== now.id && !(isDerivedId(old.id) && isDerivedId(now.id))) {
    const written = ({ id }: Claim) => (isDerivedId(id) ? null : id);
    changes.push({ field: 'claimId', old: written(old), new: written(now) });
  }
  for (const [index, [field, text]] of textsOf(now).entries()) {
    const was = before[index]?.[1] ?? null;
    if (was !== text) changes.push({ field, old: was, new: text });
  }
  // A voice that is the source as written only says it again.
  const isVoiceTold = old.voice !== old.source || now.voice !== now.source;
  return isVoiceTold ? changes : changes.filter(({ field }) => field !== 'voice');
}

/** A claim as the result tells it. */
export function toEntry(claim: Claim): ClaimEntry {
  const { id, source, victims, measure, count, reportedOn } = claim;
  return {
    id,
    source,
    victims,
    measure,
    original: count.original,
    low: count.low,
    high: count.high,
    openLow: count.openLow,
    openHigh: count.openHigh,
    reportedOn,
    at: placeOf(claim),
  };
}

/** A claim on both sides, as the result tells it. */
export function toChange(old: Claim, now: Claim): ClaimChange {
  return { ...toEntry(now), oldId: old.id, oldAt: placeOf(old), fields: compareFields(old, now) };
}

function placeOf({ place }: Claim): string {
  return `${place.file}:${place.line}`;
}
