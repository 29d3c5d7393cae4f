/** The formats in which a report of problems can be written. */
export const PROBLEM_FORMAT_IDS = [
  'text',
  'json',
  'ndjson',
  'github',
  'sarif',
  'junit',
  'gitlab',
  'rdjson',
  'markdown',
] as const;

export type ProblemFormatId = (typeof PROBLEM_FORMAT_IDS)[number];
