import type { Estimate } from '../../model/scores/score-estimate.js';
import type { ScoreResult } from '../../reconcile/score/score-result.js';
import type { ScoredCell, ScoredMethodId } from '../../reconcile/score/scored-cell.js';
import { lines } from '../json.js';

/** What a method made of a cell, in people. */
export interface EstimateEntry {
  readonly method: ScoredMethodId;
  readonly best: number | null;
  readonly quantiles: Readonly<Record<'q05' | 'q25' | 'median' | 'q75' | 'q95', number>> | null;
  readonly ranges: readonly { readonly low: number; readonly high: number | null }[];
}

/** A cell as it is written. */
export interface CellEntry {
  readonly incident: string;
  readonly victims: string;
  readonly measure: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: string | null;
  readonly at: string;
  readonly leftOut: readonly string[];
  readonly estimates: readonly EstimateEntry[];
}

/** The contract of `claims schema score`: one JSON document, each method and each cell on a line of its own. */
export function renderScoreJson(result: ScoreResult): string {
  const { schemaVersion, tool, inputs, options, verified, methods, cells, problems, summary } = result;
  return [
    `{"schemaVersion":${schemaVersion}`,
    `"tool":${JSON.stringify(tool)}`,
    `"inputs":${lines(inputs)}`,
    `"options":${JSON.stringify(options)}`,
    `"verified":${JSON.stringify(verified)}`,
    `"methods":${lines(methods)}`,
    `"cells":${lines(cells.map((cell) => toEntry(cell, options.methods)))}`,
    `"problems":${lines(problems)}`,
    `"summary":${JSON.stringify(summary)}}\n`,
  ].join(',\n');
}

function toEntry(cell: ScoredCell, methods: readonly ScoredMethodId[]): CellEntry {
  const { incident, victims, measure, truth, leftOut, estimates } = cell;
  const { value, low, high, source, place } = truth;
  return {
    incident,
    victims,
    measure,
    value,
    low,
    high,
    source,
    at: `${place.file}:${place.line}`,
    leftOut,
    estimates: methods.flatMap((method) => {
      const estimate = estimates.get(method);
      return estimate === undefined ? [] : [toEstimateEntry(method, estimate)];
    }),
  };
}

function toEstimateEntry(method: ScoredMethodId, { best, quantiles, ranges }: Estimate): EstimateEntry {
  const [q05, q25, median, q75, q95] = (quantiles ?? []).map(toHundredths) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    method,
    best: best === null ? null : toHundredths(best),
    quantiles: quantiles === null ? null : { q05, q25, median, q75, q95 },
    ranges,
  };
}

/** People to a hundredth: the middle of a range is no whole number. */
function toHundredths(people: number): number {
  return Math.round(people * 100) / 100;
}
