import { compareText } from '../claim/compare-text.js';
import type { MethodId } from './methods/catalogue.js';
import type { GroupResult, IncidentResult } from './result.js';

/** A figure of a locked result: a number of people, an open end, or the intervals of a consensus. */
export type LockedFigure =
  | number
  | boolean
  | null
  | readonly { readonly low: number; readonly high: number | null }[];

/** The reviewed figures of one group, by method and by their names in the JSON result. */
type LockedGroup = Readonly<Record<string, Readonly<Record<string, LockedFigure>>>>;

/** The reviewed figures of one incident, by `victims/measure`. */
export type LockedIncident = Readonly<Record<string, LockedGroup>>;

/** What is published of a method: its figures, without who set them. */
const PUBLISHED = ['value', 'low', 'best', 'high', 'openHigh', 'intervals', 'q05', 'median', 'q95'] as const;

/** How a group differs from what was reviewed. */
export interface LockDifference {
  readonly group: string;
  /** What is on one side only, or the figures of one method that differ. */
  readonly kind: 'missing-group' | 'new-group' | 'range-changed';
  readonly change: {
    readonly method: string;
    readonly locked: Readonly<Record<string, LockedFigure>>;
    readonly now: Readonly<Record<string, LockedFigure>>;
    /** The claims that set the figures now. */
    readonly setBy: readonly string[];
  } | null;
}

/** The figures of an incident as they would be locked. */
export function lockIncident(incident: IncidentResult): LockedIncident {
  const groups = [...incident.groups].sort((a, b) => compareText(groupName(a), groupName(b)));
  return Object.fromEntries(groups.map((group) => [groupName(group), lockGroup(group)]));
}

/** Where the results of an incident differ from what was reviewed, by the methods that are in both. */
export function compareWithLock(incident: IncidentResult, locked: LockedIncident): LockDifference[] {
  const differences: LockDifference[] = [];
  const groups = new Map(incident.groups.map((group) => [groupName(group), group]));
  for (const name of [...new Set([...groups.keys(), ...Object.keys(locked)])].sort(compareText)) {
    const group = groups.get(name);
    const before = Object.hasOwn(locked, name) ? (locked[name] as LockedGroup) : null;
    if (group === undefined) {
      differences.push({ group: name, kind: 'missing-group', change: null });
      continue;
    }
    const now = lockGroup(group);
    if (before === null) {
      differences.push({ group: name, kind: 'new-group', change: null });
      continue;
    }
    for (const [method, figures] of Object.entries(before)) {
      const found = Object.hasOwn(now, method) ? (now[method] as LockedGroup[string]) : null;
      if (found === null || sameFigures(figures, found)) continue;
      const setBy = setters(group, method as MethodId, figures, found);
      differences.push({
        group: name,
        kind: 'range-changed',
        change: { method, locked: figures, now: found, setBy },
      });
    }
  }
  return differences;
}

/** `wagner/killed`: how a group is named in a lock. */
function groupName({ victims, measure }: Pick<GroupResult, 'victims' | 'measure'>): string {
  return `${victims}/${measure}`;
}

function lockGroup({ results }: GroupResult): LockedGroup {
  return Object.fromEntries(
    Object.entries(results).map(([method, result]) => {
      const all = result as unknown as Readonly<Record<string, LockedFigure | undefined>>;
      const figures = PUBLISHED.flatMap((name) =>
        all[name] === undefined ? [] : [[name, all[name]] as const],
      );
      return [method, Object.fromEntries(figures)];
    }),
  );
}

function sameFigures(one: LockedGroup[string], other: LockedGroup[string]): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}

/** The claims that set the figures which differ. */
function setters(
  { results }: GroupResult,
  method: MethodId,
  before: LockedGroup[string],
  now: LockedGroup[string],
): string[] {
  const result = (results[method] ?? {}) as Readonly<Record<string, unknown>>;
  const names = Object.keys(now).filter((name) => before[name] !== now[name]);
  const ids = names.flatMap((name) => result[name === 'value' ? 'setBy' : `${name}SetBy`] ?? []) as string[];
  return [...new Set(ids)].sort(compareText);
}
