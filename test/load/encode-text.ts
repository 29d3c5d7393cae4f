import { createDecoding } from '../../src/load/text-decoding.js';

/** A text in the bytes of an encoding; null where the encoding lacks one of its characters. */
export function encodeText(text: string, encoding: string): Buffer | null {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const known = table.get(character);
    if (known === undefined) return null;
    bytes.push(...known);
  }
  return Buffer.from(bytes);
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Every character of an encoding of one or two bytes, and its bytes, as the standard of the web has them. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    // Not TextDecoder itself, which in some releases of Node reads windows-1252 as ISO-8859-1.
    const text = createDecoding(encoding).decode(Buffer.from(bytes), true);
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let first = 0; first < 256; first++) add(first);
  if (encoding === 'gb18030') {
    for (let first = 0x81; first <= 0xfe; first++) {
      for (let second = 0x40; second <= 0xfe; second++) add(first, second);
    }
  }
  tables.set(encoding, table);
  return table;
}
