import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEANINGS, POSSIBLE_MEANINGS } from '../src/claim/column-words/index.js';
import { foldName } from '../src/claim/fold-name.js';
import { loadText } from './load/load-text.js';
import { PROJECT } from './run-claims.js';

const PAGE = readFileSync(join(PROJECT, 'docs/columns.md'), 'utf8');

/** The table of estimates that the page shows. */
const ESTIMATES = `date,source,country,estimate_type,estimate,source_type
2022-07-24,Officials,russia,estimate_low,15000,deaths
2022-07-24,Officials,russia,estimate_high,20000,deaths
2022-07-25,A model,russia,estimate,456.19,deaths
`;

describe('docs/columns.md', () => {
  it('names words that are read as it says', () => {
    for (const [words, meaning] of [
      ['tués muertos убито загинуло قتلى nkill', 'killed'],
      ['fuente источник المصدر', 'source'],
      ['link source_url', 'url'],
      ['id', 'claimId'],
    ] as const) {
      for (const word of words.split(' ')) {
        expect(PAGE).toContain(`\`${word}\``);
        expect([word, MEANINGS.get(foldName(word))]).toEqual([word, meaning]);
      }
    }
    for (const word of ['date', 'víctimas', 'bajas', 'total', 'country', 'source_type']) {
      expect(PAGE).toContain(`\`${word}\``);
      expect([word, POSSIBLE_MEANINGS.has(foldName(word))]).toEqual([word, true]);
    }
  });

  it('shows a file that is refused for what it lacks, and then for what its rows are', async () => {
    await expect(loadText(ESTIMATES)).rejects.toThrow('no column incident, no column measure');
    const rows = ESTIMATES.trimEnd().split('\n');
    const named = rows.map((row, index) => `${row},${index === 0 ? 'incident' : 'war'}`).join('\n');
    const map = { source_type: 'measure', country: 'victims', estimate: 'count' };
    const { claims, problems } = await loadText(named, { map });
    expect(claims).toEqual([]);
    expect(problems.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ['file/unknown-column', 'column "date" may be reported_on or as_of, or something else; it is not read'],
      ['file/unknown-column', 'column "estimate_type" is not known; it is not read'],
      ['cell/unknown-measure', '"deaths" is not a known measure'],
      ['cell/unknown-measure', '"deaths" is not a known measure'],
      ['cell/unknown-measure', '"deaths" is not a known measure'],
      ['cell/fractional-count', expect.stringContaining('456.19')],
    ]);
    expect(problems[2]?.hint).toMatch(/^Did you mean killed\?/);
  });

  it('shows headers under which the same is read', async () => {
    const header = 'id, incident, victims, date, source, measure, figure, lower bound, upper bound';
    expect(PAGE).toContain(`\`${header}\``);
    const row = 'A,war,russia,2022-07-24,Officials,killed,,15000,20000';
    const { claims, problems } = await loadText(`${header}\n${row}\n`, { map: { date: 'as_of' } });
    expect(problems).toEqual([]);
    expect(claims[0]).toMatchObject({ id: 'A', asOf: '2022-07-24', count: { low: 15000, high: 20000 } });
  });
});
