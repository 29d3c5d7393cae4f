import { countChanges } from '../../diff/count-changes.js';
import type { DiffResult, DiffSummary, IncidentDiff } from '../../diff/diff-result.js';
import { countOf } from '../page.js';

const NO_PROBLEMS = { errors: { old: 0, new: 0 }, warnings: { old: 0, new: 0 } };

/** What changed in one incident, in a few facts: `1 claim removed`, `2 ranges moved`. */
export function incidentFacts(incident: IncidentDiff): string[] {
  return factsOf(countChanges([incident], 0, NO_PROBLEMS));
}

/** What changed in all, in a few facts. */
export function factsOf({ claims, ranges, disagreements }: DiffSummary): string[] {
  const { unchanged: _, ...changedClaims } = claims;
  const { appeared, vanished, severity } = disagreements;
  const moved = tally('range', ranges);
  return [
    ...tally('claim', changedClaims),
    ...(moved.length === 0 ? ['no range moved'] : moved),
    ...tally('disagreement', { appeared, vanished, 'of another severity': severity }),
  ];
}

/** `2 claims added, 1 removed`: one fact of some counts of a thing. */
function tally(thing: string, counts: Readonly<Record<string, number>>): string[] {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  const parts = told.map(([kind, count], index) => `${index === 0 ? countOf(count, thing) : count} ${kind}`);
  return parts.length === 0 ? [] : [parts.join(', ')];
}

/** What beside the claims is not the same on both sides, and rows that take no part: sentences. */
export function circumstances({ options, summary }: DiffResult): string[] {
  const { actorsChanged, settingsChanged } = options;
  const sentences: string[] = [];
  if (actorsChanged) sentences.push('The actors file changed: names or sides may be read otherwise.');
  if (settingsChanged) sentences.push('The config changed: each side is reconciled by its own.');
  const { old, new: now } = summary.errors;
  if (old + now > 0) {
    sentences.push(`Errors in the data: ${old} before, ${now} now; what they concern takes no part.`);
  }
  return sentences;
}

/** The old side and the new: `main (4f2a91c)` and `the files now`; null where two versions of files are named. */
export function titleOf({ base }: DiffResult): { readonly old: string; readonly new: string } | null {
  return base === null
    ? null
    : { old: `${base.revision} (${base.commit.slice(0, 7)})`, new: 'the files as they are' };
}
