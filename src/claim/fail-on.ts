/** What makes a run fail, for the gate of CI: each but `never` includes errors in the data. */
export const FAIL_ON = ['error', 'warning', 'disagreement', 'range-change', 'never'] as const;

export type FailOn = (typeof FAIL_ON)[number];
