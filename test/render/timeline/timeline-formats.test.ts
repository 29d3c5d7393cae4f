import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import { DEFAULT_THRESHOLDS } from '../../../src/reconcile/disagreements/disagreement.js';
import { METHOD_IDS, type MethodId } from '../../../src/reconcile/methods/catalogue.js';
import { findTimelines } from '../../../src/reconcile/timeline/find-timelines.js';
import type { Timeline } from '../../../src/reconcile/timeline/timeline.js';
import { widthOf } from '../../../src/render/fit-width.js';
import { createTimelineCsv, TIMELINE_CSV_COLUMNS } from '../../../src/render/timeline/timeline-csv.js';
import type { TimelineOptions, TimelineRun } from '../../../src/render/timeline/timeline-format.js';
import { createTimelineJson } from '../../../src/render/timeline/timeline-json.js';
import { timelineJsonSchema, timelineResultSchema } from '../../../src/render/timeline/timeline-schema.js';
import { createTimelineTable } from '../../../src/render/timeline/timeline-table.js';
import { ACTORS, claim, reconcile } from '../../build-claim.js';
import { anyText, OBEYED } from '../../hostile-text.js';
import { arbitraryTangle } from '../../reconcile/arbitrary-claims.js';
import { OPTIONS, runOf } from '../fixtures.js';

function timelines(
  claims: readonly Claim[],
  methods: readonly MethodId[] = ['envelope'],
  allDates = false,
  incident = 'ambush',
): Timeline[] {
  const options = {
    actors: ACTORS,
    methods,
    asOf: null,
    latestPerSource: false,
    perpetrators: ['csp'],
    thresholds: DEFAULT_THRESHOLDS,
  };
  return findTimelines(incident, claims, reconcile(claims).groups, options, allDates);
}

const anyTimelines = fc.tuple(arbitraryTangle, anyText, anyText).map(([claims, incident, victims]) =>
  timelines(
    claims.map((one) => (one.victims === 'fama' ? { ...one, victims } : one)),
    METHOD_IDS,
    true,
    incident,
  ),
);

const RUN: TimelineRun = {
  ...runOf([]),
  options: { methods: ['envelope'], asOf: null, allDates: false },
  summary: { ...runOf([]).summary, groups: 1 },
};

const CLAIMS = [
  claim({ id: 'A', count: '20', reportedOn: '2024-07-28' }),
  claim({ id: 'B', count: '30', reportedOn: '2024-07-29', scope: 'partial', stance: 'third' }),
  claim({ id: 'C', count: '20', reportedOn: '2024-07-30', derivedFrom: 'A' }),
  claim({ id: 'D', count: '84', reportedOn: '2024-08', supersedes: 'A' }),
  claim({ id: 'U', count: '3' }),
];

describe('timelines as a table', () => {
  const table = (options: Partial<TimelineOptions> = {}) => createTimelineTable({ ...OPTIONS, ...options });

  it('have a line a date, and below it what moved, by whom, and what was said', () => {
    const text = timelines(CLAIMS)
      .map((one) => table().piece(one))
      .join(table().separator);
    expect(text).toBe(`── wagner killed in ambush ─────────────────────────────────────────────────────
date        envelope  origins  apart
2024-07-28  20              1
            low 20, high 20 by A
            1 claim said: counted A
2024-07-29  30+             1  major
            low 20 → 30, high 20 → 30, no ceiling by B
            1 claim said: floor B
2024-08-31  84              1
            low 30 → 84, high 30 → 84, a ceiling by D
            A left: superseded by D
            1 claim said: counted D
1 date on which something was said and nothing changed: --all-dates tells of it.
Without a date, and left out: U; with it 30–84.
`);
  });

  it('tell what has no date at all', () => {
    const [only] = timelines([claim({ id: 'U', count: '3' })]);
    expect(table().piece(only as Timeline)).toContain(
      'No claim is known by a day.\nWithout a date, and left out: U; with it 3.',
    );
  });

  it('end with what a day knows and what the method means', () => {
    expect(table().tail(RUN)).toContain('A claim is known from the day it was reported; a month or a year');
    expect(table().tail(RUN)).toContain('envelope: lowest to highest figure named');
    expect(table().tail({ ...RUN, summary: { ...RUN.summary, groups: 0 } })).toBe('No group to show.\n');
  });

  it('draw with ASCII alone when asked', () => {
    for (const one of timelines(CLAIMS))
      expect(table({ ascii: true }).piece(one)).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('are never wider than the page, hold nothing that a terminal obeys, and say the same with colour', () => {
    fc.assert(
      fc.property(anyTimelines, fc.integer({ min: 40, max: 140 }), fc.boolean(), (all, width, verbose) => {
        for (const one of all) {
          const text = table({ width, verbose }).piece(one);
          expect(text).not.toMatch(OBEYED);
          for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width);
          const coloured = table({ width, verbose, color: 3 }).piece(one);
          expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, '')).toBe(text);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('timelines as CSV', () => {
  const csv = createTimelineCsv({ escapeFormulas: true, excel: false });
  const rows = (all: readonly Timeline[]): Record<string, string>[] =>
    parse(csv.head(RUN) + all.map((one) => csv.piece(one)).join('') + csv.tail(RUN), { columns: true });

  it('are tidy: a row a date, who moved which end', () => {
    expect(rows(timelines(CLAIMS))[1]).toMatchObject({
      incident: 'ambush',
      victims: 'wagner',
      measure: 'killed',
      method: 'envelope',
      date: '2024-07-29',
      interval: '1',
      low: '30',
      high: '30',
      open_high: 'true',
      origins: '1',
      claims: '2',
      severity: 'major',
      said: 'B',
      moved: 'low;high;open',
      moved_by: 'B',
      low_from: '20',
      low_moved_by: 'B',
      high_from: '20',
      high_moved_by: 'B',
    });
  });

  it('have a row for each interval, and one without figures where there is none', () => {
    const figures = [
      claim({ id: 'A', count: '10', reportedOn: '2024-07-28' }),
      claim({ id: 'B', count: '47', reportedOn: '2024-07-28' }),
    ];
    expect(rows(timelines(figures, ['consensus'])).map(({ interval, low }) => `${interval}: ${low}`)).toEqual(
      ['1: 10', '2: 47'],
    );
    expect(rows(timelines(figures, ['majority']))).toMatchObject([
      { interval: '', low: '', support: '1', of: '2' },
    ]);
  });

  it('give the number of a method for both ends', () => {
    const [row] = rows(timelines([claim({ id: 'A', count: '10', reportedOn: '2024-07-28' })], ['acled']));
    expect(row).toMatchObject({
      moved: 'value',
      low: '10',
      high: '10',
      low_moved_by: 'A',
      high_moved_by: 'A',
    });
  });

  it('keep a spreadsheet from running a cell, unless asked', () => {
    const all = timelines(
      [claim({ id: '=A', count: '10', reportedOn: '2024-07-28' })],
      ['envelope'],
      false,
      '=1+1',
    );
    expect(rows(all)[0]).toMatchObject({ incident: "'=1+1", said: "'=A" });
    const raw = createTimelineCsv({ escapeFormulas: false, excel: true });
    expect(raw.head(RUN)).toBe(`\uFEFF${TIMELINE_CSV_COLUMNS.join(',')}\r\n`);
    expect(raw.piece(all[0] as Timeline)).toMatch(/^=1\+1,/);
  });

  it('have no row of a group without a date', () => {
    expect(rows(timelines([claim({ id: 'U', count: '3' })]))).toEqual([]);
  });
});

describe('timelineJsonSchema', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(timelineJsonSchema());

  it('holds for any timelines, and for none', () => {
    const json = createTimelineJson();
    const expectValid = (all: readonly Timeline[]) => {
      const pieces = all.map((one) => json.piece(one)).join(json.separator);
      const result = JSON.parse(json.head(RUN) + pieces + json.tail(RUN));
      validate(result);
      expect(validate.errors ?? []).toEqual([]);
      expect(timelineResultSchema.safeParse(result).success).toBe(true);
    };
    expectValid([]);
    fc.assert(fc.property(anyTimelines, expectValid), { numRuns: 50 });
  });
});
