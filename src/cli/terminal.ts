import type { Readable, Writable } from 'node:stream';

/** What the program needs of the world: its streams, its environment and where it stands. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  once?(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off?(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit?(code: number): unknown;
}

/** The width of a page on a stream, in cells: 80 where it is no terminal, or one that does not know its width. */
export function columnsOf({ columns }: Terminal['stdout']): number {
  return columns === undefined || columns === 0 ? 80 : columns;
}

export type ColorChoice = 'auto' | 'always' | 'never';
export type ColorLevel = 0 | 1 | 2 | 3;

/**
 * The colours a stream may be given: none, 16, 256 or all. `NO_COLOR` (no-color.org) and a pipe mean none,
 * unless the user asks for colour.
 */
export function colorLevel(choice: ColorChoice, terminal: Terminal, stream: 'stdout' | 'stderr'): ColorLevel {
  const { NO_COLOR, FORCE_COLOR, TERM, COLORTERM } = terminal.env;
  if (choice === 'never') return 0;
  if (choice === 'auto') {
    if (NO_COLOR !== undefined && NO_COLOR !== '') return 0;
    if (FORCE_COLOR === '0' || FORCE_COLOR === 'false') return 0;
    const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== '';
    if (!isForced && (terminal[stream].isTTY !== true || TERM === 'dumb')) return 0;
  }
  if (COLORTERM === 'truecolor' || COLORTERM === '24bit') return 3;
  return TERM?.includes('256color') ? 2 : 1;
}

/** Writes text, waiting while the reader is slow. False when the reader has gone (`| head`). */
export async function writeText(stream: Writable, text: string | Buffer): Promise<boolean> {
  if (text.length === 0) return true;
  if (stream.destroyed || stream.writableEnded) return false;
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined) resolve(true);
      else if (isReaderGone(error)) resolve(false);
      else reject(error);
    });
  });
}

function isReaderGone(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET';
}
