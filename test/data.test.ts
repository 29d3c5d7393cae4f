import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { snakeCase } from '../src/claim/field-name.js';
import type { Problem } from '../src/claim/problem.js';
import { RELATIONS } from '../src/claim/relation.js';
import type { IncidentResult } from '../src/reconcile/result.js';
import { PROJECT, runClaims } from './run-claims.js';

type Row = Readonly<Record<string, string>>;

const DATA = join(PROJECT, 'data');
const INDEX = readFileSync(join(DATA, 'README.md'), 'utf8');

const folders = readdirSync(DATA, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The rows of a file as they stand there, read without the program that is tested. */
function rowsOf(path: string): Row[] {
  return parse(readFileSync(join(DATA, path)), { columns: true });
}

const cell = (row: Row, column: string): string => row[column] ?? '';
const idsIn = (text: string): string[] => text.split(';').filter((id) => id !== '');

async function reconcile(path: string): Promise<{ incidents: IncidentResult[]; problems: Problem[] }> {
  const { stdout, exitCode } = await runClaims([
    'reconcile',
    `data/${path}`,
    '--json',
    '--strict',
    '--quiet',
  ]);
  expect(exitCode).toBe(0);
  return JSON.parse(stdout);
}

/** What every shipped file of claims must hold to; `readme` is the text that explains it. */
function describeClaims(path: string, file: string, readme: string): void {
  const rows = rowsOf(file);
  const ids = rows.map((row) => cell(row, 'claim_id'));

  it('has no error and no guess, and every warning is explained beside the name of its rule', async () => {
    const { problems } = await reconcile(path);
    expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    const passages = readme.split(/\n(?:\n|- )/);
    const isExplained = ({ ruleId, claimId }: Problem) =>
      passages.some((text) => text.includes(`\`${ruleId}\``) && mentions(text, claimId ?? ''));
    expect(problems.filter((problem) => !isExplained(problem))).toEqual([]);
  });

  it('has each claim in the result, and an id of its own for each', async () => {
    const { incidents } = await reconcile(path);
    const shown = incidents.flatMap(({ groups }) =>
      groups.flatMap(({ claims }) => claims.map(({ id }) => id)),
    );
    expect([...new Set(shown)].sort()).toEqual([...ids].sort());
  });

  it('relates claims to claims that are there', () => {
    for (const row of rows) {
      for (const relation of RELATIONS) {
        for (const id of idsIn(cell(row, snakeCase(relation)))) expect(ids).toContain(id);
      }
    }
  });

  it('gives a web address, or says of which claims there is none', () => {
    for (const row of rows.filter((one) => one.url !== undefined)) {
      const url = cell(row, 'url');
      if (url === '') expect(mentions(readme, cell(row, 'claim_id'))).toBe(true);
      else expect(url).toMatch(/^https?:\/\/[\w.-]+\.[a-z]+\/\S*$/);
    }
  });

  it('has no cell that a spreadsheet would run as a formula', () => {
    for (const row of rows) expect(Object.values(row).filter((text) => /^[=+@-]/.test(text))).toEqual([]);
  });
}

/** Whether a text names a claim, alone or between the ends of a span such as `MK17`–`MK19`. */
function mentions(text: string, id: string): boolean {
  if (text.includes(`\`${id}\``)) return true;
  const spans = [...text.matchAll(/`([A-Z]+\d+)`–`([A-Z]+\d+)`/g)];
  return spans.some(([, first = '', last = '']) => first.length === id.length && first < id && id < last);
}

describe.each(folders)('data/%s', (folder) => {
  const readme = readFileSync(join(DATA, folder, 'README.md'), 'utf8');
  const rows = rowsOf(`${folder}/claims.csv`);

  describeClaims(folder, `${folder}/claims.csv`, readme);

  it('describes its one incident, the trap and the decisions in its README', () => {
    const [incident, ...others] = new Set(rows.map((row) => cell(row, 'incident')));
    expect(others).toEqual([]);
    expect(readme).toContain(`\`${incident}\``);
    for (const heading of ['What happened', 'The sources', 'The trap', 'Decisions', 'What the tool finds'])
      expect(readme).toContain(`\n## ${heading}\n`);
  });

  it('knows every group it speaks of as an actor', () => {
    expect(existsSync(join(DATA, folder, 'actors.csv'))).toBe(true);
    const actors = rowsOf(`${folder}/actors.csv`).map((row) => cell(row, 'id'));
    for (const row of rows) {
      for (const column of ['victims', 'attributed_to', 'party']) {
        const names = cell(row, column).split('+');
        for (const name of names) expect(['', 'all', ...actors]).toContain(name);
      }
    }
  });

  it('stands in the index with its claims and its sources counted', () => {
    const sources = new Set(rows.map((row) => cell(row, 'source'))).size;
    const line = INDEX.split('\n').find((text) => text.startsWith(`| [${folder}](${folder}/)`));
    expect(line).toContain(`| ${rows.length} | ${sources} |`);
  });

  it('has the columns of all the others', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(rowsOf(`${folders[0]}/claims.csv`)[0] ?? {}));
  });
});

describe('data/incident.csv', () => {
  describeClaims('incident.csv', 'incident.csv', INDEX);
});

describe('the incidents together', () => {
  it('have an id each', () => {
    const ids = folders.map((folder) => cell(rowsOf(`${folder}/claims.csv`)[0] ?? {}, 'incident'));
    expect(new Set(ids).size).toBe(folders.length);
  });

  it('are the same together as each alone', async () => {
    const paths = ['incident.csv', ...folders];
    const alone = (await Promise.all(paths.map(reconcile))).flatMap(({ incidents }) => incidents);
    const argv = ['reconcile', ...paths.map((path) => `data/${path}`), '--json', '--quiet'];
    const together: { incidents: IncidentResult[] } = JSON.parse((await runClaims(argv)).stdout);
    const alike = (incidents: readonly IncidentResult[]) =>
      Object.fromEntries(incidents.map((incident) => [incident.id, withoutFolders(incident)]));
    expect(alike(together.incidents)).toEqual(alike(alone));
  });
});

/** The same incident, its claims placed in files without the folder, which depends on what else is read. */
function withoutFolders(incident: IncidentResult): unknown {
  return JSON.parse(JSON.stringify(incident), (key, value) =>
    key === 'at' ? String(value).replace(/^.*\//, '') : value,
  );
}
