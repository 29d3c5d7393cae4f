import { display } from '../display.js';
import { rangeText } from '../range-text.js';
import { UNICODE } from '../symbols.js';
import { xmlAttribute, xmlText } from '../xml-text.js';
import type { Forest } from './forest.js';
import { placeOf, scaleText } from './scale.js';

export interface ForestSvgOptions {
  /** Stands before every id, so that several pictures may stand in one page. Letters, digits and hyphens. */
  readonly idPrefix: string;
  /** User units; default 800. */
  readonly width?: number;
}

const ROW = 20;

/** The picture of a group as one `<svg>` element, without an XML declaration, for a file or for a page of HTML. */
export function renderForestSvg(forest: Forest, { idPrefix, width = 800 }: ForestSvgOptions): string {
  const { scale, rows, bands } = forest;
  const height = 60 + rows.length * ROW;
  const x = (figure: number) =>
    scale === null ? 0 : Math.round(220 + placeOf(figure, scale) * (width - 440));
  const name = display(`${forest.victims} ${forest.measure}`);
  const { envelope } = bands;
  const lines = rows.map(({ label, value, date, mark }, index) => {
    const y = 40 + index * ROW;
    const figure =
      mark === null
        ? ''
        : `<line x1="${x(mark.low)}" x2="${x(mark.high)}" y1="${y}" y2="${y}" stroke="currentColor"/>` +
          `<circle cx="${x(mark.low)}" cy="${y}" r="4"/>`;
    return `<text x="10" y="${y + 4}">${xmlText(display(label))}</text>${figure}<text x="${width - 200}" y="${y + 4}">${xmlText(display(`${value} ${date}`))}</text>`;
  });
  const found = envelope === null ? 'no figure' : rangeText(envelope, UNICODE);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${xmlAttribute(`${idPrefix}-title ${idPrefix}-description`)}">`,
    `<title id="${xmlAttribute(idPrefix)}-title">${xmlText(name)}</title>`,
    `<desc id="${xmlAttribute(idPrefix)}-description">${xmlText(`${found}, ${scale === null ? '' : scaleText(scale)}`)}</desc>`,
    ...lines,
    '</svg>',
  ].join('\n');
}
