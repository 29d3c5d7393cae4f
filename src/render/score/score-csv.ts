import { stringify } from 'csv-stringify/sync';
import { snakeCase } from '../../claim/field-name.js';
import { type MethodScore, SCORE_FIGURES, type ScoreResult } from '../../reconcile/score/score-result.js';
import type { ScoreOptions } from './score-format.js';

/** The columns in their order, each with what it holds. */
const COLUMNS: Readonly<Record<string, (score: MethodScore) => string | number | null>> = {
  method: ({ method }) => method,
  comparison: ({ isComparison }) => String(isComparison),
  cells: ({ cells }) => cells,
  open: ({ open }) => open,
  ...Object.fromEntries(
    SCORE_FIGURES.flatMap((name) =>
      (['value', 'low', 'high'] as const).map((end) => [
        end === 'value' ? snakeCase(name) : `${snakeCase(name)}_${end}`,
        ({ figures }: MethodScore) => figures[name][end],
      ]),
    ),
  ),
  ...Object.fromEntries(
    [0, 1, 2, 3, 4, 5].map((bin) => [`rank_${bin + 1}`, ({ ranks }: MethodScore) => ranks?.[bin] ?? null]),
  ),
  bounds_cells: ({ bounds }) => bounds.cells,
  bounds_below: ({ bounds }) => bounds.below,
  bounds_inside: ({ bounds }) => bounds.inside,
  bounds_above: ({ bounds }) => bounds.above,
};

/** Tidy CSV: a row a method; blank is what it does not say or too few incidents to tell. */
export function renderScoreCsv({ methods }: ScoreResult, options: ScoreOptions): string {
  const rows = methods.map((score) => Object.values(COLUMNS).map((cellOf) => cellOf(score)));
  return stringify([Object.keys(COLUMNS), ...rows], {
    bom: options.excel,
    escape_formulas: options.escapeFormulas,
    record_delimiter: options.excel ? '\r\n' : '\n',
  });
}
