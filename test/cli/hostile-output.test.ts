import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anyText, OBEYED } from '../hostile-text.js';
import { readWorkflowCommands } from '../render/problems/read-workflow-commands.js';
import { readXml } from '../render/problems/read-xml.js';
import { runClaims } from '../run-claims.js';

/** Made for one test and deleted after it; nothing else ever is, so nothing else is ever assigned to it. */
let own: string;
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'claims-hostile-'));
});
afterEach(() => rmSync(own, { recursive: true, force: true }));

/** A cell that is not taken for a blank one. */
const cell = anyText
  .map((text) => `x${text}`.replaceAll(/\p{Cs}/gu, ''))
  .filter((text) => text.trim() !== 'x');
const start = anyText.map((text) => text.replaceAll(/\p{Cs}/gu, '')).filter((text) => text.trim() !== '');
const anyCell = fc.oneof(cell, start);
const anyId = anyCell.map((text) => text.replaceAll(/[;\p{Cc}]/gu, '_'));

/** Claims with hostile text wherever a text may stand, made to disagree, and so that each rule has its say. */
const anyClaims = fc
  .tuple(
    anyCell,
    anyCell,
    fc.array(
      fc.record({
        id: anyId,
        source: anyCell,
        party: anyCell,
        attributedTo: anyCell,
        outlet: anyCell,
        url: anyCell,
        archiveUrl: anyCell,
        quote: anyCell,
        lang: anyCell,
        note: anyCell,
        statusReason: anyCell,
        relation: anyId,
        count: fc.constantFrom('5', '50-60', 'at least 9', 'dozens', 'none', 'no figure given'),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  )
  .map(([incident, victims, claims]) =>
    claims.map(({ id, relation, ...others }, index) => ({
      claimId: id,
      incident,
      victims,
      measure: 'killed',
      ...others,
      status: index === 2 ? 'rejected' : 'live',
      derivedFrom: index === 1 ? [claims[0]?.id ?? relation] : [],
      disputes: index === 3 ? [relation] : [],
    })),
  );
const anyName = anyText.map((text) => `c${text.slice(0, 40).replaceAll(/[/\0]|\p{Cs}/gu, '_')}.ndjson`);

const UNDER_ACTIONS = { env: { GITHUB_ACTIONS: 'true' } };

describe('claims whose every text is hostile', () => {
  it.each([
    ['reconcile', 'table'],
    ['reconcile', 'plain'],
    ['reconcile', 'json'],
    ['reconcile', 'ndjson'],
    ['reconcile', 'csv'],
    ['reconcile', 'markdown'],
    ['reconcile', 'wikitext'],
    ['check', 'text'],
    ['check', 'json'],
    ['check', 'ndjson'],
    ['check', 'github'],
    ['check', 'sarif'],
    ['check', 'junit'],
    ['check', 'gitlab'],
    ['check', 'rdjson'],
    ['check', 'markdown'],
    ['explain', 'text'],
    ['explain', 'json'],
    ['explain', 'markdown'],
    ['timeline', 'table'],
    ['timeline', 'json'],
    ['timeline', 'csv'],
    ['sources', 'table'],
    ['sources', 'json'],
    ['sources', 'csv'],
    ['diff', 'table'],
    ['diff', 'markdown'],
    ['diff', 'json'],
    ['diff', 'github'],
    ['show', ''],
  ])('are neither obeyed nor run nor taken for commands: %s %s', async (command, format) => {
    await fc.assert(
      fc.asyncProperty(anyClaims, anyClaims, anyName, async (claims, before, name) => {
        const folder = mkdtempSync(join(own, 'run-'));
        const text = (list: readonly object[]) => list.map((one) => `${JSON.stringify(one)}\n`).join('');
        writeFileSync(join(folder, name), text(claims));
        writeFileSync(join(folder, 'before.ndjson'), text(before));
        const argv = [
          command,
          ...(command === 'diff' ? ['./before.ndjson'] : []),
          `./${name}`,
          ...(format === '' ? [] : ['--format', format]),
          ...(command === 'explain' ? ['--all'] : []),
          ...(command === 'show' ? [] : ['--verbose']),
        ];
        const { stdout, stderr, exitCode } = await runClaims(argv, { cwd: folder, ...UNDER_ACTIONS });
        expect(exitCode, stderr).toBeLessThan(2);
        expect(withoutNames(stdout, command, format)).not.toMatch(OBEYED);
        expect(stderr).not.toMatch(OBEYED);
        expect(readWorkflowCommands(stderr).commands).toEqual([]);
        const { commands } = readWorkflowCommands(stdout);
        if (format !== 'github') expect(commands).toEqual([]);
        for (const one of commands) expect(['error', 'warning', 'notice']).toContain(one.name);
        readBack(format, stdout);
      }),
      { numRuns: 15 },
    );
  });

  it('leave alone what a run writes beside its document', async () => {
    await fc.assert(
      fc.asyncProperty(anyClaims, anyName, async (claims, name) => {
        const folder = mkdtempSync(join(own, 'run-'));
        writeFileSync(join(folder, name), claims.map((one) => `${JSON.stringify(one)}\n`).join(''));
        const { exitCode, stderr } = await runClaims(
          ['reconcile', `./${name}`, '--report', 'csv=a.csv', '--report', 'markdown=a.md', '--write-lock'],
          { cwd: folder, env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'summary') } },
        );
        expect(exitCode, stderr).toBeLessThan(2);
        readBack('csv', readFileSync(join(folder, 'a.csv'), 'utf8'));
        expect(readFileSync(join(folder, 'a.md'), 'utf8')).not.toMatch(OBEYED);
        const lock = await runClaims(['check', `./${name}`, '--json'], { cwd: folder });
        expect(lock.stdout).not.toContain('"ruleId":"lock/');
      }),
      { numRuns: 15 },
    );
  });
});

/** Reads a document with the parser of its format; a spreadsheet runs none of its cells. */
function readBack(format: string, text: string): void {
  if (['json', 'sarif', 'gitlab', 'rdjson'].includes(format)) JSON.parse(text);
  if (format === 'ndjson') for (const line of text.trimEnd().split('\n')) if (line !== '') JSON.parse(line);
  if (format === 'junit') readXml(text);
  if (format !== 'csv') return;
  for (const cells of parse(text) as string[][]) {
    for (const one of cells) expect(one).not.toMatch(/(?:^|;)[=+@＝＋－＠\t\r]|(?:^|;)-\D/);
  }
}

/** What is printed without its tabs where lines have some, and without the paths by which a runner finds files. */
function withoutNames(text: string, command: string, format: string): string {
  if (format === 'plain' || command === 'show') return text.replaceAll('\t', '');
  return format === 'github' ? text.replaceAll(/^(::\w+ file=)[^,:]*/gm, '$1') : text;
}
