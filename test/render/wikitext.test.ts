import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import type { ClaimResult } from '../../src/reconcile/claim-result.js';
import type { IncidentResult } from '../../src/reconcile/result.js';
import { display } from '../../src/render/display.js';
import { createWikitext } from '../../src/render/wikitext.js';
import { anyIncident, anyOutlet } from './arbitrary-result.js';
import { claim, group, incident, runOf, TINZAOUATEN } from './fixtures.js';
import { rowsOf } from './rows-of.js';

const READ = { outlet: 'franceinfo (AFP)', url: 'https://example.org/84' };
const UNREAD = { outlet: null, url: null };

function write(incidents: readonly IncidentResult[], row: Partial<Claim> = READ): string {
  const format = createWikitext();
  const run = runOf(incidents);
  return (
    format.head(run) +
    incidents.map((one) => format.incident(one, rowsOf(one, row))).join(format.separator) +
    format.tail(run)
  );
}

/** The lines of one group of claims, without comments of the whole. */
const linesOf = (claims: readonly ClaimResult[], measure = 'killed', row: Partial<Claim> = READ) =>
  write([incident([group({ claims, measure })])], row)
    .split('\n')
    .filter((line) => /^(Per|<br>)/.test(line));

const TEXT = "(?:[^&<>\\[\\]{}|:'_~\\n]|&#\\d+;|'(?!')|_(?!_)|~(?!~))*";
const URL_TEXT = '[\\w\\-.:/?#@!$&()*+,;=%]+';
const COMMENT = '<!-- (?:(?!--)[^<>{}[\\]|\\n])* -->';
const LINE = new RegExp(
  `^(?:<br>)?(?:Per (?<source>${TEXT}):<br>)?(?<words>${TEXT}) (?:${TEXT})` +
    `(?:<ref>(?:\\{\\{cite web \\|url=(?<url>${URL_TEXT}) \\|title=(?: \\|website=(?<website>${TEXT}))?` +
    `(?: \\|date=${TEXT})?\\}\\}|${TEXT})</ref>)?${COMMENT}$`,
);

describe('createWikitext', () => {
  it('writes for each group of victims what each source claims, cited, with its row in a comment', () => {
    expect(linesOf([claim({ id: 'T027', at: 'claims.csv:28' })])).toEqual([
      'Per CSP-DPA:<br>84 killed<ref>{{cite web |url=https://example.org/84 |title= |website=franceinfo (AFP) |date=2024-08-01}}</ref><!-- T027 claims.csv:28 -->',
    ]);
    expect(write([TINZAOUATEN])).toContain('\n\n<!-- casualties of wagner -->\nPer JNIM:<br>50 killed<ref>');
  });

  it('puts the claims of one source under its name, sources and claims by date, undated ones last', () => {
    const said = (id: string, source: string, reportedOn: string | null) => claim({ id, source, reportedOn });
    const claims = [said('A', 'X', '2024-08'), said('B', 'Y', '2024-08-02'), said('C', 'Z', null)];
    const later = [said('D', 'Y', '2024-07'), said('E', 'X', '2024-08-31')];
    expect(linesOf([...claims, ...later], 'killed', UNREAD)).toEqual([
      'Per Y:<br>84 killed<!-- D claims.csv:2 -->',
      '<br>84 killed<!-- B claims.csv:2 -->',
      '<br>Per X:<br>84 killed<!-- A claims.csv:2 -->',
      '<br>84 killed<!-- E claims.csv:2 -->',
      '<br>Per Z:<br>84 killed<!-- C claims.csv:2 -->',
    ]);
  });

  it('keeps the words of the source, or the figure where there are none', () => {
    const words = (parts: Partial<ClaimResult>, measure?: string) =>
      linesOf([claim(parts)], measure, UNREAD)[0]?.replace(/^Per CSP-DPA:<br>|<!.*/g, '');
    expect(words({ original: 'une vingtaine' })).toBe('une vingtaine killed');
    expect(words({ original: '', low: 50, high: 60 })).toBe('50–60 killed');
    expect(words({}, 'killed+captured')).toBe('84 killed or captured');
    expect(words({ original: 'heavy losses', low: null, high: null, vague: 'acknowledged' })).toBe(
      'heavy losses (killed)',
    );
    expect(words({ status: 'floor', reason: 'partial' })).toBe('84 killed (partial count)');
    expect(words({ status: 'floor', reason: 'adds-to' })).toBe('84 killed (in addition)');
  });

  it('lists a loss admitted without a figure though it sets no range, and no other claim left out', () => {
    const admission = { low: null, high: null, vague: 'acknowledged', status: 'left-out' } as const;
    const lines = linesOf([
      claim({ ...admission, id: 'A', original: 'no figure given', reason: 'no-figure' }),
      claim({ ...admission, id: 'B', original: 'heavy losses', reason: 'superseded' }),
      claim({ id: 'C', status: 'left-out', reason: 'repeat' }),
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('no figure given (killed)');
  });

  it('counts what it does not list', () => {
    const left = claim({ id: 'C2', status: 'left-out', reason: 'repeat' });
    const text = write([
      incident([
        group({ claims: [claim(), left] }),
        group({ measure: 'vehicles_lost', claims: [claim({ id: 'C3' }), claim({ id: 'C4' })] }),
      ]),
    ]);
    expect(text).toContain('\n\n<!-- not listed: 2 other measures, 1 repeat -->\n');
    expect(write([incident([group()])])).toContain('<!-- every claim is listed -->');
  });

  it('lists a part of another group once, in its own', () => {
    const part = claim({ id: 'P' });
    const floor = claim({ id: 'P', status: 'floor', reason: 'part-of' });
    for (const groups of [
      [group({ claims: [part] }), group({ victims: 'all', claims: [floor] })],
      [group({ victims: 'all', claims: [floor] }), group({ claims: [part] })],
    ]) {
      const text = write([incident(groups)]);
      expect(text).toContain('casualties of wagner');
      expect(text).not.toContain('casualties of all');
      expect(text).not.toContain('part of the whole');
    }
  });

  it('cites an outlet without an address of the web as text, a month in words, and nothing where it was not read', () => {
    const citation = (row: Partial<Claim>) =>
      /<ref>.*<\/ref>/.exec(
        linesOf([claim(row.reportedOn === undefined ? {} : { reportedOn: row.reportedOn })], 'killed', {
          ...READ,
          ...row,
        })[0] ?? '',
      )?.[0];
    expect(citation({ url: null })).toBe('<ref>franceinfo (AFP), 2024-08-01</ref>');
    expect(citation({ url: 'javascript:x', reportedOn: null })).toBe('<ref>franceinfo (AFP)</ref>');
    expect(citation({ url: null, outlet: null })).toBeUndefined();
    expect(citation({ outlet: null, reportedOn: '2024-10' })).toBe(
      '<ref>{{cite web |url=https://example.org/84 |title= |date=October 2024}}</ref>',
    );
    expect(citation({ outlet: null, reportedOn: '2024' })).toContain('|date=2024}}');
    expect(citation({ outlet: null, reportedOn: null })).toBe(
      '<ref>{{cite web |url=https://example.org/84 |title=}}</ref>',
    );
  });

  it('is a complete document without an incident', () => {
    expect(write([])).toMatch(/^<!-- .* -->\n<!-- .* -->\n\n<!-- No incident to show\. -->\n$/);
  });

  it('keeps every cell in its place, whatever it says', () => {
    fc.assert(
      fc.property(anyIncident, anyOutlet, (one, row) => {
        const decode = (text: string) =>
          text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        const claims = one.groups.flatMap((group) => group.claims);
        const sources = new Set(claims.map(({ source }) => display(source)));
        for (const line of createWikitext().incident(one, rowsOf(one, row)).split('\n')) {
          if (line === '' || new RegExp(`^${COMMENT}$`).test(line)) continue;
          const parts = LINE.exec(line)?.groups;
          expect(parts, line).toBeDefined();
          if (parts?.source !== undefined) expect(sources).toContain(decode(parts.source));
        }
      }),
    );
  });
});
