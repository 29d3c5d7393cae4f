import { display } from '../display.js';
import type { Forest, ForestBands } from '../forest/forest.js';
import { lightColour } from '../forest/forest-style.js';
import { factsOf } from '../forest/forest-words.js';
import { type Scale, scaleText } from '../forest/scale.js';
import { UNICODE } from '../symbols.js';
import { claimData, type MethodDatum, methodData } from './view-data.js';

/** A part of a Vega-Lite specification; keys are written in the order in which they stand. */
export type Spec = Readonly<Record<string, unknown>>;

const WIDTH = 360;
const ROW = 18;
/** How far arrows reach beyond the scale, and where words and dates stand, in pixels. */
const ARROWS = 12;
const SAYS = WIDTH + 22;
const ON = SAYS + 130;

/**
 * The picture of a group as a layered view: rules, points and arrows over one row a claim, the methods above them, the
 * envelope and the consensus behind, and all data inline.
 */
export function createView(forest: Forest): Spec {
  const { scale, rows, bands } = forest;
  const claims = claimData(rows);
  const methods = scale === null || rows.length < 2 ? [] : methodData(forest);
  const y = {
    type: 'nominal',
    scale: { domain: [...new Set(methods.map(({ row }) => row)), ...claims.map(({ drawn }) => drawn.row)] },
    axis: { title: null, domain: false, ticks: false, labelLimit: 260, labelPadding: ARROWS + 8 },
  };
  return {
    title: {
      text: display(`${forest.victims} ${forest.measure}`),
      subtitle: factsOf(forest, UNICODE).join(' · '),
      anchor: 'start',
    },
    width: WIDTH,
    height: { step: ROW },
    data: { values: claims },
    layer: [
      ...(scale === null
        ? []
        : [
            ...(rows.length < 2 ? [] : bandLayers(bands, xOf(forest.measure, scale))),
            ...(methods.length === 0 ? [] : [methodLayer(methods, xOf(forest.measure, scale), y)]),
            ...markLayers(xOf(forest.measure, scale), { field: 'drawn.row', ...y }),
          ]),
      textLayer('drawn.says', SAYS, { field: 'drawn.row', ...y }),
      textLayer('drawn.on', ON, { field: 'drawn.row', ...y }),
    ],
  };
}

/** The scale of figures; that of n + ½ is what Vega calls symlog with a constant of ½. */
function xOf(measure: string, scale: Scale): Spec {
  const { min, max, isLogarithmic, offset, ticks } = scale;
  const domain = [min, max];
  const kind = isLogarithmic
    ? offset === 0
      ? { type: 'log' }
      : { type: 'symlog', constant: offset }
    : { type: 'linear' };
  return {
    type: 'quantitative',
    scale: { ...kind, domain, nice: false },
    axis: { values: ticks, title: display(`${measure}, ${scaleText(scale)}`), grid: true },
  };
}

function bandLayers({ envelope, consensus }: ForestBands, x: Spec): Spec[] {
  const box = (low: number, high: number | null, colour: 'envelope' | 'consensus', opacity = 1) => ({
    data: { values: [{ low, high }] },
    mark: { type: 'rect', color: lightColour(colour), opacity },
    encoding: {
      x: { field: 'low', ...x },
      x2: high === null ? { value: WIDTH + ARROWS } : { field: 'high' },
    },
  });
  const line = (at: number) => ({
    data: { values: [{ low: at }] },
    mark: { type: 'rule', color: lightColour('consensus'), strokeWidth: 3 },
    encoding: { x: { field: 'low', ...x } },
  });
  const layers: Spec[] = [];
  if (envelope !== null) {
    const { low, high, openHigh } = envelope;
    if (openHigh || high === null) layers.push(box(high ?? low, null, 'envelope', 0.5));
    if (high !== null) layers.push(box(low, high, 'envelope'));
  }
  for (const { low, high } of consensus) layers.push(low === high ? line(low) : box(low, high, 'consensus'));
  return layers;
}

function methodLayer(methods: readonly MethodDatum[], x: Spec, y: Spec): Spec {
  const colour = lightColour('ink');
  const named = { filter: 'datum.low !== null' };
  const row = { field: 'row', ...y };
  return {
    data: { values: methods },
    layer: [
      {
        transform: [named],
        mark: { type: 'rule', color: colour, strokeWidth: 7 },
        encoding: { x: { field: 'low', ...x }, x2: { field: 'high' }, y: row },
      },
      {
        transform: [named],
        mark: { type: 'tick', color: colour, thickness: 2.5, size: 7 },
        encoding: { x: { field: 'low', ...x }, y: row },
      },
      {
        transform: [{ filter: 'datum.best !== null' }],
        mark: { type: 'tick', color: colour, thickness: 2.5, size: 14 },
        encoding: { x: { field: 'best', ...x }, y: row },
      },
      {
        transform: [{ filter: 'datum.openHigh' }],
        mark: { type: 'rule', color: colour, strokeDash: [3, 3] },
        encoding: { x: { field: 'high', ...x }, x2: { value: WIDTH + ARROWS }, y: row },
      },
      {
        transform: [{ filter: 'datum.openHigh' }],
        mark: { type: 'point', shape: 'triangle-right', filled: true, color: colour, opacity: 1, size: 30 },
        encoding: { x: { value: WIDTH + ARROWS }, y: row },
      },
      textLayer('says', SAYS, row, 'bold'),
    ],
  };
}

/** The claims: dashes and arrows where they are open, rules for ranges, points for their ends, hollow if left out. */
function markLayers(x: Spec, y: Spec): Spec[] {
  const low = { field: 'drawn.low', ...x };
  const high = { field: 'drawn.high', ...x };
  const layer = (filter: string, mark: Spec, encoding: Spec) => ({
    transform: [{ filter: `datum.drawn.low !== null && ${filter}` }],
    mark: { ...mark, opacity: 1 },
    encoding: { ...encoding, y, color: COLOUR, tooltip: TOOLTIP },
  });
  const dashes = { type: 'rule', strokeDash: [3, 3] };
  const arrow = (shape: string) => ({ type: 'point', shape, filled: true, size: 30 });
  const point = (filter: string, mark: Spec) => [
    layer(`datum.drawn.isNamed && ${filter}`, { type: 'point', size: 50, ...mark }, { x: low, shape: SHAPE }),
    layer(
      `datum.drawn.isNamed && datum.drawn.high > datum.drawn.low && ${filter}`,
      { type: 'point', size: 50, ...mark },
      { x: high, shape: SHAPE },
    ),
  ];
  return [
    layer('datum.drawn.openLow', dashes, { x: low, x2: { value: -ARROWS } }),
    layer('datum.drawn.openLow', arrow('triangle-left'), { x: { value: -ARROWS } }),
    layer('datum.drawn.openHigh', dashes, { x: high, x2: { value: WIDTH + ARROWS } }),
    layer('datum.drawn.openHigh', arrow('triangle-right'), { x: { value: WIDTH + ARROWS } }),
    layer(
      'datum.drawn.high > datum.drawn.low',
      { type: 'rule', strokeWidth: 2 },
      { x: low, x2: { field: 'drawn.high' } },
    ),
    layer('!datum.drawn.isNamed', { type: 'tick', size: 8 }, { x: low }),
    ...point('!datum.drawn.isHollow', { filled: true }),
    ...point('datum.drawn.isHollow', { filled: false, fill: lightColour('paper'), strokeWidth: 1.3 }),
  ];
}

/** How a source stands towards the victims, in colour and in shape. */
const STANDINGS = ['own', 'enemy', 'third', 'unknown'] as const;
const STANDING = { field: 'drawn.standing', type: 'nominal', legend: { title: 'stance', orient: 'bottom' } };
const COLOUR = { ...STANDING, scale: { domain: STANDINGS, range: STANDINGS.map(lightColour) } };
const SHAPE = {
  ...STANDING,
  scale: { domain: STANDINGS, range: ['square', 'triangle-up', 'circle', 'cross'] },
};

const TOOLTIP = ['source', 'original', 'reportedOn', 'stance', 'status', 'reason', 'id', 'at'].map(
  (field) => ({
    field,
    type: 'nominal',
  }),
);

function textLayer(field: string, x: number, y: Spec, weight = 'normal'): Spec {
  return {
    mark: { type: 'text', align: 'left', fontWeight: weight },
    encoding: { x: { value: x }, y, text: { field, type: 'nominal' } },
  };
}
