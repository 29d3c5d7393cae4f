/** The types of violence that UCDP files events under, and all of them together. */
export const VIOLENCE_TYPES = ['state-based', 'non-state', 'one-sided', 'any'] as const;
export type Violence = (typeof VIOLENCE_TYPES)[number];
