import type { Rule } from '../rule.js';

export const fileGuessedEncoding = {
  id: 'file/guessed-encoding',
  severity: 'warning',
  guess: true,
  summary: 'A file is UTF-8 or UTF-16, or its encoding is named.',
  why: 'Bytes do not say which letters they stand for. Read in the wrong encoding, the names of sources turn into others, and one source counts as two.',
  fix: 'Look at the text that is quoted. If it is right, name the encoding with --encoding or in the config; if not, name the right one. Best is to save the file as UTF-8.',
  bad: {},
  good: {},
} as const satisfies Rule;
