import type { ProblemFormat } from './check-report.js';

/** Every format of problems by its name; each is loaded when it is asked for, with the packages it needs. */
export const PROBLEM_FORMATS = {
  text: async () => (await import('./text.js')).renderText,
  json: async () => (await import('./json.js')).renderJson,
  ndjson: async () => (await import('./ndjson.js')).renderNdjson,
  github: async () => (await import('./github.js')).renderGithub,
  sarif: async () => (await import('./sarif.js')).renderSarif,
  junit: async () => (await import('./junit.js')).renderJunit,
  gitlab: async () => (await import('./gitlab.js')).renderGitlab,
  rdjson: async () => (await import('./rdjson.js')).renderRdjson,
  markdown: async () => (await import('./markdown.js')).renderMarkdown,
} satisfies Readonly<Record<string, () => Promise<ProblemFormat>>>;

export type ProblemFormatId = keyof typeof PROBLEM_FORMATS;
export const PROBLEM_FORMAT_IDS = Object.keys(PROBLEM_FORMATS) as readonly ProblemFormatId[];
