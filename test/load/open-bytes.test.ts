import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { InputFormat } from '../../src/load/find-inputs.js';
import { openBytes } from '../../src/load/open-bytes.js';
import { chunksOf } from './load-text.js';

async function open(
  content: Buffer,
  options: { format?: InputFormat; maxBytes?: number; size?: number } = {},
) {
  const chunks = (async function* () {
    yield* chunksOf(content, options.size ?? 1000);
  })();
  const input = { shown: 'x', format: options.format ?? ('csv' as const) };
  const { bytes, format } = await openBytes(chunks, input, options.maxBytes);
  const read: Buffer[] = [];
  for await (const chunk of bytes) read.push(Buffer.from(chunk));
  return { content: Buffer.concat(read).toString('latin1'), format };
}

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('opening bytes', () => {
  it('ends the stream of what it refuses', async () => {
    for (const content of [
      Buffer.from('%PDF-1.7'),
      Buffer.concat([COMPOUND, Buffer.alloc(9999)]),
      gzipSync(gzipSync('a')),
    ]) {
      let isOpen = true;
      const chunks = (async function* () {
        try {
          for (;;) {
            yield content;
            await setImmediate();
          }
        } finally {
          isOpen = false;
        }
      })();
      await expect(openBytes(chunks, { shown: 'x', format: 'csv' })).rejects.toThrow('cannot read x');
      // A stream that unpacks ends its source a moment later.
      await vi.waitFor(() => expect(isOpen).toBe(false));
    }
  });

  it.each([1, 5, 1000])('passes text on as it is, in chunks of %i', async (size) => {
    expect(await open(Buffer.from('a,b\n'), { size })).toEqual({ content: 'a,b\n', format: 'csv' });
    expect(await open(Buffer.from(''), { size })).toEqual({ content: '', format: 'csv' });
  });

  it.each([1, 7, 1000])('unpacks gzip of several members, in chunks of %i', async (size) => {
    const packed = Buffer.concat([gzipSync('a,b\n'), gzipSync('c,d\n')]);
    expect(await open(packed, { size })).toEqual({ content: 'a,b\nc,d\n', format: 'csv' });
  });

  it('refuses gzip that is cut off, damaged or packed twice', async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)));
    await expect(open(packed.subarray(0, -20))).rejects.toThrow('the gzip file ends too early');
    await expect(open(packed.subarray(0, 14))).rejects.toThrow('the gzip file ends too early');
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 10, 200);
    await expect(open(damaged)).rejects.toThrow('the gzip file is damaged');
    await expect(open(gzipSync(packed))).rejects.toThrow('it is compressed twice');
  });

  it('refuses what unpacks to over a hundred times its size, unless a limit is named', async () => {
    const bomb = gzipSync(Buffer.alloc(70 * 2 ** 20, '\n'));
    await expect(open(bomb)).rejects.toThrow('over 100 times its size');
    expect((await open(bomb, { maxBytes: 2 ** 30 })).content).toHaveLength(70 * 2 ** 20);
    const small = Buffer.alloc(60 * 2 ** 20, '\n');
    expect((await open(gzipSync(small))).content).toHaveLength(small.length);
  });

  it('unpacks to the limit and no further', async () => {
    const packed = gzipSync('x'.repeat(5000));
    expect((await open(packed, { maxBytes: 5000 })).content).toHaveLength(5000);
    await expect(open(packed, { maxBytes: 4999 })).rejects.toMatchObject({
      message: 'cannot read x: it unpacks to more than 4999 bytes',
      hint: expect.stringContaining('--max-size'),
    });
  });

  it('knows a workbook by its first bytes, packed or not, whatever its name says', async () => {
    const zip = Buffer.from('PK\x03\x04…', 'latin1');
    expect((await open(zip)).format).toBe('xlsx');
    expect((await open(gzipSync(zip), { format: 'json' })).format).toBe('xlsx');
  });

  it('names what is no table', async () => {
    await expect(open(Buffer.from('%PDF-1.7'))).rejects.toThrow('it is a PDF');
    await expect(open(Buffer.concat([COMPOUND, Buffer.alloc(600)]))).rejects.toThrow('old version of Office');
    const locked = Buffer.concat([COMPOUND, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    await expect(open(locked)).rejects.toThrow('protected by a password');
    await expect(open(Buffer.from('a,b\n'), { format: 'xlsx' })).rejects.toThrow(
      'it is not an Excel workbook',
    );
    await expect(open(Buffer.from(''), { format: 'xlsx' })).rejects.toThrow('the file is empty');
  });
});
