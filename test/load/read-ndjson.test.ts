import { describe, expect, it } from 'vitest';
import { brief, loadText } from './load-text.js';

const line = (id: string, more = '') =>
  `{"claim_id": "${id}", "incident": "i", "source": "é", "victims": "v", "measure": "killed", "count": 8${more}}`;

describe('an NDJSON file of claims', () => {
  it.each([1, 7, 10_000])(
    'gives a claim a line, blank ones left out, in chunks of %i',
    async (chunkBytes) => {
      const text = `\ufeff${line('T1')}\r\n\n${line('T2')}\n  \n${line('T3')}`;
      const { claims, problems, input } = await loadText(text, { format: 'ndjson', chunkBytes });
      expect(problems).toEqual([]);
      expect(claims.map(({ id, place }) => [id, place.line, place.row])).toEqual([
        ['T1', 1, 0],
        ['T2', 3, 1],
        ['T3', 5, 2],
      ]);
      expect(input).toMatchObject({ rows: 3, claims: 3, excluded: 0 });
    },
  );

  it('leaves out lines that are not JSON or not an object, and reads the rest', async () => {
    const text = [
      line('T1', ',}'),
      '[]',
      line('T2'),
      `${line('T3')} x`,
      '['.repeat(1e5),
      line('T4', '5'),
    ].join('\n');
    const { claims, problems, input } = await loadText(text, { format: 'ndjson' });
    expect(claims.map(({ id }) => id)).toEqual(['T2', 'T4']);
    expect(brief(problems)).toEqual([
      '1:100 null error row/invalid-json',
      '2:1  error row/not-an-object',
      '4:101 null error row/invalid-json',
      '5:66 null error row/invalid-json',
    ]);
    expect(input).toMatchObject({ rows: 6, claims: 2, excluded: 4 });
  });

  it('gives line, column and pointer of a problem', async () => {
    const { problems } = await loadText(`${line('T1')}\n${line('T2', '.5')}\n`, { format: 'ndjson' });
    expect(brief(problems)).toEqual(['2:98 /count error cell/not-text']);
  });

  it('refuses an empty file and a line beyond 16 MB', async () => {
    await expect(loadText('\n', { format: 'ndjson' })).rejects.toThrow(
      'cannot read claims.ndjson: the file is empty',
    );
    await expect(loadText(`\n"${'x'.repeat(17 * 2 ** 20)}`, { format: 'ndjson' })).rejects.toThrow(
      'cannot read claims.ndjson: line 2 is longer than 16 MB',
    );
  });
});
