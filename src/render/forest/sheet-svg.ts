import type { GroupResult, IncidentResult } from '../../reconcile/result.js';
import { countClaims } from '../count-claims.js';
import { display } from '../display.js';
import { orderGroups } from '../group-order.js';
import { countOf } from '../page.js';
import { UNICODE } from '../symbols.js';
import { createForest, type Forest } from './forest.js';
import { type Drawing, drawForest } from './forest-drawing.js';
import { drawKey } from './forest-key.js';
import { PICTURE_WIDTH, renderForestSvg, renderPicture } from './forest-svg.js';
import { describeForest } from './forest-words.js';
import { MARGIN } from './picture-columns.js';
import { textElement } from './svg-element.js';

const ID_PREFIX = 'claims';

/** One `<svg>` element of all groups of some incidents, one below the other; of a single group just its picture. */
export function renderSheet(incidents: readonly IncidentResult[]): string {
  const sections = incidents.map((incident) => ({ incident, forests: forestsOf(incident) }));
  const forests = sections.flatMap((section) => section.forests);
  const [only, ...others] = forests;
  if (only !== undefined && others.length === 0) return renderForestSvg(only, { idPrefix: ID_PREFIX });
  const drawings = sections.flatMap(({ incident, forests }) => [
    drawIncident(incident),
    ...forests.map((forest) => drawForest(forest, PICTURE_WIDTH, nameOf(forest))),
  ]);
  const names = incidents.map(({ id }) => id).join(', ');
  return renderPicture(
    only === undefined ? [drawNothing()] : [...drawings, drawKey(forests, PICTURE_WIDTH)],
    {
      idPrefix: ID_PREFIX,
      width: PICTURE_WIDTH,
      hasStyle: true,
      title: display(
        only === undefined ? NOTHING : `Claims on ${countOf(forests.length, 'group')}: ${names}`,
      ),
      description: display(
        only === undefined ? NOTHING : forests.map((forest) => describeForest(forest, UNICODE)).join(' '),
      ),
    },
  );
}

const NOTHING = 'No incident to show.';

function forestsOf(incident: IncidentResult): Forest[] {
  const { casualties, others, figureless } = orderGroups(incident.groups);
  return [...casualties, ...figureless, ...others].map((group: GroupResult) =>
    createForest(group, { incident: incident.id }),
  );
}

function nameOf({ victims, measure }: Forest): string {
  return `${victims} ${measure}`;
}

function drawIncident(incident: IncidentResult): Drawing {
  const room = PICTURE_WIDTH - 2 * MARGIN;
  const facts = `${countOf(countClaims(incident), 'claim')} · ${countOf(incident.groups.length, 'group')}`;
  const markup = [
    textElement(display(incident.id), { x: MARGIN, y: 22, room, size: 22, isStrong: true }),
    textElement(facts, { x: MARGIN, y: 42, room, size: 12, isMuted: true }),
  ].join('\n');
  return { markup, height: 50 };
}

function drawNothing(): Drawing {
  const room = PICTURE_WIDTH - 2 * MARGIN;
  return { markup: textElement(NOTHING, { x: MARGIN, y: 12, room, size: 12 }), height: 18 };
}
