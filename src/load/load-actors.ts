import type { Actor } from '../claim/actor.js';
import { Actors } from '../claim/actors.js';
import { createProblem, type Problem } from '../claim/problem.js';
import type { RuleId } from '../claim/rules.js';
import { type ActorRow, type ActorsFile, readActorJson, readActorTable } from './actor-rows.js';
import { type ActorField, parseActor } from './actor-schema.js';
import { findDuplicateNames, findWholeFaults } from './check-actors.js';
import { decodeText, TextFindings } from './decode-text.js';
import { DISK } from './disk.js';
import type { Files } from './files.js';
import { readBytes } from './read-bytes.js';

/** The actors of a dataset, and what is wrong with their file. */
export interface LoadedActors {
  readonly actors: Actors;
  readonly problems: readonly Problem[];
}

/**
 * Loads an actors file, `.json` or else a table. A cell that cannot be read is left out with a problem, and the
 * actor with it where that is its id; of two actors
 * with one id the first stands. Throws a UserError for a file that cannot be read at all. `encoding` is that of text
 * that is not UTF-8.
 */
export async function loadActors(
  file: ActorsFile,
  files: Files = DISK,
  encoding?: string | undefined,
): Promise<LoadedActors> {
  const problems: Problem[] = [];
  const rows = new Map<Actor, ActorRow>();
  const ids = new Set<string>();
  const findings = new TextFindings();
  const text = decodeText(readBytes(file, undefined, files), { ...file, otherwise: encoding }, findings);
  const isJson = file.path.toLowerCase().endsWith('.json');
  for await (const row of (isJson ? readActorJson : readActorTable)(text, file, problems)) {
    const { actor, faults } = parseActor(row.texts);
    for (const { field, ...details } of faults)
      problems.push(problemAt(row, 'actor/unreadable', field, details));
    if (actor === null) continue;
    if (ids.has(actor.id)) {
      const message = `a second actor has the id "${actor.id}"; it is left out`;
      problems.push(
        problemAt(row, 'actor/duplicate', 'id', { message, hint: 'Give each actor an id of its own.' }),
      );
    } else {
      ids.add(actor.id);
      rows.set(actor, row);
    }
  }
  problems.push(...findings.problems);
  const actors = [...rows.keys()];
  const { faults, dropped } = findWholeFaults(actors);
  for (const { ruleId, actor, field, ...details } of [...findDuplicateNames(actors), ...faults]) {
    problems.push(problemAt(rows.get(actor) as ActorRow, ruleId, field, details));
  }
  problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return {
    actors: new Actors(actors.map((actor) => (dropped.has(actor) ? { ...actor, partOf: null } : actor))),
    problems,
  };
}

function problemAt(
  row: ActorRow,
  ruleId: RuleId,
  field: ActorField,
  details: { message: string; hint: string },
): Problem {
  const at = row.locate(field);
  const place = { ...row.place, line: at?.line ?? row.place.line };
  return createProblem(ruleId, { ...details, field, raw: row.texts[field], ...at, place });
}
