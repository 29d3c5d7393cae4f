import type { ClaimField } from '../claim/claim-schema.js';
import { type PresetFigures, readFigures } from './preset-figures.js';
import type { PlannedClaim, PresetPlan } from './preset-plan.js';

/** A claim that a preset makes of a row: the texts of its fields, as if they stood in cells. */
export interface MadeRow {
  readonly planned: PlannedClaim;
  readonly texts: Partial<Record<ClaimField, string | undefined>>;
  readonly figures: PresetFigures;
}

/**
 * Makes the claims of a row: the first of the preset always, further ones where a figure is stated. `mapped` are the
 * texts of the columns that --map gives to fields; where they are blank the preset's own text stands.
 */
export function makeRows(
  plan: PresetPlan,
  cells: readonly string[],
  mapped: Readonly<Partial<Record<ClaimField, string | undefined>>>,
): readonly MadeRow[] {
  const rowId = mapped.claimId ?? plan.rowId(cells);
  const idOf = (planned: PlannedClaim) => (rowId === '' ? undefined : `${rowId}/${planned.claim.id}`);
  const made: MadeRow[] = [];
  plan.claims.forEach((planned, index) => {
    if (!planned.isWanted(cells)) return;
    const figures = figuresOf(planned, plan, cells);
    if (!figures.isStated && index > 0) return;
    const { count, low, high, remark } = figures;
    const texts: MadeRow['texts'] = { measure: planned.claim.measure, count, low, high };
    for (const [field, read] of planned.fields) texts[field] = orUndefined(read(cells));
    for (const [field, text] of Object.entries(mapped))
      if (text !== undefined) texts[field as ClaimField] = text;
    texts.claimId = idOf(planned);
    if (remark !== '') texts.note = texts.note === undefined ? remark : `${texts.note}; ${remark}`;
    made.push({ planned, texts, figures });
  });
  for (const { planned, texts } of made) {
    const { sumOf } = planned.claim;
    if (sumOf !== undefined)
      texts.aggregateOf = orUndefined(partsOf(sumOf, made, plan, cells).map(idOf).join(';'));
  }
  return made;
}

/** The whole of a row and the sum of its parts where the two differ; null where they agree or are not all numbers. */
export function findWrongSum(
  plan: PresetPlan,
  cells: readonly string[],
): { readonly whole: string; readonly message: string } | null {
  for (const { whole, parts } of plan.sums) {
    const texts = [whole, ...parts].map((column) => plan.column(column)(cells));
    if (!texts.every((text) => /^\d{1,15}$/.test(text))) continue;
    const [total, ...figures] = texts.map(Number) as [number, ...number[]];
    const sum = figures.reduce((one, other) => one + other, 0);
    if (sum === total) continue;
    const message = `${whole} is ${total}, but ${parts.join(', ')} add up to ${sum}`;
    return { whole, message };
  }
  return null;
}

function figuresOf(planned: PlannedClaim, { preset }: PresetPlan, cells: readonly string[]): PresetFigures {
  const { count, low, high } = planned.figures;
  return readFigures({ count: count(cells), low: low(cells), high: high(cells) }, planned.claim, preset);
}

/** The claims of a row that another is the sum of; none where one was not made although its figure is not 0. */
function partsOf(
  ids: readonly string[],
  made: readonly MadeRow[],
  plan: PresetPlan,
  cells: readonly string[],
): readonly PlannedClaim[] {
  const parts = plan.claims.filter(({ claim }) => ids.includes(claim.id));
  const standing = parts.filter((part) => made.some(({ planned }) => planned === part));
  const isWhole = parts.every((part) => standing.includes(part) || part.figures.count(cells) === '0');
  return isWhole ? standing : [];
}

function orUndefined(text: string): string | undefined {
  return text === '' ? undefined : text;
}
