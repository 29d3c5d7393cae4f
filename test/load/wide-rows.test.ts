import { describe, expect, it } from 'vitest';
import { brief, loadText } from './load-text.js';

const HEADER = 'claim_id,incident,source,victims,tués,wounded';

describe('a wide table', () => {
  it('gives a claim a measure, and none for a blank cell', async () => {
    const { claims, problems, input } = await loadText(`${HEADER}\nA1,i,s,v,5,at least 3\nA2,i,s,v,none,\n`);
    expect(claims.map(({ id, measure, count, place }) => [id, measure, count.original, place.line])).toEqual([
      ['A1/killed', 'killed', '5', 2],
      ['A1/wounded', 'wounded', 'at least 3', 2],
      ['A2/killed', 'killed', 'none', 3],
    ]);
    expect(problems).toEqual([]);
    expect(input).toMatchObject({ rows: 2, claims: 3, excluded: 0 });
  });

  it('derives ids of their own for the measures of a row without one', async () => {
    const { claims } = await loadText('incident,source,victims,killed,wounded\ni,s,v,5,5\n');
    expect(new Set(claims.map(({ id }) => id)).size).toBe(2);
    expect(claims[0]?.id).toMatch(/^c-[0-9a-f]{12}$/);
  });

  it('minds a row without any count', async () => {
    const { problems } = await loadText(`${HEADER}\nA1,i,s,v,,\n`);
    expect(brief(problems)).toEqual(['2:10 E2 error claim/no-count']);
  });

  it('says what is wrong with a cell at its column, and keeps the other measures', async () => {
    const { claims, problems, input } = await loadText(`${HEADER}\nA1,i,s,v,5,x\n`);
    expect(claims.map(({ id }) => id)).toEqual(['A1/killed']);
    expect(brief(problems)).toEqual(['2:12 F2 error cell/unreadable-count']);
    expect(input).toMatchObject({ rows: 1, claims: 1, excluded: 1 });
  });

  it('says once what is wrong with all measures of a row', async () => {
    const { problems } = await loadText(`${HEADER}\nA1,i,,,5,3\nA2,i,s,,5,3\n`);
    expect(brief(problems)).toEqual([
      '2:6 C2 error cell/required',
      '3:8 D3 warning claim/unspecified-victims',
    ]);
  });
});

describe('relations between the rows of a wide table', () => {
  const relations = async (column: string, ...rows: string[]) => {
    const { claims } = await loadText(`${HEADER},${column}\n${rows.join('\n')}\n`);
    return claims.map(({ id, relations }) => [id, ...relations[column as 'supersedes']]);
  };

  it('hold between claims of the same measure', async () => {
    expect(await relations('supersedes', 'A1,i,s,v,5,2,', 'A2,i,s,v,7,3,A1;A9')).toEqual([
      ['A1/killed'],
      ['A1/wounded'],
      ['A2/killed', 'A1/killed', 'A9/killed'],
      ['A2/wounded', 'A1/wounded', 'A9/wounded'],
    ]);
  });

  it('are left out for a measure that the named row does not have', async () => {
    expect(await relations('supersedes', 'A1,i,s,v,5,,', 'A2,i,s,v,7,3,A1')).toEqual([
      ['A1/killed'],
      ['A2/killed', 'A1/killed'],
      ['A2/wounded'],
    ]);
  });

  it('name a claim that is not there rather than vanish', async () => {
    expect(await relations('supersedes', 'A1,i,s,v,5,,', 'A2,i,s,v,,3,A1')).toEqual([
      ['A1/killed'],
      ['A2/wounded', 'A1/wounded'],
    ]);
  });

  it('may be all a row says: it then takes back the measures of the named row', async () => {
    expect(await relations('retracts', 'A1,i,s,v,5,,', 'A2,i,s,v,,,A1')).toEqual([
      ['A1/killed'],
      ['A2/killed', 'A1/killed'],
    ]);
    expect(await relations('retracts', 'A2,i,s,v,,,A1')).toEqual([
      ['A2/killed', 'A1/killed'],
      ['A2/wounded', 'A1/wounded'],
    ]);
  });
});
