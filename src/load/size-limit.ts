import { UserError } from '../claim/user-error.js';

const MEBIBYTE = 2 ** 20;

/** What a compressed file may unpack to, unless the user allows more. */
export const DEFAULT_MAX_BYTES = { gzip: 2048 * MEBIBYTE, workbook: 256 * MEBIBYTE } as const;

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: MEBIBYTE, G: 2 ** 30 };

/** The number of bytes that `512M`, `2G` or `1048576` names; null for what is no size. */
export function parseSize(text: string): number | null {
  const match = /^(\d+)\s*([KMG]?)(?:i?B)?$/i.exec(text.trim());
  if (match === null) return null;
  const bytes = Number(match[1]) * (UNITS[(match[2] as string).toUpperCase()] as number);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : null;
}

/** The error for a file that unpacks to more than it may. */
export function tooLarge(shown: string, maxBytes: number): UserError {
  const [size, unit] = maxBytes >= MEBIBYTE ? [Math.floor(maxBytes / MEBIBYTE), 'MiB'] : [maxBytes, 'bytes'];
  return new UserError(
    `cannot read ${shown}: it unpacks to more than ${size} ${unit}`,
    'If you trust the file, allow more with --max-size, such as --max-size 8G.',
  );
}

/** Rows of claims pack to a tenth or a fiftieth; what packs tighter than this is made to keep a program busy. */
const MOST_FOLD = 100;
/** Small files do no harm, however tight. */
const HARMLESS_BYTES = 64 * MEBIBYTE;

/** Whether so many packed bytes have become more than a table of claims could. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > HARMLESS_BYTES && unpacked > packed * MOST_FOLD;
}

/** The error for a file that unpacks to more than its packed bytes can mean. */
export function packedTooTight(shown: string): UserError {
  return new UserError(
    `cannot read ${shown}: it unpacks to over ${MOST_FOLD} times its size, as no table of claims does`,
    'If you trust the file, name a limit with --max-size, such as --max-size 2G.',
  );
}
