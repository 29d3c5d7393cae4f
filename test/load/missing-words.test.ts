import { describe, expect, it } from 'vitest';
import { Actors } from '../../src/claim/actors.js';
import { actor } from '../build-claim.js';
import { loadText } from './load-text.js';

const HEADER = 'incident,source,party,victims,measure,count,url,reported_on';

describe('a word that programs write for want of a value', () => {
  it('is read as it stands in a name, with one warning a column and word', async () => {
    const { claims, problems } = await loadText(
      [HEADER, 'a,S,NA,w,killed,5,NA,', 'a,T,NA,w,killed,6,NULL,', 'a,NaN,b,w,killed,7,,'].join('\n'),
    );
    expect(claims.map(({ source, party, url }) => [source, party, url])).toEqual([
      ['S', 'NA', 'NA'],
      ['T', 'NA', 'NULL'],
      ['NaN', 'b', null],
    ]);
    expect(
      problems.map(({ ruleId, field, raw, line, claimId }) => [ruleId, field, raw, line, claimId]),
    ).toEqual([
      ['cell/not-stated', 'party', 'NA', 2, null],
      ['cell/not-stated', 'url', 'NA', 2, null],
      ['cell/not-stated', 'url', 'NULL', 3, null],
      ['cell/not-stated', 'source', 'NaN', 4, null],
    ]);
    expect(problems[0]?.hint).toContain('--missing "NA"');
  });

  it('is the name of an actor that is called so', async () => {
    const actors = new Actors([actor({ id: 'namibia', name: 'NA' })]);
    const { claims, problems } = await loadText(`${HEADER}\na,NA,NA,NA,killed,5,,\n`, { actors });
    expect(claims[0]).toMatchObject({ voice: 'namibia', party: 'namibia', victims: 'namibia' });
    expect(problems).toEqual([]);
  });

  it('is not stated as a count, and never 0', async () => {
    for (const word of ['NA', 'N/A', 'NaN', 'NULL']) {
      const { claims, problems } = await loadText(`${HEADER}\na,S,,w,killed,${word},,\n`);
      expect(claims[0]?.count).toMatchObject({ low: null, high: null, vague: null });
      expect(problems).toEqual([]);
    }
  });

  it('is an error as a date or a word of a fixed list, with the way to read it as a blank', async () => {
    const { problems } = await loadText(
      'incident,source,victims,measure,count,reported_on,scope\na,S,w,killed,5,NA,N/A\n',
    );
    expect(problems.map(({ ruleId, hint }) => [ruleId, hint])).toEqual([
      ['cell/unreadable-date', expect.stringContaining('--missing "NA"')],
      ['cell/unknown-value', expect.stringContaining('--missing "N/A"')],
    ]);
  });

  it('is a blank everywhere once it is said to be', async () => {
    const { claims, problems } = await loadText(`${HEADER}\na,S,NA,w,killed,5,NA,NA\n`, { missing: ['NA'] });
    expect(claims[0]).toMatchObject({ party: null, url: null, reportedOn: null });
    expect(problems).toEqual([]);
  });
});
