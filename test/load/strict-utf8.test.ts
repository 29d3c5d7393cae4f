import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strictUtf8 } from '../../src/load/strict-utf8.js';
import { chunksOf } from './load-text.js';

async function pass(bytes: Buffer, size = 1000): Promise<Buffer[]> {
  const chunks = (async function* () {
    yield* chunksOf(bytes, size);
  })();
  const passed: Buffer[] = [];
  for await (const chunk of strictUtf8(chunks, 'x.csv')) passed.push(chunk);
  return passed;
}

describe('strict UTF-8', () => {
  it('passes valid text on, cut only between characters, however it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀', '\r', '\n') }),
        fc.integer({ min: 1, max: 8 }),
        async (text, size) => {
          const passed = await pass(Buffer.from(text), size);
          expect(passed.map((chunk) => chunk.toString()).join('')).toBe(text);
        },
      ),
    );
  });

  it.each([1, 2, 3, 1000])('takes the byte order mark off, in chunks of %i', async (size) => {
    expect(Buffer.concat(await pass(Buffer.from('\ufeffa,b'), size)).toString()).toBe('a,b');
    expect(Buffer.concat(await pass(Buffer.from('\ufeff'), size)).toString()).toBe('');
    expect(Buffer.concat(await pass(Buffer.from('ab'), size)).toString()).toBe('ab');
  });

  it('keeps a mark that stands anywhere else', async () => {
    expect(Buffer.concat(await pass(Buffer.from('a\ufeff'))).toString()).toBe('a\ufeff');
  });

  it.each([1, 2, 5, 1000])('names line and byte of what is not UTF-8, in chunks of %i', async (size) => {
    const bytes = Buffer.concat([Buffer.from('a\r\né�\n'), Buffer.from([0x63, 0xe9, 0x2c])]);
    await expect(pass(bytes, size)).rejects.toThrow('cannot read x.csv: line 3 is not UTF-8 (byte 10)');
  });

  it.each([1, 1000])(
    'refuses a character that the end of the file cuts off, in chunks of %i',
    async (size) => {
      const bytes = Buffer.from('a\n€').subarray(0, 4);
      await expect(pass(bytes, size)).rejects.toThrow('line 2 is not UTF-8 (byte 2)');
    },
  );

  it('knows UTF-16 by its mark', async () => {
    const bytes = Buffer.from('\ufeffa,b', 'utf16le');
    await expect(pass(bytes)).rejects.toMatchObject({
      message: 'cannot read x.csv: it is UTF-16, not UTF-8',
      hint: expect.stringContaining('CSV UTF-8'),
    });
  });
});
