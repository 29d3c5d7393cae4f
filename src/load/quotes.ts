const QUOTE = 34;
const LF = 10;
const CR = 13;

/** A quote that does not stand where the rules of CSV let it stand. */
export interface QuoteFault {
  /** The cell, counted from 0, and the offset of the byte that is wrong. */
  readonly cell: number;
  readonly at: number;
  /** Where the quote opens that is closed too early or never; null for a quote in a cell without quotes. */
  readonly opened: number | null;
  readonly isClosed: boolean;
}

/** The first misplaced quote of a record; null when every quote is well-formed. */
export function findQuoteFault(
  bytes: Buffer,
  start: number,
  end: number,
  delimiter: number,
): QuoteFault | null {
  let at = start;
  for (let cell = 0; at < end; cell++) {
    if (bytes[at] !== QUOTE) {
      while (at < end && !endsCell(bytes[at] as number, delimiter)) {
        if (bytes[at] === QUOTE) return { cell, at, opened: null, isClosed: true };
        at++;
      }
    } else {
      const opened = at;
      at = closingQuote(bytes, opened, end);
      if (at < 0) return { cell, at: opened, opened, isClosed: false };
      at++;
      if (at < end && !endsCell(bytes[at] as number, delimiter)) return { cell, at, opened, isClosed: true };
    }
    if (bytes[at] !== delimiter) return null;
    at++;
  }
  return null;
}

/** Where a cell of a well-formed record starts and ends, its quotes included; null when it has no such cell. */
export function findCell(
  bytes: Buffer,
  start: number,
  end: number,
  delimiter: number,
  cell: number,
): { start: number; end: number } | null {
  let at = start;
  for (let index = 0; ; index++) {
    const cellStart = at;
    if (bytes[at] === QUOTE && at < end) at = closingQuote(bytes, at, end) + 1;
    while (at < end && !endsCell(bytes[at] as number, delimiter)) at++;
    if (index === cell) return { start: cellStart, end: at };
    if (at >= end || bytes[at] !== delimiter) return null;
    at++;
  }
}

function closingQuote(bytes: Buffer, opened: number, end: number): number {
  for (let at = opened + 1; at < end; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (at + 1 < end && bytes[at + 1] === QUOTE) at++;
    else return at;
  }
  return -1;
}

function endsCell(byte: number, delimiter: number): boolean {
  return byte === delimiter || byte === LF || byte === CR;
}
