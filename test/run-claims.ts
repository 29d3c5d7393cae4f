import { PassThrough, Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../src/cli/run.js';

/** The folder of the project, where whole runs are made. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Buffer;
  readonly env?: Record<string, string>;
  readonly columns?: number;
  readonly isTerminal?: boolean;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs the program in this process as a shell would: arguments in, streams and exit code out. */
export async function runClaims(argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const sink = (chunks: Buffer[]) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(Buffer.from(chunk));
        done();
      },
    });
  const stdout = Object.assign(sink(out), {
    ...(options.columns === undefined ? {} : { columns: options.columns }),
    isTTY: options.isTerminal ?? false,
  });
  const stderr = Object.assign(sink(err), { isTTY: false });
  const stdin =
    options.stdin === undefined ? new PassThrough().end() : Readable.from([Buffer.from(options.stdin)]);
  const cwd = options.cwd ?? PROJECT;
  const exitCode = await run(argv, { stdin, stdout, stderr, env: options.env ?? {}, cwd: () => cwd });
  return { stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), exitCode };
}
