import type { Claim } from '../../claim/claim.js';
import type { IncidentResult } from '../../reconcile/result.js';
import { findTimelines } from '../../reconcile/timeline/find-timelines.js';
import { orderGroups } from '../../render/group-order.js';
import {
  createTimelineFormat,
  TIMELINE_FORMAT_IDS,
  type TimelineRun,
} from '../../render/timeline/timeline-format.js';
import { openDocuments } from '../documents.js';
import { finishRun } from '../finish-run.js';
import { incidentActors } from '../incident-actors.js';
import { readSelection } from '../read-selection.js';
import { reconcileChosen } from '../reconcile-chosen.js';
import { toRunSummary } from '../run-summary.js';
import { settle } from '../settings.js';
import type { Terminal } from '../terminal.js';
import type { TimelineFlags } from '../timeline-flags.js';

const FORMATS = {
  ids: TIMELINE_FORMAT_IDS,
  inLog: ['table', 'csv'],
  create: createTimelineFormat,
} as const;

/** Tells how the ranges of the groups that are chosen moved. A name that nothing bears is a UserError. */
export async function timeline(
  paths: readonly string[],
  flags: TimelineFlags,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const settings = await settle(paths, { ...flags, method: flags.method ?? ['envelope'] }, terminal);
  const selection = readSelection(flags, settings.load);
  const documents = await openDocuments(FORMATS, flags, settings, terminal);
  const allDates = flags.allDates ?? false;
  const sink = {
    incident: (result: IncidentResult, claims: readonly Claim[]) => {
      const { casualties, others, figureless } = orderGroups(result.groups);
      const groups = [...casualties, ...others, ...figureless];
      const options = { ...settings.reconcile, actors: incidentActors(claims, settings) };
      documents.add(result.id, findTimelines(result.id, claims, groups, options, allDates));
    },
    reset: () => documents.reset(),
  };
  const reading = await reconcileChosen(settings, selection, sink, flags, terminal);
  const summary = toRunSummary(reading, settings);
  const run: TimelineRun = { ...summary, options: { ...summary.options, allDates } };
  await documents.write(run);
  const { choice } = reading;
  return finishRun({ run, isEmpty: run.summary.groups === 0, choice, started }, flags, settings, terminal);
}
