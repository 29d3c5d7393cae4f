import type { DiffSummary, GroupDiff, IncidentDiff, MethodChangeKind, Sides } from './diff-result.js';

/** The changes of figures, the gravest first. */
const FIGURE_CHANGES = ['moved', 'vanished', 'appeared'] as const;
type RangeChange = (typeof FIGURE_CHANGES)[number];

/** The gravest change of the figures of a group under any method; null where they are as before. */
export function rangeChangeOf(group: GroupDiff): RangeChange | null {
  const kinds = new Set<MethodChangeKind>(group.changes.map(({ change }) => change));
  return FIGURE_CHANGES.find((change) => kinds.has(change)) ?? null;
}

/** Counts what changed; `unchanged` are the claims that did not, the rest is of the data on each side. */
export function countChanges(
  incidents: readonly IncidentDiff[],
  unchanged: number,
  problems: { readonly errors: Sides<number>; readonly warnings: Sides<number> },
): DiffSummary {
  const groups = incidents.flatMap((incident) => incident.groups);
  const disagreements = incidents.flatMap((incident) => incident.disagreements);
  const presence = (kind: IncidentDiff['presence']) => count(incidents, (one) => one.presence === kind);
  const ranges = (kind: RangeChange) => count(groups, (group) => rangeChangeOf(group) === kind);
  const disagreed = (kind: string) => count(disagreements, ({ change }) => change === kind);
  const claims = (kind: keyof IncidentDiff['claims']) =>
    incidents.reduce((sum, incident) => sum + incident.claims[kind].length, 0);
  return {
    incidents: { added: presence('added'), removed: presence('removed'), changed: presence('changed') },
    claims: { added: claims('added'), removed: claims('removed'), changed: claims('changed'), unchanged },
    ranges: { moved: ranges('moved'), vanished: ranges('vanished'), appeared: ranges('appeared') },
    disagreements: {
      appeared: disagreed('appeared'),
      vanished: disagreed('vanished'),
      severity: disagreed('severity'),
      sides: disagreed('sides'),
    },
    ...problems,
  };
}

function count<Thing>(things: readonly Thing[], isCounted: (thing: Thing) => boolean): number {
  return things.reduce((sum, thing) => sum + (isCounted(thing) ? 1 : 0), 0);
}
