import type { Preset, PresetClaim } from '../claim/preset.js';

/** What a claim without a figure says. */
const UNKNOWN = 'unknown';

/** The figures of one claim of a preset, in texts that the grammar of counts reads. */
export interface PresetFigures {
  readonly count: string | undefined;
  readonly low: string | undefined;
  readonly high: string | undefined;
  /** False where every figure is blank or a code for unknown. */
  readonly isStated: boolean;
  /** What the texts no longer say of the cells. */
  readonly remark: string;
  /** The estimates that contradict each other, in the words of a problem; null where they do not. */
  readonly contradiction: string | null;
}

/** Reads the cells of a claim's figures by the customs of its dataset. */
export function readFigures(
  cells: Readonly<Record<'count' | 'low' | 'high', string>>,
  claim: PresetClaim,
  preset: Preset,
): PresetFigures {
  const unknown = [...(preset.unknown ?? []), ...(claim.unknown ?? [])];
  const clean = (cell: string): string | undefined => {
    const figure = /^-?\d+\.0+$/.test(cell) ? cell.slice(0, cell.indexOf('.')) : cell;
    return figure === '' || unknown.includes(figure) ? undefined : figure;
  };
  const [count, low, high] = [clean(cells.count), clean(cells.low), clean(cells.high)];
  if (count === undefined && low === undefined && high === undefined) {
    return { count: UNKNOWN, low, high, isStated: false, remark: '', contradiction: null };
  }
  if (count !== undefined && preset.sharesFigures && /^\d+\.\d+$/.test(count)) {
    const share = `${Math.floor(Number(count))}-${Math.ceil(Number(count))}`;
    return {
      ...{ count: share, low, high, isStated: true, contradiction: null },
      remark: `${claim.count} ${count} in the file: a share of the total of linked incidents`,
    };
  }
  const figures = [low, count, high].filter((figure) => figure !== undefined);
  const stated = { count, low, high, isStated: true, remark: '', contradiction: null };
  if (isAscending(figures)) return stated;
  const [least, most] = [smallest(figures), largest(figures)];
  return {
    ...stated,
    low: least,
    high: most,
    remark: `low ${cells.low}, high ${cells.high} in the file`,
    contradiction: `${describe(claim, { low, count, high })} contradict each other; ${least} to ${most} is taken`,
  };
}

/** Whether plain numbers ascend; what is no plain number is left to the grammar of counts. */
function isAscending(figures: readonly string[]): boolean {
  if (!figures.every((figure) => /^\d{1,15}$/.test(figure))) return true;
  return figures.every((figure, index) => index === 0 || Number(figures[index - 1]) <= Number(figure));
}

function smallest(figures: readonly string[]): string {
  return figures.reduce((least, figure) => (Number(figure) < Number(least) ? figure : least));
}

function largest(figures: readonly string[]): string {
  return figures.reduce((most, figure) => (Number(figure) > Number(most) ? figure : most));
}

function describe(claim: PresetClaim, figures: Readonly<Record<string, string | undefined>>): string {
  return (['low', 'count', 'high'] as const)
    .filter((name) => figures[name] !== undefined)
    .map((name) => `${claim[name]} ${figures[name]}`)
    .join(', ');
}
