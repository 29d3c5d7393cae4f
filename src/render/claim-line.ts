import type { Claim } from '../claim/claim.js';
import { claimTexts } from '../claim/claim-texts.js';
import { snakeCase } from '../claim/field-name.js';
import { display } from './display.js';

/** What every line gives, in this order and without a name. */
const UNNAMED: ReadonlySet<string> = new Set(['source', 'victims', 'measure', 'count']);

/** A claim on one line: incident, id, victims, measure, source, count and whatever else it says, named. */
export function renderClaimLine(claim: Claim): string {
  const parts = [claim.incident, claim.id, claim.victims, claim.measure, claim.source, claim.count.original];
  for (const [name, text] of claimTexts(claim)) {
    if (text !== null && !UNNAMED.has(name)) parts.push(`${snakeCase(name)}=${text}`);
  }
  return parts.map((part) => display(part)).join('\t');
}
