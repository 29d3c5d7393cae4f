import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { colorLevel, type Terminal, writeText } from '../../src/cli/terminal.js';

function terminal(isTTY: boolean, env: Record<string, string> = {}): Terminal {
  const stdout = Object.assign(new PassThrough(), { isTTY });
  return { stdin: new PassThrough(), stdout, stderr: stdout, env, cwd: () => '/' };
}

describe('colorLevel decides once whether to colour', () => {
  it('gives a terminal the colours it says it has', () => {
    expect(colorLevel('auto', terminal(true, { TERM: 'xterm' }), 'stdout')).toBe(1);
    expect(colorLevel('auto', terminal(true, { TERM: 'xterm-256color' }), 'stdout')).toBe(2);
    expect(colorLevel('auto', terminal(true, { COLORTERM: 'truecolor' }), 'stdout')).toBe(3);
  });
  it('gives a pipe none, nor a dumb terminal', () => {
    expect(colorLevel('auto', terminal(false, { TERM: 'xterm' }), 'stdout')).toBe(0);
    expect(colorLevel('auto', terminal(true, { TERM: 'dumb' }), 'stdout')).toBe(0);
  });
  it('obeys NO_COLOR, also on a terminal, unless it is empty', () => {
    expect(colorLevel('auto', terminal(true, { NO_COLOR: '1' }), 'stdout')).toBe(0);
    expect(colorLevel('auto', terminal(true, { NO_COLOR: '' }), 'stdout')).toBe(1);
  });
  it('obeys FORCE_COLOR in a pipe', () => {
    expect(colorLevel('auto', terminal(false, { FORCE_COLOR: '1' }), 'stdout')).toBe(1);
    expect(colorLevel('auto', terminal(true, { FORCE_COLOR: '0' }), 'stdout')).toBe(0);
  });
  it('lets the flag win over both', () => {
    expect(colorLevel('always', terminal(false, { NO_COLOR: '1' }), 'stdout')).toBe(1);
    expect(colorLevel('never', terminal(true, { FORCE_COLOR: '1' }), 'stdout')).toBe(0);
  });
});

describe('writeText', () => {
  it('waits for a slow reader and loses nothing', async () => {
    const chunks: Buffer[] = [];
    const slow = new Writable({
      highWaterMark: 16,
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        setImmediate(done);
      },
    });
    for (let index = 0; index < 100; index += 1) expect(await writeText(slow, 'x'.repeat(1000))).toBe(true);
    expect(Buffer.concat(chunks).length).toBe(100_000);
  });
  it('says when the reader has gone, without an error', async () => {
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('EPIPE'), { code: 'EPIPE' }));
      },
    });
    gone.on('error', () => {});
    expect(await writeText(gone, 'x')).toBe(false);
    expect(await writeText(gone, 'x')).toBe(false);
  });
  it('passes on any other failure', async () => {
    const full = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
      },
    });
    full.on('error', () => {});
    await expect(writeText(full, 'x')).rejects.toThrow('no space');
  });
});
