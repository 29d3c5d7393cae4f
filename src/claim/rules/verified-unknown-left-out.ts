import type { Rule } from '../rule.js';

export const verifiedUnknownLeftOut = {
  id: 'verified/unknown-left-out',
  severity: 'warning',
  summary: 'What a verified value leaves out is in the data.',
  why: 'A name in leave_out that fits no claim leaves nothing out: the methods may see the very figure they are scored by.',
  fix: 'Write the id of a claim of that incident, or a source as its claims write it; several are set apart by a semicolon.',
  bad: {},
  good: {},
} as const satisfies Rule;
