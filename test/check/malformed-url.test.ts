import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

const RULE = 'source/malformed-url';

function faultOf(url: string): string | null {
  const message = findProblems(RULE, [claim({ url })])[0]?.message;
  return message === undefined ? null : message.slice('the url of T1 '.length, message.lastIndexOf(': "'));
}

describe(RULE, () => {
  it('is a warning that quotes the link', () => {
    expect(findProblems(RULE, [claim({ url: 'www.example.org/1' })])).toMatchObject([
      {
        severity: 'warning',
        field: 'url',
        raw: 'www.example.org/1',
        message: 'the url of T1 does not start with https:// or http://: "www.example.org/1"',
      },
    ]);
  });

  it('is one for the archived copy too', () => {
    const row = claim({ url: 'https://example.org/1', archiveUrl: 'archived' });
    expect(findProblems(RULE, [row])).toMatchObject([
      { field: 'archiveUrl', message: expect.stringContaining('the archive_url of T1 does not start') },
    ]);
  });

  it.each([
    ['seen on television', 'does not start with https:// or http://'],
    ['ftp://example.org/1', 'does not start with https:// or http://'],
    ['https://example.org/a b', 'holds a space'],
    ['https://example.org/2024/ambu…', 'is cut short'],
    ['https://example.org/2024/ambu...', 'is cut short'],
    ['https://example.org/1;https://example.org/2', 'is more than one address'],
    ['https://', 'is no web address'],
    ['https://exa^mple.org', 'is no web address'],
    ['http://localhost:8080/1', 'leads to a machine of your own network'],
    ['http://192.168.0.7/1', 'leads to a machine of your own network'],
    ['http://127.0.0.1/1', 'leads to a machine of your own network'],
    ['https://intranet/1', 'names no website'],
    ['https://example.org/1.', 'ends in a punctuation mark'],
    ['https://example.org/1"', 'ends in a punctuation mark'],
    ['https://example.org/1)', 'ends in a punctuation mark'],
  ])('finds that %s %s', (url, fault) => {
    expect(faultOf(url)).toBe(fault);
  });

  it.each([
    'https://example.org',
    'HTTP://Example.org/1',
    'https://wikimili.example.org/en/Battle_of_Tinzaouaten_(2024)',
    'https://web.archive.example.org/web/2024/https://example.org/1',
    'https://новости.example.org/война?id=1&lang=ru#top',
    'https://example.org/wagner,7054262184380545a',
    'http://8.8.8.8/1',
    'http://[2001:db8::1]/1',
  ])('lets %s pass', (url) => {
    expect(faultOf(url)).toBeNull();
  });

  it('is none for a claim without a link', () => {
    expect(findProblems(RULE, [claim()])).toEqual([]);
  });
});
