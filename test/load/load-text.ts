import { Readable } from 'node:stream';
import type { Claim } from '../../src/claim/claim.js';
import type { InputSummary } from '../../src/claim/input-summary.js';
import type { Problem } from '../../src/claim/problem.js';
import type { InputFormat } from '../../src/load/find-inputs.js';
import { type LoadOptions, loadClaims } from '../../src/load/load-claims.js';

export interface LoadedText {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  readonly input: InputSummary;
}

export interface LoadTextOptions extends Omit<LoadOptions, 'stdin'> {
  readonly format?: InputFormat;
  /** Bytes a chunk; left out, the text comes in one piece. */
  readonly chunkBytes?: number;
}

/** Loads a text as if it were the file `claims.csv` (or of another format). */
export async function loadText(content: string | Buffer, options: LoadTextOptions = {}): Promise<LoadedText> {
  const { format = 'csv', chunkBytes = Number.MAX_SAFE_INTEGER, ...loadOptions } = options;
  const name = `claims.${format}`;
  const stdin = Readable.from(chunksOf(Buffer.from(content), chunkBytes), { objectMode: true });
  const loaded = loadClaims([{ path: '-', shown: name, name, format }], { ...loadOptions, stdin });
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  for await (const batch of loaded) {
    claims.push(...batch.claims);
    problems.push(...batch.problems);
  }
  return { claims, problems, input: loaded.inputs[0] as InputSummary };
}

/** Some bytes cut into chunks of a size, each in memory of its own. */
export function chunksOf(bytes: Buffer, size: number): Buffer[] {
  const chunks: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += size)
    chunks.push(Buffer.from(bytes.subarray(start, start + size)));
  return chunks;
}

/** Problems as one line each: place, severity, rule. */
export function brief(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ line, column, cell, severity, ruleId }) => `${line}:${column} ${cell} ${severity} ${ruleId}`,
  );
}
