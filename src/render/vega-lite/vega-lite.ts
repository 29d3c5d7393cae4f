import { display } from '../display.js';
import { createForest } from '../forest/forest.js';
import { orderGroups } from '../group-order.js';
import { jsonText } from '../json-text.js';
import type { ResultFormat } from '../result-format.js';
import { createView } from './view.js';

const HEAD = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  description: 'Claims of casualties and the ranges that follow: a forest plot for each group, by incident.',
  config: { view: { stroke: null }, axisX: { gridColor: '#e3e6e9' }, concat: { spacing: 32 } },
};

/** A specification of Vega-Lite 6 that draws the forest plots of all groups, incident below incident, its data inline. */
export function createVegaLite(): ResultFormat {
  return {
    id: 'vega-lite',
    separator: ',\n',
    head: () => `${jsonText(HEAD).slice(0, -1)},\n"vconcat":[\n`,
    incident({ id, groups }) {
      const { casualties, others, figureless } = orderGroups(groups);
      const views = [...casualties, ...figureless, ...others].map((group) =>
        jsonText(createView(createForest(group, { incident: id }))),
      );
      return `{"title":${jsonText(display(id))},"vconcat":[\n${views.join(',\n')}\n]}`;
    },
    tail: () => '\n]}\n',
  };
}
