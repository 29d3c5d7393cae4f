import type { MethodId } from '../reconcile/methods/catalogue.js';
import type { VagueReading } from '../reconcile/methods/figure.js';
import type { MethodResults } from '../reconcile/methods/index.js';
import type { RoleDifference } from '../reconcile/methods/model/result.js';
import type { Range } from './range-text.js';

/** One range that a method finds, with the figure it holds for the best. */
export interface MethodRange extends Range {
  /** People; null where the method names no single figure. */
  readonly best: number | null;
}

/** One figure of a method: the claims that set it, and what it would be without each of them. */
export interface MethodBound {
  readonly name: 'low' | 'best' | 'high' | 'value';
  /** People; null where there is none. */
  readonly value: number | null;
  readonly setBy: readonly string[];
  readonly without: Readonly<Record<string, number | null>>;
}

/** What a method did with some claims: `read as 24+`. */
interface MethodMention {
  readonly claims: readonly string[];
  readonly text: string;
}

/** The result of any method in the one shape that tables, lines and rows are made of. */
export interface MethodSummary {
  /** None where the method finds nothing; more than one where several are equally good. */
  readonly ranges: readonly MethodRange[];
  /** How many voices of how many; null where the method does not count them. */
  readonly support: { readonly voices: number; readonly of: number } | null;
  /** The figures that claims set, in ascending order. */
  readonly bounds: readonly MethodBound[];
  /** What the figure that is held for the best is called; `best` where nothing is said. */
  readonly bestName: string | undefined;
  /** A word that stands beside the range wherever it is shown; null without one. */
  readonly mark: string | null;
  /** How the result came about or why there is none, in the words of the method. */
  readonly remarks: readonly string[];
  readonly mentions: readonly MethodMention[];
  readonly label: string;
}

/** How the results of one method are shown. */
export interface MethodColumn<Result> {
  /** What the numbers are, in a few words, for the legend. */
  readonly meaning: string;
  /** What the figure that is held for the best is called, where that is not `best`. */
  readonly bestName?: string;
  summarise(result: Result): MethodSummary;
}

/** Every method, in the order of columns and rows. A new method is one entry here. */
export const METHOD_COLUMNS: { readonly [Id in MethodId]-?: MethodColumn<NonNullable<MethodResults[Id]>> } = {
  envelope: {
    meaning: 'lowest to highest figure named',
    summarise: (result) =>
      summaryOf({
        ranges: rangesOf(result.low, result.high, result.openHigh),
        bounds: boundsOf(result),
        label: result.label,
      }),
  },
  consensus: {
    meaning: 'what most voices assert at once; 5/11: five of eleven',
    summarise: ({ intervals, support, of, label }) =>
      summaryOf({
        ranges: intervals.map(({ low, high }) => ({ low, high, openHigh: high === null, best: null })),
        support: { voices: support, of },
        label,
      }),
  },
  acled: {
    meaning: 'the most conservative figure',
    summarise: (result) =>
      summaryOf({
        ...numberOf(result),
        remarks: present(result.reason, result.note),
        mentions: readingsOf(result.readings),
      }),
  },
  gtd: {
    meaning: 'the most recent figure, else that of most sources, else the lowest',
    summarise: (result) =>
      summaryOf({
        ...numberOf(result),
        remarks: present(result.reason, result.rung === null ? null : `rung: ${result.rung}`),
        mentions: mentionsOf(
          ['set aside, perpetrator', result.setAside.perpetrator],
          ['set aside, questionable', result.setAside.questionable],
          ['set aside, vague', result.setAside.vague],
        ),
      }),
  },
  ucdp: {
    meaning: 'low, best and high estimate',
    summarise: (result) => {
      const [low, high] = boundsOf(result);
      const best = { value: result.best, setBy: result.bestSetBy, without: result.bestWithout };
      return summaryOf({
        ranges: rangesOf(result.low, result.high, false, result.best),
        bounds: [low, { name: 'best', ...best }, high],
        remarks: present(result.reason),
        mentions: readingsOf(result.readings),
        label: result.label,
      });
    },
  },
  ibc: {
    meaning: 'minimum to maximum of civilians reported',
    summarise: (result) =>
      summaryOf({
        ranges: rangesOf(result.low, result.high, false),
        bounds: boundsOf(result),
        remarks: present(result.reason, result.singleSource ? 'single source' : null),
        label: result.label,
      }),
  },
  airwars: {
    meaning: 'minimum to maximum reported, and how well that stands',
    summarise: (result) =>
      summaryOf({
        ranges: rangesOf(result.low, result.high, false),
        bounds: boundsOf(result),
        mark: result.grade,
        remarks: present(result.reason),
        mentions: [
          ...mentionsOf(['bears on the maximum only', result.maximumOnly]),
          ...readingsOf(result.readings),
        ],
        label: result.label,
      }),
  },
  majority: {
    meaning: 'the figure of more than half of the voices',
    summarise: (result) =>
      summaryOf({
        ...numberOf(result),
        support: { voices: result.support, of: result.of },
        remarks: present(result.reason),
      }),
  },
  model: {
    meaning: 'likely median and 90 % interval; usual: sources differ as such do',
    bestName: 'median',
    summarise: ({ q05, q25, median, q75, q95, families, expectedness, readings, ...rest }) =>
      summaryOf({
        ranges: rangesOf(q05, q95, false, median),
        mark: markOf(expectedness, families),
        remarks: present(
          rest.reason,
          median === null ? null : `half of it within ${q25}-${q75}`,
          expectedness?.message ?? null,
          rest.note,
          rest.priors === null ? null : `priors ${rest.priors}`,
        ),
        mentions: readingsOf(readings),
        label: rest.label,
      }),
  },
  'uncertain-ucdp': {
    meaning: 'median and 90 % interval around one figure that UCDP coded',
    bestName: 'median',
    summarise: (result) => {
      const { q05, q25, median, q75, q95, weight } = result;
      return summaryOf({
        ranges: rangesOf(q05, q95, false, median),
        remarks: present(
          result.reason,
          median === null ? null : `half of it within ${q25}-${q75}`,
          weight === null ? null : `exactly right: ${Math.round(weight * 100)} %`,
          result.note,
        ),
        label: result.label,
      });
    },
  },
};

/** Whether the sources differ as usual, or that there is but one. */
function markOf(expectedness: RoleDifference | null, families: number): string | null {
  if (expectedness !== null) return VERDICT_MARKS[expectedness.verdict];
  return families === 1 ? 'one source' : null;
}

const VERDICT_MARKS: Readonly<Record<RoleDifference['verdict'], string>> = {
  usual: 'usual',
  unusual: 'unusual',
  'check-scope': 'check scope',
};

const METHOD_IDS = Object.keys(METHOD_COLUMNS) as readonly MethodId[];

/** The results of a group by method, in the order of the methods. */
export function summarise(results: MethodResults): Map<MethodId, MethodSummary> {
  const summaries = new Map<MethodId, MethodSummary>();
  for (const id of METHOD_IDS) {
    const summary = summariseOne(id, results);
    if (summary !== null) summaries.set(id, summary);
  }
  return summaries;
}

/** The range that the first method finds, on which bars and comparisons rest; null where it finds none. */
export function firstRange(results: MethodResults): MethodRange | null {
  for (const id of METHOD_IDS) {
    const summary = summariseOne(id, results);
    if (summary !== null) return summary.ranges[0] ?? null;
  }
  return null;
}

function summariseOne(id: MethodId, results: MethodResults): MethodSummary | null {
  const result = results[id];
  const column: MethodColumn<unknown> = METHOD_COLUMNS[id];
  return result === undefined ? null : { ...column.summarise(result), bestName: column.bestName };
}

/** A summary of which only what a method has is told. */
function summaryOf(told: Partial<MethodSummary> & Pick<MethodSummary, 'ranges' | 'label'>): MethodSummary {
  return {
    ranges: told.ranges,
    support: told.support ?? null,
    bounds: told.bounds ?? [],
    bestName: undefined,
    mark: told.mark ?? null,
    remarks: told.remarks ?? [],
    mentions: told.mentions ?? [],
    label: told.label,
  };
}

interface RangeLike {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowSetBy: readonly string[];
  readonly highSetBy: readonly string[];
  readonly lowWithout: Readonly<Record<string, number | null>>;
  readonly highWithout: Readonly<Record<string, number | null>>;
}

interface NumberLike {
  readonly value: number | null;
  readonly setBy: readonly string[];
  readonly without: Readonly<Record<string, number | null>>;
  readonly label: string;
}

function rangesOf(
  low: number | null,
  high: number | null,
  openHigh: boolean,
  best: number | null = null,
): MethodRange[] {
  return low === null && high === null ? [] : [{ low, high, openHigh, best }];
}

function boundsOf({
  low,
  high,
  lowSetBy,
  highSetBy,
  lowWithout,
  highWithout,
}: RangeLike): [low: MethodBound, high: MethodBound] {
  return [
    { name: 'low', value: low, setBy: lowSetBy, without: lowWithout },
    { name: 'high', value: high, setBy: highSetBy, without: highWithout },
  ];
}

/** A single number is a range of one, and its own best. */
function numberOf({
  value,
  setBy,
  without,
  label,
}: NumberLike): Pick<MethodSummary, 'ranges' | 'bounds' | 'label'> {
  return {
    ranges: value === null ? [] : [{ low: value, high: value, openHigh: false, best: value }],
    bounds: [{ name: 'value', value, setBy, without }],
    label,
  };
}

function readingsOf(readings: readonly VagueReading[]): MethodMention[] {
  return readings.map(({ claim, word, low, high }) => ({
    claims: [claim],
    text: `${word} read as ${low}${high === null ? '+' : high === low ? '' : `-${high}`}`,
  }));
}

/** What was made of claims, where it was made of any. */
function mentionsOf(...mentions: readonly [text: string, claims: readonly string[]][]): MethodMention[] {
  return mentions.flatMap(([text, claims]) => (claims.length === 0 ? [] : [{ claims, text }]));
}

function present(...texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null);
}
