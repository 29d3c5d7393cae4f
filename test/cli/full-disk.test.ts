import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { PROJECT } from '../run-claims.js';

describe('standard output on a full disk', () => {
  it.each([[['reconcile', 'data/incident.csv', '--json']], [['rules']], [['cite']]])(
    'is told of in a sentence, and not as a bug: %s',
    async (argv) => {
      const stdout = new Writable({
        write(_chunk, _encoding, done) {
          done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
        },
      });
      const said: string[] = [];
      const stderr = new Writable({
        write(chunk, _encoding, done) {
          said.push(String(chunk));
          done();
        },
      });
      const terminal = { stdin: new PassThrough().end(), stdout, stderr, env: {}, cwd: () => PROJECT };
      expect(await run(argv, terminal)).toBe(2);
      expect(said.join('')).toBe(
        'claims: cannot write: the disk is full. Free some room, or write to another place\n',
      );
    },
  );
});
