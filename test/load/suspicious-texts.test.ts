import { describe, expect, it } from 'vitest';
import { brief, type LoadTextOptions, loadText } from './load-text.js';

const HEADER = 'incident,source,victims,measure,count,note';
const load = async (rows: string, options: LoadTextOptions = {}) =>
  (await loadText(`${HEADER}\n${rows}\n`, { thorough: true, ...options })).problems;
const ofNote = async (note: string) => load(`a,Radio,army,killed,5,"${note.replaceAll('"', '""')}"`);

describe('a cell with what cannot be shown', () => {
  it('is named with its place and the characters', async () => {
    const [problem, ...others] = await load('a,Radio,army,killed,5,\nb,Ra\u200bdio\u202e,army,killed,5,');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      ruleId: 'cell/control-characters',
      severity: 'warning',
      message: 'source holds what cannot be shown: U+200B, U+202E',
      line: 3,
      column: 3,
      cell: 'B3',
      field: 'source',
      raw: 'Ra\u200bdio\u202e',
      incident: 'b',
    });
  });

  it.each([
    ['a terminal escape', '\u001b[2J'],
    ['a character beyond the basic plane', 'a\u{e0041}'],
    ['more marks than any script stacks', `a${'\u0301'.repeat(9)}`],
  ])('holds %s', async (_, note) => {
    expect(brief(await ofNote(note))).toEqual(['2:23 F2 warning cell/control-characters']);
  });

  it('names the first three characters, each once, and how many more there are', async () => {
    const [problem] = await ofNote('\u0007\u0007\u0008x\u200b\u200f\u2060');
    expect(problem?.message).toBe('note holds what cannot be shown: U+0007, U+0008, U+200B and 2 more');
  });

  it('is none for line breaks and tabs, and for joiners that spell a word or an emoji', async () => {
    for (const note of ['one\ntwo\r\n\tthree', 'می\u200cخواهم', 'né — 👩\u200d🚒', 'не менее 20', '٨٤']) {
      expect(await ofNote(note)).toEqual([]);
    }
  });

  it('may be a count, also of a wide table', async () => {
    expect(brief(await load('a,Radio,army,killed,5\u200b,'))).toEqual([
      '2:21 E2 warning cell/control-characters',
    ]);
    const wide = 'incident,source,victims,killed\na,Radio,army,5\u200b\n';
    const { problems } = await loadText(wide, { thorough: true });
    expect(problems).toMatchObject([
      { field: 'count', cell: 'D2', message: 'killed holds what cannot be shown: U+200B' },
    ]);
  });
});

describe('a cell like a formula', () => {
  it('is named with its place and its first character', async () => {
    const [problem, ...others] = await load('a,@radio_north,army,killed,5,');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      ruleId: 'cell/formula',
      severity: 'warning',
      message: 'source starts with @: a spreadsheet takes it for a formula',
      line: 2,
      column: 3,
      cell: 'B2',
      field: 'source',
    });
  });

  it.each(['=1+1', '@SUM(A1)', '+cmd', '-5+3', '- said later', '  =HYPERLINK("x")', '＝1+1', '－x'])(
    '%j is one',
    async (note) => {
      expect((await ofNote(note)).map(({ ruleId }) => ruleId)).toEqual(['cell/formula']);
    },
  );

  it.each(['a=b', '-', '-5', '+33 6 12 34 56 78', '-1,200.5', 'he said =', '–12'])(
    '%j is none',
    async (note) => {
      expect(await ofNote(note)).toEqual([]);
    },
  );

  it('is never a count, which has a grammar of its own', async () => {
    expect(await load('a,Radio,army,killed,-,')).toEqual([]);
    expect(brief(await load('a,Radio,army,killed,=5,'))).toEqual(['2:21 E2 error cell/unreadable-count']);
  });
});

it('is looked for in JSON too, and placed by its pointer', async () => {
  const claim = { incident: 'a', source: '=x', victims: 'army', measure: 'killed', count: 5 };
  const { problems } = await loadText(JSON.stringify([claim]), { format: 'json', thorough: true });
  expect(problems).toMatchObject([{ ruleId: 'cell/formula', cell: '/0/source' }]);
});

it('is looked for only where that is asked for, and not in rows whose cells may be displaced', async () => {
  expect(await load('a,=x,army,killed,5,', { thorough: false })).toEqual([]);
  expect(brief(await load('a,=x,army,killed,1,200,note'))).toEqual(['2:24 G2 error row/too-long']);
});
