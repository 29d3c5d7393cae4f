import type { ExplainedDisagreement, GroupExplanation } from '../../reconcile/explain/explanation.js';
import { summarise } from '../methods/summarise.js';
import { rangeText } from '../range-text.js';
import { type Block, entry, heading, paragraph } from './block.js';
import { claimBlocks } from './claim-blocks.js';
import { listIds, type Prose, sentence, withIds } from './prose.js';
import { summaryBlocks } from './summary-blocks.js';

/**
 * How the figures of a group came about, for a reader: the result and who sets it first, then every claim, the rule
 * of each method, what the other groups imply, and in what the sources differ.
 */
export function outline(explanation: GroupExplanation, prose: Prose): Block[] {
  const { victims, measure, incident } = explanation;
  const { show } = prose;
  return [
    { kind: 'title', text: `${show(victims)} ${show(measure)} in ${show(incident)}` },
    ...summaryBlocks(explanation, prose),
    ...claimBlocks(explanation, prose),
    ...methodBlocks(explanation, prose),
    ...impliedBlocks(explanation, prose),
    ...disagreementBlocks(explanation, prose),
  ];
}

/** The rule of each method, where it comes from, and how it was applied. */
export function methodBlocks({ results, steps }: GroupExplanation, prose: Prose): Block[] {
  const labels = summarise(results);
  return [
    heading('By which rule'),
    ...steps.map(({ method, steps: taken }) => {
      const label = labels.get(method)?.label ?? '';
      return entry({
        name: method,
        text: sentence(label.startsWith(`${method}: `) ? label.slice(method.length + 2) : label),
        lines: taken.map(({ message, claims }) => withIds(prose.show(message), claims, prose)),
      });
    }),
  ];
}

/** What follows for the group from the others of its incident. */
export function impliedBlocks({ implied }: GroupExplanation, prose: Prose): Block[] {
  const title = heading('What the other groups of the incident imply');
  if (implied.because.length === 0) return [title, paragraph('Nothing follows from them.')];
  return [
    title,
    ...implied.because.map(({ low, high, message, claims }) =>
      entry({
        name: rangeText({ low, high, openLow: low === null, openHigh: high === null }, prose.symbols),
        text: withIds(prose.show(message), claims, prose),
      }),
    ),
  ];
}

/** In what the sources differ, and what that kind of difference means. */
export function disagreementBlocks({ disagreements, claims }: GroupExplanation, prose: Prose): Block[] {
  const ids = new Set(claims.map(({ id }) => id));
  const title = heading('In what the sources differ');
  if (disagreements.length === 0) return [title, paragraph('In nothing that this tool looks for.')];
  return [title, ...disagreements.map((disagreement) => disagreementEntry(disagreement, ids, prose))];
}

function disagreementEntry(
  disagreement: ExplainedDisagreement,
  ids: ReadonlySet<string>,
  prose: Prose,
): Block {
  const { kind, severity, message, definition, isCrossing, claims, against } = disagreement;
  const isOnBoth = (id: string) => claims.includes(id) && against.includes(id);
  const here = (named: readonly string[]) =>
    listIds(
      named.filter((id) => ids.has(id)),
      prose,
    );
  const oneSided = (named: readonly string[]) => here(named.filter((id) => !isOnBoth(id))) || 'none';
  const between = here(claims.filter(isOnBoth));
  const said = prose.show(message).replaceAll('×', prose.symbols.times);
  return entry({
    name: severity,
    text: `${kind}${isCrossing ? ', across groups' : ''}: ${said}`,
    lines: [
      `${kind}: ${definition}`,
      `${isCrossing ? 'of this group ' : ''}on one side ${oneSided(claims)}; on the other ${oneSided(against)}${between && `; on both ${between}`}`,
    ],
    tone: severity,
  });
}
