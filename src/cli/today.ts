import { isPartialDate } from '../claim/partial-date.js';
import { UserError } from '../claim/user-error.js';
import type { Terminal } from './terminal.js';

const SECONDS_TO_MILLISECONDS = 1000;

/**
 * The day on which a dataset is judged: the one the user names, that of `SOURCE_DATE_EPOCH`
 * (reproducible-builds.org), else the day it is, in UTC. Only `claims check` asks, and its JSON says the day.
 */
export function readToday(flag: string | undefined, { env }: Pick<Terminal, 'env'>): string {
  if (flag !== undefined) {
    if (flag.length === 10 && isPartialDate(flag)) return flag;
    throw new UserError(`--today ${flag} is not a day`, 'Write it as 2026-12-31');
  }
  const epoch = Number(env.SOURCE_DATE_EPOCH || Number.NaN);
  const time = Number.isSafeInteger(epoch) ? epoch * SECONDS_TO_MILLISECONDS : Date.now();
  return new Date(time).toISOString().slice(0, 10);
}
