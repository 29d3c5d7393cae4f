import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Spool } from '../../src/cli/spool.js';

async function readAll(spool: Spool, separator: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of spool.read(separator)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}

describe('Spool', () => {
  it('gives back what was added, with separators between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (texts) => {
        const spool = new Spool(true);
        for (const [index, text] of texts.entries()) spool.add(`i${index}`, text, ',\n');
        expect(await readAll(spool, ',\n')).toBe(Buffer.from(texts.join(',\n')).toString());
        await spool.close();
      }),
    );
  });
  it('gives back incidents in the order of their ids when they did not come in order', async () => {
    const spool = new Spool(false);
    for (const id of ['b', 'é', 'a']) spool.add(id, `<${id}>`, '|');
    expect(await readAll(spool, '|')).toBe('<a>|<b>|<é>');
    await spool.close();
  });
  it('gives back more than it holds in memory, with letters cut by no chunk', async () => {
    const spool = new Spool(true);
    const text = 'é'.repeat(1_000_003);
    for (let index = 0; index < 20; index += 1) spool.add(String(index), text, '\n');
    const all = await readAll(spool, '\n');
    expect(all.length).toBe(20 * text.length + 19);
    expect(all.split('\n').every((line) => line === text)).toBe(true);
    await spool.close();
  });
  it('gives back more than it holds in memory in the order of the ids', async () => {
    const spool = new Spool(false);
    const ids = Array.from({ length: 30 }, (_, index) => String.fromCharCode(97 + ((index * 7) % 30)));
    for (const id of ids) spool.add(id, id.repeat(400_000), '|');
    expect(await readAll(spool, '|')).toBe(
      [...ids]
        .sort()
        .map((id) => id.repeat(400_000))
        .join('|'),
    );
    await spool.close();
  });
  it('is empty without an incident', async () => {
    const spool = new Spool(true);
    expect(await readAll(spool, ',')).toBe('');
    await spool.close();
  });
});
