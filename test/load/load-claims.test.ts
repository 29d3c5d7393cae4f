import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Actors } from '../../src/claim/actors.js';
import type { Claim } from '../../src/claim/claim.js';
import { NO_RELATIONS } from '../../src/claim/relation.js';
import { findInputs } from '../../src/load/find-inputs.js';
import { loadClaims } from '../../src/load/load-claims.js';
import { brief, loadText } from './load-text.js';

const HEADER = 'claim_id,incident,source,victims,measure,count,reported_on,note';

const actor = {
  name: null,
  side: null,
  kind: null,
  allyOf: null,
  partOf: null,
  from: null,
  to: null,
  aliases: [],
};
const actors = new Actors([
  { ...actor, id: 'wagner', aliases: [{ name: 'Wagner Group', from: null, to: null }], side: 'mali' },
  { ...actor, id: 'fama', aliases: [{ name: 'Malian army', from: null, to: null }], side: 'mali' },
  { ...actor, id: 'csp', aliases: [{ name: 'FLA', from: '2024-11-30', to: null }], side: 'azawad' },
]);

describe('loading claims', () => {
  it('gives a claim a row, with its place and nulls for blanks', async () => {
    const { claims, problems } = await loadText(
      `${HEADER}\nT1, tin , CSP ,wagner,Killed,at least 46,2024-08,\n`,
    );
    expect(problems).toEqual([]);
    expect(claims).toEqual([
      {
        id: 'T1',
        incident: 'tin',
        source: 'CSP',
        voice: 'CSP',
        victims: 'wagner',
        measure: 'killed',
        count: expect.objectContaining({ original: 'at least 46', low: 46, high: 46, openHigh: true }),
        reportedOn: '2024-08',
        asOf: null,
        sourceRole: null,
        party: null,
        stance: null,
        basis: null,
        scope: 'full',
        reliability: null,
        attributedTo: null,
        outlet: null,
        url: null,
        archiveUrl: null,
        quote: null,
        lang: null,
        note: null,
        relations: NO_RELATIONS,
        review: 'live',
        statusReason: null,
        place: { file: 'claims.csv', line: 2, row: 2 },
      },
    ]);
    expect(claims[0]?.relations).toBe(NO_RELATIONS);
  });

  it('gives the line of a row after quoted line breaks and blank lines', async () => {
    const { claims } = await loadText(
      `\n${HEADER}\r\nT1,i,s,v,killed,1,,"a\r\nb\nc"\r\n\r\n,,,,,,,\r\nT2,i,s,v,killed,2,,\r\n`,
    );
    expect(claims.map(({ id, place }) => [id, place.line, place.row])).toEqual([
      ['T1', 3, 3],
      ['T2', 8, 6],
    ]);
  });

  it('neither counts nor reports blank rows', async () => {
    const { input, problems } = await loadText(`${HEADER}\nT1,i,s,v,killed,1,,\n\n , ,,,,,,\n""\n`);
    expect(input).toMatchObject({ rows: 1, claims: 1, excluded: 0 });
    expect(problems).toEqual([]);
  });

  it('says what was read of a file', async () => {
    const text = `\ufeff${HEADER.replaceAll(',', ';')}\nT1;i;s;v;killed;1;;\nT2;i;s;v;killed;x;;\n`;
    expect((await loadText(text)).input).toEqual({
      path: 'claims.csv',
      sha256: createHash('sha256').update(text).digest('hex'),
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      rows: 2,
      claims: 1,
      excluded: 1,
    });
  });

  it('takes the delimiter that the user names', async () => {
    const { claims } = await loadText('incident/source/measure/count\ni/s,t/killed/1\n', { delimiter: '/' });
    expect(claims[0]?.source).toBe('s,t');
    await expect(loadText('a', { delimiter: '""' })).rejects.toThrow('cannot be a delimiter');
  });

  it('spells fixed words as the vocabulary does', async () => {
    const { claims, problems } = await loadText(
      'incident,source,victims,measure,count,source_role,basis,scope,reliability,status\n' +
        'i,s,v,killed,1,Media,Body Count,FULL,b,Pending\n',
    );
    expect(problems).toEqual([]);
    expect(claims[0]).toMatchObject({
      sourceRole: 'media',
      basis: 'body_count',
      scope: 'full',
      reliability: 'B',
      review: 'pending',
    });
  });

  it('reads low and high in place of a count', async () => {
    const { claims } = await loadText(
      'incident,source,victims,measure,low,high\ni,s,v,killed,5,\ni,s,v,killed,5,9\n',
    );
    expect(claims.map(({ count }) => [count.low, count.high, count.openHigh])).toEqual([
      [5, 5, true],
      [5, 9, false],
    ]);
  });

  it('keeps relations, and only where a row has some', async () => {
    const { claims } = await loadText(
      'incident,source,victims,measure,count,supersedes\ni,s,v,killed,1,T1; T2;\ni,s,v,killed,2,\n',
    );
    expect(claims[0]?.relations).toEqual({ ...NO_RELATIONS, supersedes: ['T1', 'T2'] });
    expect(claims[1]?.relations).toBe(NO_RELATIONS);
  });
});

describe('derived claim ids', () => {
  const idsOf = async (...rows: string[]) =>
    (await loadText(`incident,source,victims,measure,count,note\n${rows.join('\n')}\n`)).claims.map(
      ({ id }) => id,
    );

  it('hash what the claim says, not where it stands or what is remarked on it', async () => {
    const [first, second, third] = await idsOf('i,s,v,killed,1,x', 'i,s,v,killed,2,', ' i,s,v,Killed,1,y');
    expect(first).toMatch(/^c-[0-9a-f]{12}$/);
    expect(third).toBe(first);
    expect(second).not.toBe(first);
  });

  it('are the same from CSV, JSON and another order of columns', async () => {
    const [csv] = await idsOf('i,s,v,killed,1,x');
    const json = await loadText(
      '[{"count": 1, "measure": "killed", "victims": "v", "source": "s", "incident": "i"}]',
      { format: 'json' },
    );
    const other = await loadText('scope,count,measure,victims,source,incident\nfull,1,killed,v,s,i\n');
    expect([json.claims[0]?.id, other.claims[0]?.id]).toEqual([csv, csv]);
  });
});

describe('names', () => {
  const header = 'incident,source,party,victims,measure,count,reported_on,attributed_to';

  it('are resolved against the actors on the date of the claim', async () => {
    const { claims, problems } = await loadText(
      `${header}\ni,FLA,FLA,Wagner Group + malian army,killed,1,2024-12,csp\ni,FLA,,wagner,killed,1,2024-07,FAMA\n`,
      { actors },
    );
    expect(problems).toEqual([]);
    expect(
      claims.map(({ voice, victims, party, stance, attributedTo }) => [
        voice,
        victims,
        party,
        stance,
        attributedTo,
      ]),
    ).toEqual([
      ['csp', 'wagner+fama', 'csp', 'enemy', 'csp'],
      ['FLA', 'wagner', null, null, 'fama'],
    ]);
  });

  it('may be a side where they say for whom a source speaks', async () => {
    const { claims, problems } = await loadText(`${header}\ni,s,mali,wagner,killed,1,,\n`, { actors });
    expect(problems).toEqual([]);
    expect(claims[0]).toMatchObject({ party: 'mali', stance: 'own' });
  });

  it('that no actor bears are reported with what was meant, and stand for themselves', async () => {
    const { claims, problems } = await loadText(`${header}\ni,s,jnim,wagnr+all,killed,1,,\n`, { actors });
    expect(claims[0]).toMatchObject({ victims: 'all+wagnr', party: 'jnim' });
    expect(brief(problems)).toEqual(['2:10 D2 warning actor/unknown', '2:5 C2 warning actor/unknown']);
    expect(problems[0]?.hint).toContain('Did you mean wagner?');
  });

  it('are not held against actors where there is no actors file', async () => {
    expect((await loadText(`${header}\ni,s,jnim,anyone,killed,1,,\n`)).problems).toEqual([]);
  });

  it('that are left out leave the victims unspecified: a warning, which strict makes an error', async () => {
    const text = 'incident,source,measure,count\ni,s,killed,1\n';
    const { claims, problems } = await loadText(text);
    expect(claims[0]?.victims).toBe('unspecified');
    expect(brief(problems)).toEqual(['2:null null warning claim/unspecified-victims']);
    expect((await loadText(`${header}\ni,s,,Unspecified,killed,1,,\n`)).problems).toEqual([]);
  });
});

describe('problems of rows', () => {
  it('name rule, place, cell, claim, incident, field and text', async () => {
    const { problems, input } = await loadText(`${HEADER}\nT1,tin,"s\ns",v,killed, 12-Oct ,,\n`);
    expect(problems).toEqual([
      {
        ruleId: 'cell/date-in-count',
        severity: 'error',
        message: '"12-Oct" is a date; a count must be a number of people',
        hint: expect.stringContaining('Write 10 in low and 12 in high'),
        file: 'claims.csv',
        line: 3,
        column: 13,
        endLine: 3,
        endColumn: 21,
        cell: 'F2',
        claimId: 'T1',
        incident: 'tin',
        field: 'count',
        raw: ' 12-Oct ',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
    expect(input).toMatchObject({ rows: 1, claims: 0, excluded: 1 });
  });

  it('are all of them, not the first', async () => {
    const { problems } = await loadText(
      'claim_id,incident,source,victims,measure,count,reported_on,source_role\n"a;b",,,v,kiled,-1,05/01/2024,medea\n',
    );
    expect(brief(problems)).toEqual([
      '2:1 A2 error cell/unreadable-id',
      '2:7 B2 error cell/required',
      '2:8 C2 error cell/required',
      '2:11 E2 error cell/unknown-measure',
      '2:17 F2 error cell/negative-count',
      '2:20 G2 error cell/unreadable-date',
      '2:31 H2 error cell/unknown-value',
    ]);
    expect(problems.map(({ hint }) => /Did you mean (\w+)\?/.exec(hint)?.[1]).filter(Boolean)).toEqual([
      'killed',
      'media',
    ]);
  });

  it('count columns in characters, not bytes', async () => {
    const { problems } = await loadText(`${HEADER}\nT1,é😀,"s""x",v,killed,x,,\n`);
    expect(brief(problems)).toEqual(['2:24 F2 error cell/unreadable-count']);
  });

  it('leave a row out that has more cells than the header, but not for blank ones', async () => {
    const { claims, problems, input } = await loadText(
      `${HEADER}\nT1,i,s,v,killed,1,000,,x\nT2,i,s,v,killed,1,,,,\n`,
    );
    expect(claims.map(({ id }) => id)).toEqual(['T2']);
    expect(brief(problems)).toEqual(['2:24 I2 error row/too-long']);
    expect(input).toMatchObject({ rows: 2, claims: 1, excluded: 1 });
  });

  it('take the missing cells of a short row for blank, with a warning', async () => {
    const { claims, problems } = await loadText(`${HEADER}\nT1,i,s,v,killed,1\n`);
    expect(claims).toHaveLength(1);
    expect(brief(problems)).toEqual(['2:null null warning row/too-short']);
  });

  it('give the place of a column that is not read', async () => {
    const { problems } = await loadText(`source,${HEADER},"ba\nnana"\n`);
    expect(brief(problems)).toEqual([
      '1:26 D1 error file/duplicate-column',
      '1:72 J1 warning file/unknown-column',
    ]);
  });

  it('count rows with a stray quote among the excluded', async () => {
    const { input, problems } = await loadText(`${HEADER}\nT1,i,s"s,v,killed,1,,\nT2,i,s,v,killed,1,,"x\n`);
    expect(brief(problems)).toEqual(['2:7 C2 error file/stray-quote', '3:20 H3 error file/unclosed-quote']);
    expect(input).toMatchObject({ rows: 2, claims: 0, excluded: 2 });
  });

  it('do not let a header that cannot be read pass for another row', async () => {
    await expect(loadText(`x"y,${HEADER}\nincident,source,measure\n`)).rejects.toThrow(
      'cannot read claims.csv: line 1: a quote stands in the middle of a cell',
    );
    await expect(loadText(`"${HEADER}\n`)).rejects.toThrow(
      'line 1: the quote that opens here is never closed',
    );
  });
});

describe('every row that is not blank', () => {
  const cell = fc.constantFrom(
    '',
    ' ',
    'i',
    'killed',
    '7',
    'x',
    '"a,b"',
    '"a\nb"',
    'a"b',
    '"a"b',
    'at least 3',
    ';',
    '\u0000',
  );
  const rows = fc.array(
    fc.array(cell, { minLength: 0, maxLength: 8 }).map((cells) => cells.join(',')),
    { maxLength: 12 },
  );

  it.each([
    'claim_id,incident,source,victims,measure,count,supersedes',
    'claim_id,incident,source,killed,wounded,supersedes',
  ])('gives a claim or an error, however it comes in chunks and whatever reads it: %s', async (header) => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (lines, chunkBytes) => {
        const text = `${header}\n${lines.join('\n')}`;
        const whole = await loadText(text);
        expect(await loadText(text, { chunkBytes })).toEqual(whole);
        expect(await loadText(text, { isReference: true })).toEqual(whole);
        const { rows: count, claims, excluded } = whole.input;
        expect(claims).toBe(whole.claims.length);
        expect(count).toBeLessThanOrEqual(claims + excluded);
        expect(whole.problems.filter(({ severity }) => severity === 'error').length >= excluded).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('several files', () => {
  it('come in their order, can be read again, and say what was read of each', async () => {
    const cwd = await mkdtemp(path.join(tmpdir(), 'claims-load-'));
    try {
      await writeFile(path.join(cwd, 'b.csv'), `${HEADER}\nT1,i,s,v,killed,1,,\n`);
      await writeFile(
        path.join(cwd, 'a.ndjson'),
        '{"claimId":"T2","incident":"i","source":"s","victims":"v","measure":"killed","count":2}\n',
      );
      const loaded = loadClaims(await findInputs(['b.csv', 'a.ndjson'], { cwd }));
      for (let time = 0; time < 2; time++) {
        const claims: Claim[] = [];
        for await (const batch of loaded) claims.push(...batch.claims);
        expect(claims.map(({ id, place }) => [id, place])).toEqual([
          ['T1', { file: 'b.csv', line: 2, row: 2 }],
          ['T2', { file: 'a.ndjson', line: 1, row: 0 }],
        ]);
        expect(
          loaded.inputs.map(({ path: name, format, delimiter, rows }) => [name, format, delimiter, rows]),
        ).toEqual([
          ['b.csv', 'csv', ',', 1],
          ['a.ndjson', 'ndjson', null, 1],
        ]);
      }
      await rm(path.join(cwd, 'b.csv'));
      await expect(loaded[Symbol.asyncIterator]().next()).rejects.toThrow('cannot read b.csv: no such file');
    } finally {
      await rm(cwd, { recursive: true, force: true });
    }
  });

  it('cannot hold standard input where there is none', async () => {
    const loaded = loadClaims([{ path: '-', shown: 'standard input', name: 'stdin', format: 'csv' }]);
    await expect(loaded[Symbol.asyncIterator]().next()).rejects.toThrow(
      'cannot read standard input: there is none',
    );
  });
});
