import type { ClaimResult } from '../../reconcile/claim-result.js';
import { outcomeText } from '../outcome-text.js';
import { countOf } from '../page.js';
import { rangeText } from '../range-text.js';
import { reasonText } from '../reason-text.js';
import { stretchText } from '../severity-text.js';
import type { Symbols } from '../symbols.js';
import type { Forest, ForestMethod, ForestRow } from './forest.js';
import type { ModelInterval } from './model-interval.js';
import { scaleText } from './scale.js';

/** `37 claims`, `12 origins`, `material disagreement, ×1.3`: how much there is and how far it is apart. */
export function factsOf({ group }: Forest, symbols: Symbols): string[] {
  const { claims, origins, severity, stretch } = group;
  const factor = stretch === null ? 'denied' : stretchText(group, symbols);
  return [
    countOf(claims.length, 'claim'),
    countOf(origins, 'origin'),
    ...(severity === null ? [] : [`${severity} disagreement${factor === '' ? '' : `, ${factor}`}`]),
  ];
}

/** What a method finds: `3–100+`, `80 (10 of 12)`, `none`. */
export function methodText({ id, ranges, support }: ForestMethod, symbols: Symbols): string {
  return outcomeText(
    id,
    { ranges, support: support?.voices ?? null, of: support?.of ?? null, grade: null },
    symbols,
  );
}

/** What the model finds: `52 (30–85)`, the median and the interval of 90 %. */
export function modelText({ q05, median, q95 }: ModelInterval, symbols: Symbols): string {
  const [least, middle, most] = [q05, median, q95].map(Math.round) as [number, number, number];
  const range = (low: number, high: number) => rangeText({ low, high, openHigh: false }, symbols);
  return `${range(middle, middle)} (${range(least, most)})`;
}

/** What a claim says in the source's words; its figure where the row gives none. */
export function valueText({ claim }: ForestRow, symbols: Symbols): string {
  return claim.original === '' ? rangeText(claim, symbols) : claim.original;
}

/** Everything about a claim in one line: who says what and when, from which side, what became of it, where it stands. */
export function claimText(row: ForestRow, symbols: Symbols): string {
  const { claim } = row;
  const [open, close] = symbols.quotes;
  return [
    `${claim.source}: ${open}${valueText(row, symbols)}${close}`,
    ...(claim.reportedOn === null ? [] : [claim.reportedOn]),
    ...(claim.stance === null ? [] : [claim.stance]),
    standingText(claim),
    `${claim.id} at ${claim.at}`,
  ].join(', ');
}

function standingText({ status, reason, because }: ClaimResult): string {
  const why = reason === null ? '' : reasonText(reason, because);
  if (status === 'counted') return 'counted';
  return [status === 'floor' ? 'floor only' : 'left out', why].filter((part) => part !== '').join(', ');
}

/** A picture in plain words, for who cannot see it. */
export function describeForest(forest: Forest, symbols: Symbols): string {
  const { rows, methods, bands, scale, victims, measure, incident } = forest;
  const count = (status: ClaimResult['status']) => rows.filter(({ claim }) => claim.status === status).length;
  const sentences = [
    `${countOf(rows.length, 'claim')} on ${victims} ${measure} in ${incident}: ${count('counted')} counted, ${count('floor')} as floors only, ${count('left-out')} left out.`,
    ...methods.map((method) => `${method.id}: ${methodText(method, symbols)}.`),
    ...(bands.model === null ? [] : [`model, median and 90 % interval: ${modelText(bands.model, symbols)}.`]),
    scale === null
      ? 'No claim gives a figure.'
      : `The ${scaleText(scale)} runs from ${scale.min} to ${scale.max}. A row a claim.`,
  ];
  return sentences.join(' ');
}
