import { display } from '../display.js';
import { cut } from '../fit.js';
import { xmlAttribute, xmlText } from '../xml-text.js';
import type { Descendant } from './lineage.js';
import { tiesText } from './relation-text.js';

const WIDTH = 860;
const ROW = 24;
const INDENT = 20;
const LEFT = 14;
/** Steps beyond which claims no longer move further in. */
const DEEPEST = 8;
/** Where the dates and the relations stand. */
const DATE = 470;
const TIES = 565;
/** Cells of text that have room. */
const WIDEST_NAME = 58;
const WIDEST_TIES = 40;

/**
 * Who follows from whom as a tree: a row a claim, under the claim it follows from and further in, joined to it by a
 * line; full where the claim stands, hollow where it does not.
 */
export function renderLineageSvg(
  lineage: readonly Descendant[],
  stands: (descendant: Descendant) => boolean,
  name: string,
): string {
  const height = lineage.length * ROW + 8;
  const place = ({ depth }: Descendant) => LEFT + Math.min(depth, DEEPEST) * INDENT;
  const y = (row: number) => row * ROW + ROW / 2 + 4;
  const rows = lineage.map((descendant, row) => {
    const { claim, parent } = descendant;
    const [x, at] = [place(descendant), y(row)];
    const above = parent === null ? null : (lineage[parent] as Descendant);
    const line =
      above === null
        ? ''
        : `<path class="tie" d="M${place(above)} ${y(parent as number) + 6}V${at}H${x - 6}"/>`;
    const room = WIDEST_NAME - Math.min(descendant.depth, DEEPEST) * 3;
    const words = claim.count.original === '' ? '' : ` “${claim.count.original}”`;
    const named = cut(display(`${claim.source}${words}`), Math.max(12, room - claim.id.length));
    const texts = [
      `<text x="${x + 12}" y="${at + 4}"><tspan class="id">${xmlText(display(claim.id))}</tspan> <tspan class="cell">${xmlText(named)}</tspan></text>`,
      `<text class="quiet" x="${DATE}" y="${at + 4}">${xmlText(display(claim.reportedOn ?? 'undated'))}</text>`,
      `<text class="quiet" x="${TIES}" y="${at + 4}">${xmlText(cut(display(tiesText(descendant)), WIDEST_TIES))}</text>`,
    ];
    return `${line}<circle class="${stands(descendant) ? 'stands' : 'left'}" cx="${x}" cy="${at}" r="5"/>${texts.join('')}`;
  });
  return [
    `<svg class="lineage" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${xmlAttribute(name)}">`,
    ...rows,
    '</svg>',
  ].join('\n');
}
