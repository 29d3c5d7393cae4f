import { display } from '../display.js';
import { cut } from '../fit-width.js';
import { xmlAttribute, xmlText } from '../xml-text.js';
import type { Descendant, Family } from './lineage.js';
import { tiesText } from './relation-text.js';

const WIDTH = 860;
const ROW = 22;
const INDENT = 20;
const RADIUS = 5;
/** Between two families. */
const GAP = 10;
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
  families: readonly Family[],
  stands: (descendant: Descendant) => boolean,
  name: string,
): string {
  const rows: string[] = [];
  let top = 0;
  for (const family of families) {
    rows.push(...family.map((descendant, row) => renderRow(descendant, row, family, top, stands)));
    top += family.length * ROW + GAP;
  }
  return [
    `<svg class="lineage" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" role="img" aria-label="${xmlAttribute(name)}">`,
    ...rows,
    '</svg>',
  ].join('\n');
}

function renderRow(
  descendant: Descendant,
  row: number,
  family: Family,
  top: number,
  stands: (descendant: Descendant) => boolean,
): string {
  const { claim, parent, depth } = descendant;
  const [x, y] = [placeOf(descendant), heightOf(row, top)];
  const above = parent === null ? null : (family[parent] as Descendant);
  const tie =
    above === null
      ? ''
      : `<path class="tie" d="M${placeOf(above)} ${heightOf(parent as number, top) + RADIUS + 1}V${y}H${x - RADIUS - 1}"/>`;
  const words = claim.count.original === '' ? '' : ` “${claim.count.original}”`;
  const room = WIDEST_NAME - Math.min(depth, DEEPEST) * 3 - claim.id.length;
  const text = (place: number, style: string, content: string) =>
    `<text class="${style}" x="${place}" y="${y + 4}">${content}</text>`;
  return [
    tie,
    `<circle class="${stands(descendant) ? 'stands' : 'left'}" cx="${x}" cy="${y}" r="${RADIUS}"/>`,
    text(
      x + 12,
      'name',
      `<tspan class="id">${shown(claim.id, WIDEST_NAME)}</tspan> <tspan class="cell">${shown(`${claim.source}${words}`, Math.max(12, room))}</tspan>`,
    ),
    text(DATE, 'quiet', shown(claim.reportedOn ?? 'undated', 12)),
    text(TIES, 'quiet', shown(tiesText(descendant), WIDEST_TIES)),
  ].join('');
}

/** Untrusted text, cut to some cells, for an element of XML. */
function shown(text: string, cells: number): string {
  return xmlText(cut(display(text), cells));
}

function placeOf({ depth }: Descendant): number {
  return LEFT + Math.min(depth, DEEPEST) * INDENT;
}

function heightOf(row: number, top: number): number {
  return top + row * ROW + ROW / 2;
}
