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
 * each claim that moved a range and for each range that moved by none, a notice for every other claim.
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
  const told = new Set<Move>();
  const add = (id: string, claims: Partial<IncidentDiff['claims']>, place: AnnotationProperties) => {
    const own = moves.filter((move) => move.claims.has(id));
    for (const move of own) told.add(move);
    const [line] = claimChangeLines({ added: [], removed: [], changed: [], ...claims }, WORDS);
    annotations.push({
      command: own.length > 0 ? 'warning' : 'notice',
      properties: { ...place, title: `${WORDS.show(incident.id)} ${WORDS.show(id)}` },
      message: [`${line?.change}: ${line?.text}`, ...own.flatMap(({ lines }) => lines)].join('\n'),
    });
  };
  for (const claim of added) add(claim.id, { added: [claim] }, placeOf(claim.at, paths.new));
  for (const claim of changed) add(claim.id, { changed: [claim] }, placeOf(claim.at, paths.new));
  for (const claim of removed) {
    // It has no line any more.
    const { file } = placeOf(claim.at, paths.old);
    add(claim.id, { removed: [claim] }, { file });
  }
  for (const move of moves) {
    if (told.has(move)) continue;
    const properties = { title: WORDS.show(incident.id) };
    annotations.push({ command: 'warning', properties, message: move.lines.join('\n') });
  }
  return annotations;
}

/** A group of which figures moved or vanished, and the claims that the edit touched and that set them. */
interface Move {
  readonly lines: readonly string[];
  readonly claims: ReadonlySet<string>;
}

function findMoves({ groups }: IncidentDiff): Move[] {
  return groups.flatMap((group) => {
    const changes = group.changes.filter(({ change }) => change === 'moved' || change === 'vanished');
    if (changes.length === 0) return [];
    return [
      {
        lines: changes.map((change) => moveText(group, change)),
        claims: new Set(changes.flatMap(findTouched)),
      },
    ];
  });
}

function moveText(group: GroupDiff, change: MethodChange): string {
  const { old, new: now } = methodTexts(group, change, WORDS);
  const why = whyText(change.figures, WORDS);
  const subject = `${WORDS.show(group.victims)} ${WORDS.show(group.measure)} ${change.method}`;
  return `${subject} ${old} ${UNICODE.arrow} ${now}${why === '' ? '' : ` (${why})`}`;
}

function findTouched({ figures }: MethodChange): string[] {
  const setters = figures.flatMap(({ oldSetBy, newSetBy }) => [...oldSetBy, ...newSetBy]);
  return setters.filter(({ fate }) => fate !== 'same').map(({ id }) => id);
}

/** `claims.csv:12` as a path from the working folder and a line. */
function placeOf(at: string, paths: ReadonlyMap<string, string>): { file: string; line: number } {
  const colon = at.lastIndexOf(':');
  const file = at.slice(0, colon);
  return { file: paths.get(file) ?? file, line: Number(at.slice(colon + 1)) };
}
