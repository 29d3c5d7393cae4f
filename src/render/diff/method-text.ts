import type { GroupDiff, MethodChange } from '../../diff/diff-result.js';
import type { MethodResults } from '../../reconcile/methods/index.js';
import { rangesText } from '../group-table.js';
import { summarise } from '../methods/summarise.js';
import type { Words } from './words.js';

/** What a method found and finds: `3–100+`, `80 by 10 of 12` voices, `20–84, fair`. */
export interface MethodTexts {
  readonly old: string;
  readonly new: string;
}

/** The result of a method on both sides, in the words of the tables; `none` where it finds nothing. */
export function methodTexts(group: GroupDiff, { method }: MethodChange, words: Words): MethodTexts {
  const { old, new: now } = group.results[method] ?? { old: null, new: null };
  return {
    old: resultText({ [method]: old ?? undefined }, words),
    new: resultText({ [method]: now ?? undefined }, words),
  };
}

function resultText(results: MethodResults, words: Words): string {
  const [summary] = summarise(results).values();
  if (summary === undefined || summary.ranges.length === 0) return 'none';
  const { support, mark } = summary;
  const range = rangesText(summary, words);
  const supported = support === null ? range : `${range} by ${support.voices} of ${support.of}`;
  return mark === null ? supported : `${supported}, ${mark}`;
}
