import type { Rule } from '../../claim/rule.js';

/** One file of an example. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** The files of a rule's example: all that break it, and of the mended ones those that differ. */
export function exampleFiles({ bad, good }: Rule): { broken: ExampleFile[]; mended: ExampleFile[] } {
  const files = Object.entries(bad).map(([name, text]) => ({ name, text }));
  const mended = Object.entries(good).map(([name, text]) => ({ name, text }));
  return { broken: files, mended: mended.filter(({ name, text }) => bad[name] !== text) };
}
