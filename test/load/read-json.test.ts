import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonCursor, JsonError, TOKEN } from '../../src/load/json-cursor.js';
import { readWhole } from '../../src/load/json-objects.js';
import { brief, loadText } from './load-text.js';

const json = (text: string) => loadText(text, { format: 'json' });
const T1 =
  '{"claim_id": "T1", "incident": "i", "source": "s", "victims": "v", "measure": "killed", "count": 84}';

describe('a JSON file of claims', () => {
  it.each([
    ['an array', `[${T1}]`],
    ['an object with claims', `{"$schema": {"a": [1, {}]}, "claims": [${T1}]}`],
    ['a byte order mark before', `\ufeff[${T1}]`],
  ])('may be %s', async (_, text) => {
    const { claims, problems, input } = await json(text);
    expect(problems).toEqual([]);
    expect(claims).toMatchObject([
      { id: 'T1', count: { original: '84', low: 84 }, place: { line: 1, row: 0 } },
    ]);
    expect(input).toMatchObject({ format: 'json', delimiter: null, rows: 1, claims: 1, excluded: 0 });
  });

  it('may hold no claims', async () => {
    expect((await json('[]')).input).toMatchObject({ rows: 0, claims: 0, excluded: 0 });
  });

  it('takes keys in camelCase too, lists of ids, and null for blank', async () => {
    const { claims, problems } = await json(
      `[${T1}, {"claimId": "T2", "incident": "i", "source": "s", "victims": "v", "measure": "killed", "count": null, "reportedOn": "2024", "retracts": ["T1", 7]}]`,
    );
    expect(problems).toEqual([]);
    expect(claims[1]).toMatchObject({
      id: 'T2',
      reportedOn: '2024',
      relations: { retracts: ['T1', '7'] },
      place: { row: 1 },
    });
  });

  it('reads objects without measure as wide ones, whatever stands around them', async () => {
    const wide =
      '{"claim_id": "W", "incident": "i", "source": "s", "victims": "v", "killed": 3, "wounded": null}';
    for (const text of [`[${wide},${T1}]`, `[${T1},${wide}]`]) {
      const { claims, problems } = await json(text);
      expect(problems).toEqual([]);
      expect(claims.map(({ id }) => id).sort()).toEqual(['T1', 'W/killed']);
    }
  });

  it('passes over null where a wide object has no use for a value', async () => {
    const { claims, problems } = await json(
      '[{"incident": "i", "source": "s", "victims": "v", "measure": null, "killed": 3, "count": null, "low": 2}]',
    );
    expect(claims).toMatchObject([{ measure: 'killed', count: { low: 3 } }]);
    expect(brief(problems)).toEqual(['1:96 /0/low warning file/unknown-column']);
  });

  it('gives the place of every problem: pointer, line and column', async () => {
    const { problems, input } = await json(`{"claims": [
  ${T1.replace('84', '"x"')},
  ${T1.replace('84', '[[1], null, 2.5,\n3]').replace('"s"', '1.5').replace('"v"', 'false')},
  [1],
  {"a/b~": {"deep": [1]}}
]}`);
    expect(brief(problems)).toEqual([
      '2:100 /claims/0/count error cell/unreadable-count',
      '3:49 /claims/1/source error cell/not-text',
      '3:65 /claims/1/victims error cell/not-text',
      '3:102 /claims/1/count error cell/not-text',
      '5:3 /claims/2 error row/not-an-object',
      '6:4 /claims/3/a~1b~0 warning file/unknown-column',
      '6:null null error cell/required',
      '6:null null error cell/required',
      '6:null null error cell/required',
    ]);
    expect(input).toMatchObject({ rows: 4, claims: 0, excluded: 4 });
  });

  it('leaves out an object that gives a field twice', async () => {
    const { claims, problems } = await json(
      `[{"count": 1, ${T1.slice(1)}, {"incident": "i", "Incident": "j"}]`,
    );
    expect(claims).toEqual([]);
    expect(brief(problems)).toEqual([
      '1:111 /0/count error file/duplicate-column',
      '1:146 /1/Incident error file/duplicate-column',
    ]);
  });

  it('takes keys that mean something to JavaScript for unknown columns, once each', async () => {
    const keys = '"__proto__": {"incident": "x"}, "constructor": 1, "toString": 2';
    const { claims, problems } = await json(`[{${keys}, ${T1.slice(1)}, {${keys}, ${T1.slice(1)}]`);
    expect(claims).toHaveLength(2);
    expect(problems.map(({ ruleId, raw }) => [ruleId, raw])).toEqual([
      ['file/unknown-column', '__proto__'],
      ['file/unknown-column', 'constructor'],
      ['file/unknown-column', 'toString'],
    ]);
    expect(({} as Record<string, unknown>).incident).toBeUndefined();
  });

  it('names a hundred unknown keys, and not the thousands after them', async () => {
    const objects = Array.from({ length: 5000 }, (_, index) => `{"x${index}": 1, ${T1.slice(1)}`);
    const { claims, problems } = await json(`[${objects.join(',')}]`);
    expect(claims).toHaveLength(5000);
    expect(problems).toHaveLength(101);
  });

  it('refuses half a character', async () => {
    const { problems } = await json(`[${T1.replace('"s"', '"\\ud800"')}]`);
    expect(brief(problems)).toEqual(['1:48 /0/source error cell/not-text']);
  });

  it.each([
    ['[1,]', '1:4: not JSON: expected a value, found ]'],
    [`[\n${T1} // no\n]`, '2:102: not JSON: JSON has no comments'],
    ['{"claims": [],}', '1:15: not JSON: expected a key in double quotes, found }'],
    ["[{'a': 1}]", "1:3: not JSON: unexpected 'a'"],
    ['[{"a": "\n"}]', '1:8: not JSON: a text is not closed by a double quote'],
    ['[{"a": "\\x"}]', '1:8: not JSON: unknown escape in a text'],
    ['[{"a": 01}]', '1:9: not JSON: expected "," or "}", found 1'],
    ['[', '1:2: not JSON: expected a value, found the end'],
    ['[] x', '1:4: not JSON: unexpected x'],
    ['{"claims": [], "claims": []}', '1:16: not JSON: "claims" is given twice'],
  ])('refuses what is not strict JSON: %j', async (text, message) => {
    await expect(json(text)).rejects.toThrow(`cannot read claims.json:${message}`);
  });

  it.each(['{"claim": []}', '{"claims": {}}', '"x"', '7'])(
    'refuses JSON that holds no list of claims: %s',
    async (text) => {
      await expect(json(text)).rejects.toThrow(
        'it holds neither an array of claims nor an object with "claims"',
      );
    },
  );

  it('refuses an empty file', async () => {
    await expect(json(' \n')).rejects.toThrow('cannot read claims.json: the file is empty');
  });

  it('refuses JSON that is too large to be held', async () => {
    const chunks = (async function* () {
      for (let count = 0; count < 3; count++) yield Buffer.alloc(2 ** 20, ' ');
    })();
    await expect(readWhole(chunks, 'x.json', 2 ** 21)).rejects.toMatchObject({
      message: 'cannot read x.json: JSON above 2 MB cannot be held whole',
      hint: expect.stringContaining('NDJSON'),
    });
  });

  it.each([
    ['arrays', '['.repeat(1e5)],
    ['objects', '{"a":'.repeat(1e5)],
    ['claims', `[{"note": ${'['.repeat(1e5)}`],
  ])('refuses %s a hundred thousand deep', async (_, text) => {
    await expect(json(text)).rejects.toThrow('values are nested deeper than 64 levels');
  });

  it('makes many batches of many objects', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => T1.replace('T1', `T${index}`));
    const { claims } = await json(`[${many.join(',\n')}]`);
    expect(claims.map(({ id, place }) => [id, place.line, place.row])).toEqual(
      many.map((_, index) => [`T${index}`, index + 1, index]),
    );
  });
});

describe('the JSON cursor', () => {
  const isStrict = (text: string) => {
    try {
      const cursor = new JsonCursor(text);
      cursor.skipValue(0);
      return cursor.is(TOKEN.end);
    } catch (error) {
      expect(error).toBeInstanceOf(JsonError);
      return false;
    }
  };
  const isParsed = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('accepts exactly what JSON.parse accepts', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\t"',
      '1',
      '-0.5e+3',
      '01',
      'true',
      'null',
      ' ',
      '\n',
      '//',
      '\u00a0',
      '\\',
      "'",
      '"',
    ];
    const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join(''));
    const sound = fc.json();
    const cut = fc.tuple(fc.json(), fc.nat(40)).map(([text, at]) => text.slice(0, at) + text.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(broken, sound, cut), (text) => {
        expect(isStrict(text)).toBe(isParsed(text));
      }),
      { numRuns: 5000 },
    );
  });
});
