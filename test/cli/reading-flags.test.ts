import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWorkbook } from '../load/build-workbook.js';
import { encodeText } from '../load/encode-text.js';
import { runClaims } from '../run-claims.js';

/** Made for one test and deleted after it; nothing else ever is, so nothing else is ever assigned to it. */
let own: string;
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'claims-reading-'));
});
afterEach(() => rmSync(own, { recursive: true, force: true }));

const write = (name: string, content: string | Buffer) => writeFileSync(join(own, name), content);
const mac = (text: string) => encodeText(text, 'macintosh') as Buffer;
const TABLE =
  'incident,source,victims,measure,count,reported_on\na,Armée,fama,killed,-99,05/01/2024\na,CSP,fama,killed,7,\n';

async function read(...argv: string[]) {
  const { stdout, stderr } = await runClaims(['reconcile', ...argv, '--json'], { cwd: own });
  if (stdout === '') throw new Error(stderr);
  const { inputs, problems, incidents } = JSON.parse(stdout);
  const rules = problems.map(({ ruleId }: { ruleId: string }) => ruleId);
  const claims = incidents[0]?.groups[0]?.claims ?? [];
  const told = claims.map((claim: Record<string, unknown>) => [
    claim.source,
    claim.original,
    claim.reportedOn,
  ]);
  return { inputs, rules, claims: told };
}

const READ = [
  ['CSP', '7', null],
  ['Armée', '-99', '2024-05-01'],
];

describe('what the files are', () => {
  it('is said by flags', async () => {
    write('claims.csv', mac(TABLE));
    const flags = ['--encoding', 'macroman', '--date-order', 'mdy', '--missing=-99'];
    const { inputs, rules, claims } = await read('claims.csv', ...flags);
    expect(rules).toEqual([]);
    expect(new Set(claims)).toEqual(new Set(READ));
    expect(inputs).toMatchObject([{ format: 'csv', encoding: 'macintosh' }]);
  });

  it('is said by the config, which flags overrule', async () => {
    write('claims.csv', mac(TABLE));
    write('claims.config.json', '{"encoding": "macroman", "dateOrder": "mdy", "missing": ["-99"]}');
    expect((await read('claims.csv')).rules).toEqual([]);
    const other = await read('claims.csv', '--date-order', 'dmy', '--encoding', 'windows-1252');
    expect(other.claims).toContainEqual(['ArmŽe', '-99', '2024-01-05']);
    write('claims.config.json', '{"missing": "-99", "sheet": "Two"}');
    write(
      'claims.xlsx',
      buildWorkbook([
        { name: 'One', rows: [['x']] },
        {
          name: 'Two',
          rows: [
            ['incident', 'source', 'measure', 'count'],
            ['a', 'S', 'killed', -99],
          ],
        },
      ]),
    );
    expect((await read('claims.xlsx')).claims).toEqual([['S', '-99', null]]);
    write('claims.config.json', '{"sheet": 2}');
    expect((await read('claims.xlsx')).rules).toEqual(['cell/negative-count']);
  });

  it('is refused when the config names no encoding', async () => {
    write('claims.csv', TABLE);
    write('claims.config.json', '{"encoding": "klingon"}');
    await expect(read('claims.csv')).rejects.toThrow('there is no encoding klingon');
  });

  it('is the same for compressed files and workbooks of a folder', async () => {
    write('a.csv.gz', gzipSync(TABLE.replace('-99', '5')));
    write(
      'b.json.gz',
      gzipSync('[{"incident": "a", "source": "S", "victims": "fama", "measure": "killed", "count": 9}]'),
    );
    const rows = [
      ['incident', 'source', 'victims', 'measure', 'count'],
      ['a', 'T', 'fama', 'killed', 3],
    ];
    write('c.xlsx', buildWorkbook([{ name: 'One', rows }]));
    const { inputs, claims } = await read('.', '--date-order', 'dmy');
    expect(inputs.map((input: Record<string, unknown>) => [input.path, input.format])).toEqual([
      ['a.csv.gz', 'csv'],
      ['b.json.gz', 'json'],
      ['c.xlsx', 'xlsx'],
    ]);
    expect(claims).toHaveLength(4);
  });
});

describe('an actors file', () => {
  const actors = mac('id,name\nfama,Armée\n');

  it('that is not UTF-8 is guessed, which is said', async () => {
    write('claims.csv', 'incident,source,victims,measure,count\na,S,Armée,killed,3\n');
    write('actors.csv', actors);
    expect((await read('claims.csv')).rules).toEqual(['file/guessed-encoding']);
  });

  it('follows --encoding only where it is not UTF-8', async () => {
    write('claims.csv', mac('incident,source,victims,measure,count\na,S,Armée,killed,3\n'));
    for (const content of [actors, 'id,name\nfama,Armée\n']) {
      write('actors.csv', content);
      expect((await read('claims.csv', '--encoding', 'macroman')).rules).toEqual([]);
    }
  });
});
