import { display } from '../display.js';
import type { Prose } from '../explain/prose.js';
import { UNICODE } from '../symbols.js';

/** Sentences for a page that has room for all of them. */
export const REPORT_PROSE: Prose = {
  symbols: UNICODE,
  show: (text) => display(text),
  mostIds: Number.POSITIVE_INFINITY,
  verbose: true,
};
