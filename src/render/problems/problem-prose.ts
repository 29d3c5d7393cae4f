import type { Problem } from '../../claim/problem.js';
import { display } from '../display.js';

/**
 * A problem in sentences for a reader of another program, on one line: in which cell, what is wrong, what to do.
 * `D5: "12-Oct" is a date; a count must be a number of people. Write 10 in low and 12 in high.`
 */
export function problemProse({ cell, message, hint }: Problem): string {
  const what = cell === null ? message : `${cell}: ${message}`;
  const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
  return display(hint === '' ? sentence : `${sentence} ${hint}`);
}
