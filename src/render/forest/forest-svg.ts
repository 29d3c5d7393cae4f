import { display } from '../display.js';
import { UNICODE } from '../symbols.js';
import { xmlText } from '../xml-text.js';
import type { Forest } from './forest.js';
import { type Drawing, drawForest } from './forest-drawing.js';
import { drawKey } from './forest-key.js';
import { FOREST_CLASS, FOREST_STYLE } from './forest-style.js';
import { describeForest } from './forest-words.js';
import { MARGIN } from './picture-columns.js';
import { BASE_SIZE, element, paint } from './svg-element.js';

export interface ForestSvgOptions {
  /** Stands before every id, so that several pictures may stand in one page: letters, digits and hyphens. */
  readonly idPrefix: string;
  /** User units: 800 unless told, at least 600. */
  readonly width?: number;
  /** False where the page has the rules of `FOREST_STYLE` already. */
  readonly hasStyle?: boolean;
  /** False where the page explains the marks elsewhere. */
  readonly hasKey?: boolean;
}

export const PICTURE_WIDTH = 800;
const NARROWEST_PICTURE = 600;

/** The picture of a group as one `<svg>` element, without an XML declaration, for a file or for a page of HTML. */
export function renderForestSvg(forest: Forest, options: ForestSvgOptions): string {
  const { idPrefix, hasStyle = true, hasKey = true } = options;
  const width = Math.max(NARROWEST_PICTURE, options.width ?? PICTURE_WIDTH);
  const title = `${forest.victims} ${forest.measure}`;
  const drawings = [drawForest(forest, width, `${title}, ${forest.incident}`)];
  if (hasKey) drawings.push(drawKey([forest], width));
  return renderPicture(drawings, {
    idPrefix,
    width,
    hasStyle,
    title: display(`Claims on ${title}, ${forest.incident}`),
    description: display(describeForest(forest, UNICODE)),
  });
}

interface Frame {
  readonly idPrefix: string;
  readonly width: number;
  readonly hasStyle: boolean;
  /** Displayed text. */
  readonly title: string;
  readonly description: string;
}

/** Drawings below each other as one `<svg>` element on a sheet of paper. */
export function renderPicture(drawings: readonly Drawing[], frame: Frame): string {
  const { idPrefix, width } = frame;
  const placed: string[] = [];
  let y = MARGIN;
  for (const { markup, height } of drawings) {
    placed.push(element('g', { transform: `translate(0 ${Math.round(y)})` }, `\n${markup}\n`));
    y += height + GAP;
  }
  const height = Math.ceil(y - GAP + MARGIN);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: FOREST_CLASS,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${idPrefix}-title`,
      'aria-describedby': `${idPrefix}-description`,
    },
    `\n${[
      element('title', { id: `${idPrefix}-title` }, xmlText(frame.title)),
      element('desc', { id: `${idPrefix}-description` }, xmlText(frame.description)),
      ...(frame.hasStyle ? [element('style', {}, `\n${FOREST_STYLE}\n`)] : []),
      element('rect', { width, height, ...paint('paper') }),
      element(
        'g',
        { 'font-family': FONTS, 'font-size': BASE_SIZE, ...paint('ink') },
        `\n${placed.join('\n')}\n`,
      ),
    ].join('\n')}\n`,
  );
}

/** Between two drawings. */
const GAP = 20;

const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Helvetica, Arial, sans-serif';
