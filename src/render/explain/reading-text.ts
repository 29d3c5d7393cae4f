import type { HeapingRule } from '../../claim/heaping.js';
import type { ClaimExplanation } from '../../reconcile/explain/explanation.js';
import { figureText } from '../range-text.js';
import type { Prose } from './prose.js';

/** What the heaping rule goes by, of a figure that is hedged. */
const OFF_TEXTS: Readonly<Record<HeapingRule, string>> = {
  'half-unit': 'half the power of ten it is rounded to',
  tenth: 'a tenth of it',
  quarter: 'a quarter of it',
};

/** How the words of a claim were read: the figures named and what they assert. */
export function readingText(claim: ClaimExplanation, prose: Prose): string {
  const { reading } = claim;
  const bounds = reading.isByBounds ? ', by the low and high of the row' : '';
  switch (reading.kind) {
    case 'denial':
      return `nobody: a denial${bounds}`;
    case 'not-stated':
      return 'states no figure and admits no loss';
    case 'admission':
      return 'admits a loss and gives no figure: at least 1 where nobody says more';
    case 'word':
      return wordText(claim, prose);
    case 'figure':
      return figureReading(claim, prose) + bounds;
  }
}

function wordText({ vague, openHigh, reading }: ClaimExplanation, { symbols }: Prose): string {
  const [open, close] = symbols.quotes;
  const least = figureText(reading.asserted?.low ?? 0, symbols);
  const word = `${openHigh ? 'at least ' : ''}${open}${vague}${close}`;
  return `no figure: ${word} is at least ${least} by the table of this tool`;
}

function figureReading(claim: ClaimExplanation, prose: Prose): string {
  const { low, high, openLow, openHigh, reading } = claim;
  const figure = (people: number) => figureText(people, prose.symbols);
  const [least, most] = [low as number, high as number];
  const named = least === most ? figure(least) : `${figure(least)} to ${figure(most)}`;
  const { asserted, hedge } = reading;
  if (asserted === null || (!openLow && !openHigh && hedge === null)) return `${named} named and asserted`;
  const ends = [
    ...(openLow ? ['no floor'] : []),
    ...(openHigh ? ['no ceiling'] : []),
    ...(hedge === null ? [] : [hedge === 'about' ? 'approximate' : hedge]),
  ].join(', ');
  const range =
    asserted.high === null
      ? `${figure(asserted.low)} or more`
      : asserted.low === asserted.high
        ? figure(asserted.low)
        : `${figure(asserted.low)} to ${figure(asserted.high)}`;
  return `${named} named, ${ends}: asserts ${range}${offText(claim)}`;
}

/** By how much a hedged figure may be off, in the words of the heaping rule. */
function offText({ reading: { hedge, lowOff, highOff } }: ClaimExplanation): string {
  const rules = [...new Set([lowOff, highOff])].filter((rule) => rule !== null);
  if (hedge === null || rules.length === 0) return '';
  return ` (heaping rule: ${rules.map((rule) => OFF_TEXTS[rule]).join(' and ')}${hedge === 'nearly' ? ', downwards' : ''})`;
}
