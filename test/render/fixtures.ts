import type { ClaimResult, Reason } from '../../src/reconcile/claim-result.js';
import type { Disagreement } from '../../src/reconcile/disagreement-result.js';
import type { MethodResults } from '../../src/reconcile/methods/index.js';
import type { GroupResult, IncidentResult } from '../../src/reconcile/result.js';
import type { RunSummary } from '../../src/reconcile/run-summary.js';
import { display } from '../../src/render/display.js';
import type { Page } from '../../src/render/page.js';
import type { RenderOptions } from '../../src/render/result-format.js';
import { symbolsFor } from '../../src/render/symbols.js';
import { createTheme } from '../../src/render/theme.js';

/** The options of an ordinary run in a pipe of 80 columns. */
export const OPTIONS: RenderOptions = {
  width: 80,
  color: 0,
  ascii: false,
  detailed: false,
  escapeFormulas: true,
  excel: false,
  plot: false,
  verbose: false,
};

/** A page without colour. */
export function createPage(
  options: Partial<Pick<RenderOptions, 'width' | 'ascii' | 'verbose' | 'color'>> = {},
): Page {
  const { width, ascii, verbose, color } = { ...OPTIONS, ...options };
  return {
    width,
    verbose,
    symbols: symbolsFor(ascii),
    theme: createTheme(color),
    show: (text) => display(text, ascii),
  };
}

/** A counted claim of one figure, with whatever differs. */
export function claim(overrides: Partial<ClaimResult> = {}): ClaimResult {
  return {
    id: 'C1',
    source: 'CSP-DPA',
    original: '84',
    low: 84,
    high: 84,
    openLow: false,
    openHigh: false,
    approximate: false,
    vague: null,
    reportedOn: '2024-08-01',
    stance: 'enemy',
    review: 'live',
    status: 'counted',
    reason: null,
    because: [],
    disputedBy: [],
    at: 'claims.csv:2',
    ...overrides,
  };
}

/** A group with an envelope and a consensus around its claims, with whatever differs. */
export function group(overrides: Partial<GroupResult> = {}): GroupResult {
  const claims = overrides.claims ?? [claim()];
  return {
    victims: 'wagner',
    measure: 'killed',
    origins: claims.filter(({ status }) => status === 'counted').length,
    stretch: 1,
    severity: null,
    results: {
      envelope: {
        low: 84,
        high: 84,
        openHigh: false,
        lowSetBy: ['C1'],
        highSetBy: ['C1'],
        lowWithout: { C1: null },
        highWithout: { C1: null },
        label: 'envelope: lowest to highest figure named',
      },
      consensus: {
        intervals: [{ low: 84, high: 84 }],
        support: 1,
        of: 1,
        label: 'consensus: Marzullo, 1984',
      },
    },
    implied: { low: null, high: null, because: [] },
    claims,
    disagreements: [],
    clusters: [{ claims: ['C1'], low: 84, high: 84 }],
    ...overrides,
  };
}

/** A material disagreement of figures, with whatever differs. */
export function disagreement(overrides: Partial<Disagreement> = {}): Disagreement {
  return {
    kind: 'disjoint',
    severity: 'material',
    claims: ['T027'],
    against: ['T039'],
    gap: 34,
    ratio: 1.68,
    message: 'CSP-DPA "84" against JNIM "50": at least 84 and at most 50 cannot both hold (34 apart, ×1.68)',
    id: 'wagner/killed/disjoint',
    fingerprint: '0123456789abcdef',
    ...overrides,
  };
}

export function incident(
  groups: readonly GroupResult[],
  disagreements: readonly Disagreement[] = [],
): IncidentResult {
  return { id: 'tinzaouaten-2024-07', groups, disagreements };
}

/** The run around some incidents, its counts right. */
export function runOf(incidents: readonly IncidentResult[], overrides: Partial<RunSummary> = {}): RunSummary {
  const groups = incidents.flatMap((one) => one.groups);
  const disagreements = [...incidents, ...groups].reduce((sum, one) => sum + one.disagreements.length, 0);
  return {
    schemaVersion: 1,
    tool: { name: 'claims', version: '1.0.0' },
    inputs: [
      {
        path: 'claims.csv',
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ',',
        rows: 103,
        claims: 103,
        excluded: 0,
      },
    ],
    options: { methods: ['envelope', 'consensus'], asOf: null },
    problems: [],
    summary: {
      incidents: incidents.length,
      groups: groups.length,
      claims: groups.reduce((sum, one) => sum + one.claims.length, 0),
      disagreements,
      errors: 0,
      warnings: 0,
    },
    ...overrides,
  };
}

/** A claim from one line: id, source, words, date, stance, and `floor: …` or `reason: ids` where it does not stand. */
function row(
  id: string,
  source: string,
  original: string,
  date: string,
  stance: string,
  fate = '',
): ClaimResult {
  const digits = [...original.matchAll(/\d+/g)].map(([text]) => Number(text));
  const isMore = /^(more than|over)/.test(original);
  const named = digits.map((figure) => (isMore ? figure + 1 : figure));
  const [reason = '', because = ''] = fate.split(': ');
  const isFloor = reason === 'partial' || reason === 'part-of';
  return claim({
    id,
    source,
    original,
    low: named[0] ?? null,
    high: named[1] ?? named[0] ?? null,
    openLow: original.startsWith('up to'),
    openHigh: isMore || original.startsWith('at least') || original.endsWith('+'),
    approximate: original.startsWith('about'),
    vague: named.length > 0 ? null : original === 'several' ? 'several' : 'acknowledged',
    reportedOn: date === '' ? null : date,
    stance: stance === '' ? null : (stance as 'own' | 'enemy' | 'third'),
    status: fate === '' ? 'counted' : isFloor ? 'floor' : 'left-out',
    reason: fate === '' ? null : (reason as Reason),
    because: because === '' ? [] : because.split(' '),
    at: `claims.csv:${Number(id.slice(1)) + 1}`,
  });
}

/** Wagner's dead at Tinzaouaten: 37 claims, 3–100+. */
export const WAGNER_KILLED: GroupResult = group({
  stretch: 1.296,
  severity: 'material',
  results: {
    envelope: {
      low: 3,
      high: 100,
      openHigh: true,
      lowSetBy: ['T102'],
      highSetBy: ['T063'],
      lowWithout: { T102: 20 },
      highWithout: { T063: 84 },
      label: 'envelope: lowest to highest figure named by the standing claims (rule of this tool)',
    },
    consensus: {
      intervals: [{ low: 80, high: 80 }],
      support: 10,
      of: 12,
      label:
        'consensus: interval asserted by the most voices at once, as implemented here from Marzullo, 1984',
    },
  },
  claims: [
    row('T025', 'Tuareg military commander', 'about 50', '2024-07-28', 'enemy', 'superseded: T027'),
    row('T027', 'CSP-DPA', '84', '2024-08-01', 'enemy'),
    row('T034', 'Le Monde', 'at least 84', '2024-08-01', 'third', 'repeat: T027'),
    row('T035', 'Reuters', 'at least 84', '2024-08-25', 'third', 'repeat: T027'),
    row('T037', 'KOACI', '84', '2024-08-02', 'third', 'repeat: T027'),
    row('T039', 'JNIM', '50', '2024-07-28', 'enemy'),
    row('T043', 'CNN', '50', '2024-07-30', 'third', 'repeat: T039'),
    row('T044', 'Wagner', 'no figure given', '2024-07-29', 'own', 'no-figure'),
    row('T049', 'Wagner', 'at least 1', '2024-10-04', 'own', 'partial'),
    row('T050', 'Baza', 'at least 20', '2024-07-28', ''),
    row('T052', 'Meduza', 'about 20', '2024-07-29', 'third', 'repeat: T050'),
    row('T053', 'WarGonzo', 'no figure given', '2024-07-28', '', 'no-figure'),
    row('T054', 'Russian military bloggers', 'at least 20', '2024-07-28', '', 'repeat: T050'),
    row('T055', 'Lenta.ru', '20-50', '2024-07-28', 'third', 'repeat: T051'),
    row('T056', 'Rusich', '80', '2024-07-28', ''),
    row('T058', 'Meduza', 'about 80', '2024-07-29', 'third', 'repeat: T056'),
    row('T059', 'unofficial Russian Telegram channel', 'up to 80', '2024-07-30', '', 'repeat: T056'),
    row('T060', 'Caliber.az', 'over 80', '2024-07-29', 'third', 'repeat: T056'),
    row('T061', 'Polon.pl', 'more than 80', '2024-07-28', 'third', 'repeat: T056'),
    row('T063', 'unnamed Wagner commander', 'up to 100', '2024-07-28', ''),
    row('T064', 'Russian military bloggers', 'more than 30', '2024-07-28', ''),
    row('T066', 'social media video viewers', 'about 30', '2024-07-28', '', 'partial'),
    row('T067', 'former Wagner source', 'up to 82', '2024-07-29', 'third'),
    row('T068', 'African Initiative', 'at least 25', '2024-07-29', 'third'),
    row('T069', 'Russian sources', '25-82+', '2024-08-10', 'third', 'repeat: T067 T068'),
    row('T070', 'Yurii Butusov', 'more than 50', '2024-07-28', ''),
    row('T075', 'Wassim Nasr', 'at least 50', '2024-07-29', 'third'),
    row('T077', 'Africanews', 'about 50', '2024-07-30', 'third', 'repeat: T075'),
    row('T078', 'The Africa Times', 'about 50', '2024-07-30', 'third', 'repeat: T075'),
    row('T084', 'New York Times', 'at least 46', '2024-10', 'third'),
    row('T090', 'Babel.ua', 'at least 46', '2024-11-01', 'third', 'repeat: T084'),
    row('T091', 'Novaya Gazeta Europe', 'at least 80', '2024-08-11', 'third', 'repeat: T027'),
    row('T095', 'Mestios', '20-80', '2024-07-30', 'third', 'repeat: T050 T056'),
    row('T098', 'Russian Telegram channels', '1', '2024-07-28', '', 'partial'),
    row('T099', 'Wagner', '1', '2024-07-29', 'own', 'part-of: T044'),
    row('T100', 'Rusich', '1', '2024-07-28', '', 'partial'),
    row('T102', 'news digest', '3 to 80', '', 'third'),
  ],
  disagreements: [
    disagreement(),
    disagreement({
      kind: 'acknowledged-without-figure',
      severity: 'minor',
      gap: null,
      ratio: null,
      message:
        'losses admitted by Wagner without a figure; others give one: CSP-DPA "84", JNIM "50" and 10 more',
      id: 'wagner/killed/acknowledged-without-figure',
    }),
  ],
  clusters: [
    { claims: ['T039', 'T050', 'T063', 'T064', 'T067', 'T068', 'T075', 'T084', 'T102'], low: 50, high: 50 },
    {
      claims: ['T050', 'T056', 'T063', 'T064', 'T067', 'T068', 'T070', 'T075', 'T084', 'T102'],
      low: 80,
      high: 80,
    },
    { claims: ['T027', 'T050', 'T063', 'T064', 'T068', 'T070', 'T075', 'T084'], low: 84, high: 84 },
  ],
});

/** A group of one claim whose methods find just its figure, or the floor of its word. */
function single(victims: string, measure: string, one: ClaimResult): GroupResult {
  const low = one.status === 'left-out' ? null : one.vague === 'several' ? 2 : one.low;
  const high = low === null ? null : one.high;
  const openHigh = low !== null && (one.openHigh || high === null);
  const setBy = low === null ? [] : [one.id];
  const without = low === null ? {} : { [one.id]: null };
  const interval = low === null ? [] : [{ low, high: openHigh ? null : high }];
  return group({
    victims,
    measure,
    results: {
      envelope: {
        low,
        high,
        openHigh,
        lowSetBy: setBy,
        highSetBy: high === null ? [] : setBy,
        lowWithout: without,
        highWithout: high === null ? {} : without,
        label: 'envelope: lowest to highest figure named by the standing claims (rule of this tool)',
      },
      consensus: {
        intervals: interval,
        support: setBy.length,
        of: setBy.length,
        label: 'consensus: as implemented here from Marzullo, 1984',
      },
    },
    claims: [one],
    clusters: interval.map((range) => ({ claims: setBy, ...range })),
  });
}

/** Tinzaouaten in nine groups: figures, an implied range, a declared measure, losses without a figure. */
export const TINZAOUATEN: IncidentResult = incident(
  [
    single('armed-groups', 'targets_struck', row('T009', 'Malian army', '5', '2024-07-27', 'enemy')),
    single(
      'civilians',
      'killed',
      row('T103', 'local officials in northern Mali', 'no figure given', '', '', 'wider-scope'),
    ),
    group({
      victims: 'csp',
      stretch: 1.4,
      severity: 'material',
      results: {
        envelope: {
          low: 9,
          high: 18,
          openHigh: false,
          lowSetBy: ['T031'],
          highSetBy: ['T088'],
          lowWithout: { T031: 18 },
          highWithout: { T088: 9 },
          label: 'envelope: lowest to highest figure named by the standing claims (rule of this tool)',
        },
        consensus: {
          intervals: [
            { low: 9, high: 9 },
            { low: 18, high: 18 },
          ],
          support: 1,
          of: 2,
          label: 'consensus: as implemented here from Marzullo, 1984',
        },
      },
      claims: [
        row('T022', 'CSP-PSD', '7', '2024-07-28', 'own', 'superseded: T031'),
        row('T031', 'CSP-DPA', '9', '2024-08-01', 'own'),
        row('T088', 'New York Times', '18', '2024-10', 'third'),
      ],
      disagreements: [
        disagreement({
          message: 'New York Times "18" against CSP-DPA "9"',
          ratio: 2,
          gap: 9,
          id: 'csp/killed/disjoint',
        }),
      ],
      clusters: [
        { claims: ['T031'], low: 9, high: 9 },
        { claims: ['T088'], low: 18, high: 18 },
      ],
    }),
    single('fama', 'wounded', row('T003', 'Malian army', '10', '2024-07-26', 'own')),
    single('rebels', 'equipment_destroyed', row('T047', 'Wagner', '6', '2024-07-29', 'enemy', 'wider-scope')),
    single('wagner', 'captured', row('T074', 'Military Informant', 'several', '2024-07-28', '')),
    WAGNER_KILLED,
    group({
      ...single('wagner+fama', 'killed', row('T041', 'dailyislamist (X)', '53', '2024-07-27', '')),
      implied: {
        low: 131,
        high: 161,
        because: [
          {
            by: 'source',
            source: 'CSP-DPA',
            low: 131,
            high: 161,
            claims: ['T027', 'T028', 'T029'],
            message: 'what CSP-DPA says of the parts implies 131-161',
          },
          {
            by: 'envelopes',
            source: null,
            low: 13,
            high: null,
            claims: ['T102', 'T040'],
            message: 'the ranges of the other groups imply at least 13',
          },
        ],
      },
    }),
    single(
      'wagner+fama',
      'killed+captured',
      row('T016', 'former MINUSMA worker', 'at least 15', '2024-07-27', 'third'),
    ),
  ],
  [
    disagreement({
      kind: 'aggregate',
      severity: 'major',
      gap: 50,
      ratio: null,
      message: 'wagner+fama killed: dailyislamist (X) "53" is less than the parts have at the least',
      id: 'aggregate',
    }),
  ],
);

/** A result of every method, of no group in particular. */
export const METHOD_RESULTS: Required<MethodResults> = {
  envelope: {
    low: null,
    high: null,
    openHigh: false,
    lowSetBy: [],
    highSetBy: [],
    lowWithout: {},
    highWithout: {},
    label: 'envelope: rule of this tool',
  },
  consensus: {
    intervals: [
      { low: 9, high: 9 },
      { low: 18, high: null },
    ],
    support: 1,
    of: 2,
    label: 'consensus: Marzullo, 1984',
  },
  acled: {
    value: 20,
    setBy: ['T050'],
    without: { T050: 25 },
    reason: null,
    label: 'acled: ACLED, 2024',
    readings: [{ claim: 'T074', word: 'several', low: 3, high: 3 }],
    note: 'a group is not an ACLED concept',
  },
  gtd: {
    value: 46,
    setBy: ['T084'],
    without: { T084: 50 },
    reason: null,
    label: 'gtd: GTD Codebook, 2015',
    rung: 'most-recent',
    setAside: { perpetrator: ['T027'], questionable: [], vague: ['T074'] },
  },
  ucdp: {
    low: 20,
    high: 84,
    lowSetBy: ['T050'],
    highSetBy: ['T027'],
    lowWithout: { T050: 25 },
    highWithout: { T027: 82 },
    reason: null,
    label: 'ucdp: UCDP GED Codebook 23.1, 2023',
    best: 46,
    bestSetBy: ['T084'],
    bestWithout: { T084: 50 },
    readings: [{ claim: 'T019', word: 'dozens', low: 24, high: null }],
  },
  ibc: {
    low: 20,
    high: 20,
    lowSetBy: ['T050'],
    highSetBy: ['T050'],
    lowWithout: { T050: null },
    highWithout: { T050: null },
    reason: null,
    label: 'ibc: Iraq Body Count, 2003',
    singleSource: true,
  },
  airwars: {
    low: 20,
    high: 100,
    lowSetBy: ['T050'],
    highSetBy: ['T063'],
    lowWithout: { T050: 25 },
    highWithout: { T063: 84 },
    reason: null,
    label: 'airwars: Airwars Methodology, 2023',
    grade: 'fair',
    maximumOnly: ['T063'],
    readings: [{ claim: 'T019', word: 'dozens', low: 12, high: 24 }],
  },
  majority: {
    value: null,
    setBy: [],
    without: {},
    reason: 'no figure is given by most',
    label: 'majority: rule of this tool',
    support: 2,
    of: 12,
  },
  model: {
    q05: 34,
    q25: 44,
    median: 53,
    q75: 62,
    q95: 81,
    families: 2,
    expectedness: {
      verdict: 'usual',
      p: 0.6,
      message: 'the claims differ as such sources usually do (p = 0.6)',
    },
    roles: [{ role: 'independent', usual: 0.861, low: 0.571, high: 1.299 }],
    claims: [
      {
        claim: 'T027',
        role: 'enemy-on-combatants',
        by: 'stance',
        kind: 'exact',
        low: 84,
        high: 84,
        isPart: false,
        weight: 1,
        family: 'T027',
        learned: null,
      },
    ],
    readings: [{ claim: 'T019', word: 'dozens', low: 24, high: 99 }],
    priors: null,
    bias: null,
    reason: null,
    note: null,
    label: 'model: rule of this tool',
  },
  'uncertain-ucdp': {
    q05: 25,
    q25: 25,
    median: 31,
    q75: 42,
    q95: 58,
    mean: 34.728,
    weight: 0.408,
    figure: 25,
    setBy: ['T050'],
    violence: 'any',
    note: null,
    reason: null,
    label: 'uncertain-ucdp: uncertainUCDP 0.6.1, 2025',
  },
};
