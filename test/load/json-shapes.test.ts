import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { acled } from '../../src/claim/presets/acled.js';
import { UserError } from '../../src/claim/user-error.js';
import { brief, loadText } from './load-text.js';

const json = (value: unknown) =>
  loadText(typeof value === 'string' ? value : JSON.stringify(value), { format: 'json' });
const claim = { source: 's', victims: 'v', measure: 'killed', count: 84 };
const said = (claims: readonly Claim[]) =>
  claims.map(({ incident, measure, victims, count }) => [incident, measure, victims, count.original]);

describe('an object whose keys are incidents', () => {
  it('gives the claims of each list the key as their incident', async () => {
    const { claims, problems, input } = await json({
      moura: [claim, { ...claim, incident: 'moura ', count: 3 }],
      ford: [{ ...claim, incident: null }],
      empty: [],
    });
    expect(problems).toEqual([]);
    expect(claims.map(({ incident, place }) => [incident, place.row])).toEqual([
      ['moura', 0],
      ['moura', 1],
      ['ford', 2],
    ]);
    expect(input).toMatchObject({ rows: 3, claims: 3, excluded: 0 });
  });

  it('takes keys that mean something to JavaScript for incidents like others', async () => {
    const { claims } = await json(
      `{"__proto__": [${JSON.stringify(claim)}], "constructor": [${JSON.stringify(claim)}]}`,
    );
    expect(claims.map(({ incident }) => incident)).toEqual(['__proto__', 'constructor']);
  });

  it('leaves out a claim that states another incident, with the place of it', async () => {
    const { claims, problems, input } = await json(
      `{"a/b":\n [${JSON.stringify(claim)},\n  {"incident": "ford", "source": "s"}]}`,
    );
    expect(claims).toHaveLength(1);
    expect(brief(problems)).toEqual(['3:16 /a~1b/1/incident error row/other-incident']);
    expect(problems[0]?.message).toBe(
      'the incident is "ford", but the claim stands under "a/b"; it is left out',
    );
    expect(input).toMatchObject({ rows: 2, claims: 1, excluded: 1 });
  });

  it('hands down what stands beside the lists, and reports what it does not know', async () => {
    const { claims, problems } = await json(
      `{"Measure": "killed", "x": {"deep": [[]]},\n "ford": [{"source": "s", "victims": "v", "count": 1}], "actors": []}`,
    );
    expect(said(claims)).toEqual([['ford', 'killed', 'v', '1']]);
    expect(brief(problems)).toEqual([
      '1:23 /x warning file/unknown-column',
      '2:57 /actors warning file/unknown-column',
    ]);
  });
});

describe('an object with a list "claims"', () => {
  it('hands down its fields, whether they stand before the list or behind it', async () => {
    const bare = { source: 's', count: 84 };
    const own = { ...bare, victims: 'w', measure: null };
    const { claims, problems, input } = await json([
      { incident: 'ford', victims: 'v', claims: [bare, own], measure: 'killed' },
      { ...claim, incident: 'moura' },
      { claims: [bare], id: 7, measure: 'wounded', victims: 'v' },
    ]);
    expect(problems).toEqual([]);
    expect(said(claims)).toEqual([
      ['ford', 'killed', 'v', '84'],
      ['ford', 'killed', 'w', '84'],
      ['moura', 'killed', 'v', '84'],
      ['7', 'wounded', 'v', '84'],
    ]);
    expect(claims.map(({ place }) => place.row)).toEqual([0, 1, 2, 3]);
    expect(input).toMatchObject({ rows: 4, claims: 4 });
  });

  it('hands no measure down to claims whose keys are measures', async () => {
    const { claims, problems } = await json({
      incident: 'ford',
      measure: 'captured',
      claims: [
        { source: 's', victims: 'v', killed: 1, wounded: 2 },
        { source: 's', victims: 'v', killed: null, count: 3 },
      ],
    });
    expect(problems).toEqual([]);
    expect(said(claims).map((one) => one.slice(1))).toEqual([
      ['killed', 'v', '1'],
      ['wounded', 'v', '2'],
      ['captured', 'v', '3'],
    ]);
  });

  it('hands down neither figures nor ids nor relations: each is one claim’s own', async () => {
    const { claims, problems } = await json(
      '{"incidents": [\n{"incident": "ford", "id": 1, "count": 84, "killed": 9, "low": null, "retracts": ["A"],\n "claims": [{"source": "s", "victims": "v", "measure": "killed"}]}]}',
    );
    expect(claims).toEqual([]);
    expect(brief(problems)).toEqual([
      '2:22 /incidents/0/id warning file/unknown-column',
      '2:31 /incidents/0/count warning file/unknown-column',
      '2:44 /incidents/0/killed warning file/unknown-column',
      '2:70 /incidents/0/retracts warning file/unknown-column',
      '3:null null error claim/no-count',
    ]);
  });

  it('says of what it hands down where it stands', async () => {
    const { problems } = await json(
      '{"claims": [\n {"source": "s", "victims": "v", "count": 1}],\n "incident": "ford", "measure": "kilt", "lang": {}}',
    );
    expect(brief(problems)).toEqual(['3:49 /lang error cell/not-text']);
    const { problems: unread } = await json(
      '{"claims": [\n {"source": "s", "victims": "v", "count": 1}],\n "incident": "ford", "measure": "kilt"}',
    );
    expect(brief(unread)).toEqual(['3:33 /measure error cell/unknown-measure']);
  });

  it('may stand in another one; the inner word goes, but for the incident', async () => {
    const { claims, problems } = await json({
      measure: 'killed',
      lang: 'en',
      incidents: [
        {
          incident: 'ford',
          claims: [{ measure: 'wounded', claims: [{ source: 's', victims: 'v', count: 1 }] }],
        },
        { incident: 'ford', claims: [{ incident: 'moura', claims: [claim, claim] }] },
      ],
    });
    expect(said(claims)).toEqual([['ford', 'wounded', 'v', '1']]);
    expect(claims[0]?.lang).toBe('en');
    expect(problems.map(({ ruleId, cell }) => [ruleId, cell])).toEqual([
      ['row/other-incident', '/incidents/1/claims/0/incident'],
      ['row/other-incident', '/incidents/1/claims/0/incident'],
    ]);
  });

  it('gives its id to claims without an incident only, where it is the whole file', async () => {
    const { claims, problems } = await json({ id: 'set', claims: [claim, { ...claim, incident: 'ford' }] });
    expect(problems).toEqual([]);
    expect(claims.map(({ incident }) => incident)).toEqual(['set', 'ford']);
  });

  it('gives lines and columns of claims in one line and over several', async () => {
    const { problems } = await json(
      '[ {"claims": [{"count": "x"}, {\n"count": "y"}], "incident": "i", "source": "s", "measure": "killed", "victims": "v"} ]',
    );
    expect(brief(problems)).toEqual([
      '1:25 /0/claims/0/count error cell/unreadable-count',
      '2:10 /0/claims/1/count error cell/unreadable-count',
    ]);
  });

  it('must not be given twice in one object', async () => {
    await expect(json('[{"claims": [], "claims": []}]')).rejects.toThrow(
      'claims.json:1:17: not JSON: "claims" is given twice',
    );
  });

  it('is refused where it is nested beyond all reason', async () => {
    const deep = (levels: number) => `${'{"claims":['.repeat(levels)}${']}'.repeat(levels)}`;
    expect((await json(deep(30))).input.rows).toBe(0);
    await expect(json(deep(1e5))).rejects.toThrow('values are nested deeper than 64 levels');
    const { problems } = await loadText(deep(1e5), { format: 'ndjson' });
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['row/invalid-json']);
  });

  it('reports the same keys of many objects once', async () => {
    const one = '{"incident": "i", "place": "x", "claims": []}';
    const { problems } = await json(`[${Array(500).fill(one).join()}]`);
    expect(brief(problems)).toEqual(['1:20 /0/place warning file/unknown-column']);
  });
});

describe('what an interface wraps around its rows', () => {
  it('is reported once, and nothing of it is handed down', async () => {
    const { claims, problems } = await json(
      `{"count": 5000, "status": 200, "data": [${JSON.stringify({ ...claim, incident: 'ford' })}]}`,
    );
    expect(said(claims)).toEqual([['ford', 'killed', 'v', '84']]);
    expect(brief(problems)).toEqual(['1:2 /count warning file/unknown-column']);
    expect(problems[0]?.message).toBe('beside "data" stand "count", "status"; only "data" is read');
  });

  it('may be called results', async () => {
    const { claims, problems } = await json({ results: [{ ...claim, incident: 'ford' }] });
    expect(claims).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('is passed with a preset too', async () => {
    const row = Object.fromEntries(acled.required.map((column) => [column, '1']));
    const { claims } = await loadText(JSON.stringify({ success: true, data: [row] }), {
      format: 'json',
      presets: [acled],
    });
    expect(claims).toHaveLength(1);
  });
});

describe('a line of NDJSON', () => {
  it('may be an incident with its claims', async () => {
    const text = `{"claims": [{"source": "s", "count": "x"}, 7], "incident": "i", "measure": "killed", "victims": "v"}\n${JSON.stringify({ ...claim, incident: 'j' })}\n{"claims": [}\n`;
    const { claims, problems, input } = await loadText(text, { format: 'ndjson' });
    expect(claims.map(({ incident, place }) => [incident, place.line, place.row])).toEqual([['j', 2, 2]]);
    expect(brief(problems)).toEqual([
      '1:44 /claims/1 error row/not-an-object',
      '1:38 /claims/0/count error cell/unreadable-count',
      '3:13 null error row/invalid-json',
    ]);
    expect(input).toMatchObject({ rows: 4, claims: 1, excluded: 3 });
  });
});

describe('JSON that holds claims in no known way', () => {
  it.each([
    ['{"Claims": []}', 'found: Claims', 'Did you mean "claims" where it says "Claims"?'],
    ['{"date": "2024", "clains": [{}]}', 'found: date, clains', 'Did you mean "claims"'],
    ['{"type": "FeatureCollection", "features": []}', 'found: type, features', 'GeoJSON is not read'],
    ['{"items": [{}]}', 'found: items', 'rename it to "claims"'],
    ['{"source": ["a"], "killed": [1]}', 'found: source, killed', '"source" seems to be a column'],
    ['{"data": {"claims": []}}', 'found: data', '"data" must be a list'],
    ['{"claims": {}, "ford": [{}]}', 'found: claims, ford', '"claims" must be a list'],
    ['{}', 'with "claims"', '{ "INCIDENT": [ … ] }'],
  ])('is refused with a way out: %s', async (text, message, hint) => {
    await expect(json(text)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });
});

const FIELDS = ['victims', 'measure', 'lang', 'reported_on'] as const;
const row = fc.record({
  incident: fc.constantFrom('ford', 'moura', '__proto__', '7'),
  source: fc.constantFrom('a', 'b'),
  victims: fc.constantFrom('v', 'w'),
  measure: fc.constantFrom('killed', 'wounded'),
  count: fc.nat(99),
  lang: fc.constantFrom('en', 'fr'),
  reported_on: fc.constantFrom('2024', '2024-07'),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

describe('the same table in any shape', () => {
  const byIncident = (rows: readonly Row[]) =>
    [...new Set(rows.map(({ incident }) => incident))].map(
      (id) => [id, rows.filter(({ incident }) => incident === id)] as const,
    );
  /** An incident as an object: fields that all its claims share stand on it, in any place. */
  const hoist = ([incident, rows]: readonly [string, readonly Row[]], name: string, isBehind: boolean) => {
    const shared = FIELDS.filter((field) => rows.every((one) => one[field] === rows[0]?.[field]));
    const leave = new Set<string>(['incident', ...shared]);
    const claims = rows.map((one) =>
      Object.fromEntries(Object.entries(one).filter(([key]) => !leave.has(key))),
    );
    const around = {
      [name]: incident,
      ...Object.fromEntries(shared.map((field) => [field, rows[0]?.[field]])),
    };
    return isBehind ? { claims, ...around } : { ...around, claims };
  };
  const keyed = (rows: readonly Row[]) =>
    `{${byIncident(rows).map(([key, list]) => {
      const bare = list.map(({ incident, ...rest }, index) =>
        index % 2 === 0 ? rest : { incident, ...rest },
      );
      return `${JSON.stringify(key)}:${JSON.stringify(bare)}`;
    })}}`;
  const shapes: Record<string, (rows: readonly Row[], isBehind: boolean) => string> = {
    claims: (claims) => JSON.stringify({ claims }),
    data: (data) => JSON.stringify({ data, total: data.length }),
    results: (results) => JSON.stringify({ next: null, results }, null, 2),
    keyed,
    incidents: (rows, isBehind) =>
      JSON.stringify({ incidents: byIncident(rows).map((one) => hoist(one, 'id', isBehind)) }),
    'array of incidents': (rows, isBehind) =>
      JSON.stringify(
        byIncident(rows).map((one) => hoist(one, 'incident', isBehind)),
        null,
        1,
      ),
  };
  const told = (claims: readonly Claim[]) => claims.map(({ place, ...rest }) => JSON.stringify(rest)).sort();

  it.each(Object.keys(shapes))('gives the claims of the plain array: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (rows, isBehind) => {
          const plain = await json(rows);
          const shaped = await json(shapes[name]?.(rows, isBehind) as string);
          expect(told(shaped.claims)).toEqual(told(plain.claims));
          expect(shaped.claims).toHaveLength(rows.length);
          expect(shaped.input).toMatchObject({ rows: rows.length, excluded: 0 });
        },
      ),
    );
  });

  it('gives the claims of the plain array: lines of incidents', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (rows, isBehind) => {
          const lines = byIncident(rows).map((one) => JSON.stringify(hoist(one, 'incident', isBehind)));
          const shaped = await loadText(lines.join('\n'), { format: 'ndjson' });
          expect(told(shaped.claims)).toEqual(told((await json(rows)).claims));
        },
      ),
    );
  });

  it('gives for every row a claim or an error, whatever it holds', async () => {
    const key = fc.constantFrom(
      'claims',
      'incident',
      'id',
      'source',
      'measure',
      'killed',
      'count',
      'x',
      '__proto__',
    );
    const { value } = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('killed', 'a', 3, null, '', true),
        fc.array(tie('object'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((members) => ({ members })),
    }));
    const written = (one: unknown): string => {
      if (Array.isArray(one)) return `[${one.map(written)}]`;
      if (one === null || typeof one !== 'object') return JSON.stringify(one);
      const { members } = one as { members: [string, unknown][] };
      return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${written(inner)}`)}}`;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1 }), fc.boolean(), async (values, isLines) => {
        const texts = values.map(written);
        const text = isLines ? texts.join('\n') : `[${texts}]`;
        try {
          const { claims, problems, input } = await loadText(text, { format: isLines ? 'ndjson' : 'json' });
          const read = new Set(claims.map(({ place }) => place.row)).size;
          expect(read + input.excluded).toBe(input.rows);
          expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(
            input.excluded,
          );
          for (const { line } of problems) expect(line).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          expect(error.message).toContain('is given twice');
        }
      }),
    );
  });
});
