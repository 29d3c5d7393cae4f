import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Spool } from '../../src/cli/spool.js';

function readAll(spool: Spool, separator: string): string {
  return Buffer.concat([...spool.read(separator)]).toString();
}

describe('Spool', () => {
  it('gives back what was added, with separators between', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const spool = new Spool(true);
        for (const [index, text] of texts.entries()) spool.add(`i${index}`, text, ',\n');
        expect(readAll(spool, ',\n')).toBe(Buffer.from(texts.join(',\n')).toString());
        spool.close();
      }),
    );
  });
  it('gives back incidents in the order of their ids when they did not come in order', () => {
    const spool = new Spool(false);
    for (const id of ['b', 'é', 'a']) spool.add(id, `<${id}>`, '|');
    expect(readAll(spool, '|')).toBe('<a>|<b>|<é>');
    spool.close();
  });
  it('gives back more than it holds in memory, with letters cut by no chunk', () => {
    const spool = new Spool(true);
    const text = 'é'.repeat(1_000_003);
    for (let index = 0; index < 20; index += 1) spool.add(String(index), text, '\n');
    const all = readAll(spool, '\n');
    expect(all.length).toBe(20 * text.length + 19);
    expect(all.split('\n').every((line) => line === text)).toBe(true);
    spool.close();
  });
  it('is empty without an incident', () => {
    const spool = new Spool(true);
    expect(readAll(spool, ',')).toBe('');
    spool.close();
  });
});
