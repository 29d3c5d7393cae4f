import { describe, expect, it } from 'vitest';
import { decodeText, TextFindings, type TextOrigin } from '../../src/load/decode-text.js';
import { encodeText } from './encode-text.js';
import { chunksOf } from './load-text.js';

async function decode(bytes: Buffer, size = 64 * 1024, origin: Partial<TextOrigin> = {}) {
  const findings = new TextFindings();
  const chunks = (async function* () {
    // A chunk lends its memory to the next.
    const lent = Buffer.alloc(size);
    for (const chunk of chunksOf(bytes, size)) {
      chunk.copy(lent);
      yield lent.subarray(0, chunk.length);
    }
  })();
  const passed: Buffer[] = [];
  for await (const chunk of decodeText(chunks, { name: 'x.csv', shown: 'x.csv', ...origin }, findings)) {
    passed.push(Buffer.from(chunk));
  }
  return { text: Buffer.concat(passed).toString(), ...findings };
}

const encoded = (text: string, encoding: string) => encodeText(text, encoding) as Buffer;
const TEXT = 'incident,source\r\na,Armée\r\nb,"État\nmajor"\r\n';

describe('decoding text', () => {
  it.each([
    ['utf-8', '\ufeff'],
    ['utf-8', ''],
    ['utf-16le', '\ufeff'],
    ['utf-16le', ''],
    ['utf-16be', '\ufeff'],
    ['utf-16be', ''],
  ])('knows %s with the mark %j, however it comes', async (encoding, mark) => {
    for (const size of [1, 3, 7, 1000]) {
      const found = await decode(encoded(mark + TEXT, encoding), size);
      expect(found).toEqual({ text: TEXT, encoding, problems: [] });
    }
  });

  it.each([1, 2, 5, 1000])(
    'guesses what is not UTF-8, and says so with an example, in chunks of %i',
    async (size) => {
      const { text, encoding, problems } = await decode(encoded(TEXT, 'windows-1252'), size);
      expect({ text, encoding }).toEqual({ text: TEXT, encoding: 'windows-1252' });
      expect(problems).toMatchObject([
        {
          ruleId: 'file/guessed-encoding',
          severity: 'warning',
          line: 2,
          raw: 'Armée',
          message: expect.stringContaining('windows-1252 by a guess, in which this line says "Armée"'),
          hint: expect.stringContaining('--encoding windows-1252'),
        },
      ]);
    },
  );

  it.each([7, 64 * 1024, 100_000])('guesses late in a file as well, in chunks of %i', async (size) => {
    const text = `${'a,The Army\n'.repeat(9000)}b,Armée malienne,c\n${'d,e\n'.repeat(20_000)}`;
    const found = await decode(encoded(text, 'macintosh'), size);
    expect(found.text === text).toBe(true);
    expect(found.encoding).toBe('macintosh');
    expect(found.problems).toMatchObject([{ line: 9001, raw: 'Armée malienne' }]);
  });

  it('does not guess what the user names', async () => {
    const found = await decode(encoded(TEXT, 'macintosh'), 5, { named: 'macintosh' });
    expect(found).toEqual({ text: TEXT, encoding: 'macintosh', problems: [] });
  });

  it('believes a mark more than the user', async () => {
    const found = await decode(Buffer.from(`\ufeff${TEXT}`), 5, { named: 'windows-1252' });
    expect(found).toEqual({ text: TEXT, encoding: 'utf-8', problems: [] });
  });

  it('takes an encoding in place of the guess alone, where it is given for that', async () => {
    const origin = { otherwise: 'macintosh' };
    expect(await decode(encoded(TEXT, 'macintosh'), 5, origin)).toMatchObject({ text: TEXT, problems: [] });
    expect(await decode(Buffer.from(TEXT), 5, origin)).toMatchObject({ text: TEXT, encoding: 'utf-8' });
  });

  it('refuses a line that is broken in what is UTF-8 otherwise, instead of guessing all of it', async () => {
    const bytes = Buffer.concat([Buffer.from('é\né\né\n'), Buffer.from([0xe9, 0x0a])]);
    await expect(decode(bytes)).rejects.toThrow('cannot read x.csv: line 4 is not UTF-8 (byte 9)');
  });

  it('names the line that means nothing in the encoding that is named', async () => {
    const bytes = Buffer.concat([encoded('中\n文\n', 'gb18030'), Buffer.from([0x41, 0xff, 0x0a])]);
    for (const size of [1, 1000]) {
      await expect(decode(bytes, size, { named: 'gb18030' })).rejects.toThrow('line 3 is not gb18030');
    }
    const half = Buffer.concat([encoded('\ufeffa\nb', 'utf-16le'), Buffer.from([0x41])]);
    await expect(decode(half)).rejects.toThrow('line 2 is not utf-16le');
  });

  it('refuses UTF-32', async () => {
    await expect(decode(Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]))).rejects.toThrow('it is UTF-32');
  });

  it('does not take a stray zero for UTF-16', async () => {
    expect(await decode(Buffer.from('a,b\0\nc,d\n'))).toMatchObject({
      encoding: 'utf-8',
      text: 'a,b\0\nc,d\n',
    });
  });

  it('reads every byte of windows-1252 as the standard of the web does', async () => {
    const bytes = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128));
    const { text } = await decode(bytes, 1000, { named: 'windows-1252' });
    expect(text).toHaveLength(128);
    expect(text).toContain('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡');
  });
});
