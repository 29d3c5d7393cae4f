import type { Claim } from '../../claim/claim.js';
import { explainGroups } from '../../reconcile/explain/explain-groups.js';
import type { IncidentResult } from '../../reconcile/result.js';
import { choicesOf } from '../../render/explain/choices.js';
import {
  createExplainFormat,
  EXPLAIN_FORMAT_IDS,
  type ExplainRun,
  type GroupChoice,
} from '../../render/explain/explain-format.js';
import { openDocuments } from '../documents.js';
import type { ExplainFlags } from '../explain-flags.js';
import { finishRun } from '../finish-run.js';
import { incidentActors } from '../incident-actors.js';
import { readSelection } from '../read-selection.js';
import { reconcileChosen } from '../reconcile-chosen.js';
import { toRunSummary } from '../run-summary.js';
import type { Selection } from '../selection.js';
import { settle } from '../settings.js';
import type { Terminal } from '../terminal.js';

const FORMATS = {
  ids: EXPLAIN_FORMAT_IDS,
  inLog: ['text'],
  create: createExplainFormat,
} as const;

/**
 * Explains the groups that are chosen, incident by incident. Where none is chosen and there are several, they are
 * listed instead. A name that nothing bears is a UserError.
 */
export async function explain(
  paths: readonly string[],
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const settings = await settle(paths, flags, terminal);
  const selection = readSelection(flags, settings.load);
  const documents = await openDocuments(FORMATS, flags, settings, terminal);
  const isChosen = flags.all === true || choosesGroups(selection);
  let choices: GroupChoice[] = [];
  const sink = {
    incident: (result: IncidentResult, claims: readonly Claim[], whole: IncidentResult) => {
      if (!isChosen) choices = choices.concat(choicesOf(result));
      if (!isChosen && choices.length > 1) return;
      const options = { ...settings.reconcile, actors: incidentActors(claims, settings) };
      documents.add(result.id, explainGroups(whole, result.groups, claims, options));
    },
    reset: () => {
      choices = [];
      documents.reset();
    },
  };
  const reading = await reconcileChosen(settings, selection, sink, flags, terminal);
  const isListing = choices.length > 1;
  if (isListing) documents.reset();
  const run: ExplainRun = { ...toRunSummary(reading, settings), choices: isListing ? choices : [] };
  await documents.write(run);
  const { choice } = reading;
  return finishRun({ run, isEmpty: run.summary.groups === 0, choice, started }, flags, settings, terminal);
}

/** Whether the user asks for groups rather than for whatever there is. */
function choosesGroups({ victims, measures, sources, onlyDisagreements }: Selection): boolean {
  return victims.length + measures.length + sources.length > 0 || onlyDisagreements;
}
