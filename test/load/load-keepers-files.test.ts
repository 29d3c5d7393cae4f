import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadAccepted } from '../../src/load/load-accepted.js';
import { loadJson } from '../../src/load/load-json.js';
import { loadLock } from '../../src/load/load-lock.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-keepers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NAME = 'kept.json';
const write = (text: string | Buffer) => {
  const path = join(folder, NAME);
  writeFileSync(path, text);
  return path;
};
const json = (text: string | Buffer, maxBytes = 1000) => loadJson(write(text), NAME, maxBytes);

describe('loadJson', () => {
  it('knows the line on which a value starts, a member with its name', async () => {
    const { value, lineOf } = await json('{\n "a":\n  {"b": 1},\r\n "c": [\n  1,\n  2]\n}');
    expect(value).toEqual({ a: { b: 1 }, c: [1, 2] });
    expect([[], ['a'], ['a', 'b'], ['c'], ['c', 0], ['c', 1]].map((path) => lineOf(path))).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });

  it('gives the first line for what is not there', async () => {
    const { lineOf } = await json('\n\n{"a": 1}');
    expect(lineOf(['b', 'c'])).toBe(1);
  });

  it('says line and column of what is no JSON', async () => {
    await expect(json('{\n "a": 1,\n}')).rejects.toThrow(`cannot read ${NAME}:3:1: not JSON`);
    await expect(json('{} {}')).rejects.toThrow(`cannot read ${NAME}:1:4: not JSON`);
  });

  it('refuses nesting that would break a parser, with its place', async () => {
    const deep = 100_000;
    await expect(json('['.repeat(deep) + ']'.repeat(deep), 1_000_000)).rejects.toThrow(
      /^cannot read kept\.json:1:/,
    );
  });

  it('refuses what is empty, too large, not there or not UTF-8', async () => {
    await expect(json(' \n')).rejects.toThrow('the file is empty');
    await expect(json('[1,2,3]', 6)).rejects.toThrow('cannot be held whole');
    await expect(json(Buffer.from([0x22, 0xff, 0x22]))).rejects.toThrow(NAME);
    await expect(loadJson(join(folder, 'nosuch.json'), 'nosuch.json', 9)).rejects.toThrow('nosuch.json');
  });
});

describe('loadAccepted', () => {
  it('gives each entry with its line, and null for what it does not say', async () => {
    const path = write(
      '{ "accepted": [\n  { "fingerprint": "19fb49db614541e9" },\n  { "fingerprint": "1d71bce48c60bc76", "what": "w", "reason": "r", "by": "b", "until": "2026-06" }\n] }',
    );
    const { schema, acceptances } = await loadAccepted(path, NAME);
    expect(schema).toBeNull();
    expect(acceptances).toEqual([
      { fingerprint: '19fb49db614541e9', what: null, reason: '', by: null, until: null, line: 2 },
      { fingerprint: '1d71bce48c60bc76', what: 'w', reason: 'r', by: 'b', until: '2026-06', line: 3 },
    ]);
  });

  it('names the entry that is wrong, its line and what is meant', async () => {
    const path = write('{ "accepted": [\n  { "fingerprint": "19fb49db614541e9", "until": "soon" }\n] }');
    await expect(loadAccepted(path, NAME)).rejects.toThrow(
      `cannot use ${NAME}: line 2: "accepted.0.until": until is a date such as 2026-12-31`,
    );
  });
});

describe('loadLock', () => {
  it('gives the figures and the lines of the groups', async () => {
    const incidents =
      '{\n "a": {\n  "all/killed": {"envelope": {"low": 1, "high": null, "openHigh": true}}\n }}';
    const options = '{"methods": ["envelope"], "asOf": null, "latestPerSource": false}';
    const path = write(`{"schemaVersion": 1, "options": ${options}, "incidents": ${incidents}}`);
    const { lock, lineOf } = await loadLock(path, NAME);
    expect(lock.incidents).toEqual({
      a: { 'all/killed': { envelope: { low: 1, high: null, openHigh: true } } },
    });
    expect(lineOf(['incidents', 'a', 'all/killed'])).toBe(3);
  });

  it('refuses another version of the file', async () => {
    await expect(loadLock(write('{"schemaVersion": 2}'), NAME)).rejects.toThrow(
      `cannot use ${NAME}: line 1:`,
    );
  });
});
