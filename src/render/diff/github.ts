import type { DiffResult, GroupDiff, IncidentDiff, MethodChange } from '../../diff/diff-result.js';
import { display } from '../display.js';
import { UNICODE } from '../symbols.js';
import { type AnnotationProperties, workflowCommand } from '../workflow-commands.js';
import { claimChangeLines } from './claim-change-text.js';
import type { DiffFormat, DiffFormatOptions } from './diff-format.js';
import { methodTexts } from './method-text.js';
import { circumstances, factsOf } from './summary-text.js';
import { whyText } from './why-text.js';
import type { Words } from './words.js';

const WORDS: Words = { symbols: UNICODE, show: display };

/** One annotation of a line of a file, or of the run. */
interface Annotation {
  readonly command: 'warning' | 'notice';
  readonly properties: AnnotationProperties;
  readonly message: string;
}

/**
 * Annotations for GitHub Actions, which shows the first ten of each kind: a notice with the counts, a warning for
 * each claim that moved a range and for each range that moved by none, a notice for every other claim. A removed
 * claim has no line any more.
 */
export const renderDiffGithub: DiffFormat = (result, options) => {
  const annotations = result.incidents.flatMap((incident) => annotate(incident, options));
  const grave = annotations.filter(({ command }) => command === 'warning');
  const rest = annotations.filter(({ command }) => command === 'notice');
  return [summaryOf(result), ...grave, ...rest]
    .map(({ command, properties, message }) => `${workflowCommand(command, properties, message)}\n`)
    .join('');
};

function summaryOf(result: DiffResult): Annotation {
  const facts = result.incidents.length === 0 ? 'nothing changed' : factsOf(result.summary).join(', ');
  return {
    command: 'notice',
    properties: { title: 'claims diff' },
    message: [facts, ...circumstances(result)].join('\n'),
  };
}

function annotate(incident: IncidentDiff, { paths }: DiffFormatOptions): Annotation[] {
  const moves = findMoves(incident);
  const { added, removed, changed } = incident.claims;
  const annotations: Annotation[] = [];
  const told = new Set<string>();
  const add = (id: string, message: string, properties: AnnotationProperties) => {
    const own = moves.filter(({ claims }) => claims.has(id)).map(({ text }) => text);
    for (const text of own) told.add(text);
    const title = `${WORDS.show(incident.id)} ${WORDS.show(id)}`;
    annotations.push({
      command: own.length > 0 ? 'warning' : 'notice',
      properties: { ...properties, title },
      message: [message, ...own].join('\n'),
    });
  };
  const textOf = (claims: Partial<IncidentDiff['claims']>) => {
    const [line] = claimChangeLines({ added: [], removed: [], changed: [], ...claims }, WORDS);
    return `${line?.change}: ${line?.text}`;
  };
  for (const claim of added) add(claim.id, textOf({ added: [claim] }), placeOf(claim.at, paths.new));
  for (const claim of changed) add(claim.id, textOf({ changed: [claim] }), placeOf(claim.at, paths.new));
  for (const claim of removed) {
    const { file } = placeOf(claim.at, paths.old);
    add(claim.id, textOf({ removed: [claim] }), file === undefined ? {} : { file });
  }
  for (const { text } of moves) {
    if (told.has(text)) continue;
    annotations.push({ command: 'warning', properties: { title: WORDS.show(incident.id) }, message: text });
  }
  return annotations;
}

/** A figure that moved or vanished, and the claims that the edit touched and that set it. */
interface Move {
  readonly text: string;
  readonly claims: ReadonlySet<string>;
}

function findMoves({ groups }: IncidentDiff): Move[] {
  return groups.flatMap((group) =>
    group.changes
      .filter(({ change }) => change === 'moved' || change === 'vanished')
      .map((change) => ({ text: moveText(group, change), claims: touchedBy(change) })),
  );
}

function moveText(group: GroupDiff, change: MethodChange): string {
  const { old, new: now } = methodTexts(group, change, WORDS);
  const why = whyText(change.figures, WORDS);
  const subject = `${WORDS.show(group.victims)} ${WORDS.show(group.measure)} ${change.method}`;
  return `${subject} ${old} ${UNICODE.arrow} ${now}${why === '' ? '' : ` (${why})`}`;
}

function touchedBy({ figures }: MethodChange): ReadonlySet<string> {
  const setters = figures.flatMap(({ oldSetBy, newSetBy }) => [...oldSetBy, ...newSetBy]);
  return new Set(setters.filter(({ fate }) => fate !== 'same').map(({ id }) => id));
}

/** `claims.csv:12` as a path from the working folder and a line. */
function placeOf(at: string, paths: ReadonlyMap<string, string>): { file?: string; line?: number } {
  const colon = at.lastIndexOf(':');
  const file = at.slice(0, colon);
  return { file: paths.get(file) ?? file, line: Number(at.slice(colon + 1)) };
}
