import { claimJsonSchema, claimTableSchema } from '../../claim/claim-json-schema.js';
import { suggest } from '../../claim/suggest.js';
import { UserError } from '../../claim/user-error.js';
import { acceptedJsonSchema } from '../../load/accepted-schema.js';
import { configJsonSchema } from '../../load/config-schema.js';
import { lockJsonSchema } from '../../load/lock-schema.js';
import { diffJsonSchema } from '../../render/diff/diff-schema.js';
import { explainJsonSchema } from '../../render/explain/explain-schema.js';
import { biasJsonSchema } from '../../render/fit/fit-schema.js';
import { checkJsonSchema } from '../../render/problems/check-schema.js';
import { resultJsonSchema } from '../../render/result-schema.js';
import { scoreJsonSchema } from '../../render/score/score-schema.js';
import { sourcesJsonSchema } from '../../render/sources/sources-schema.js';
import { timelineJsonSchema } from '../../render/timeline/timeline-schema.js';
import { EXIT_OK } from '../exit-code.js';
import { priorsJsonSchema } from '../priors-schema.js';
import { type Terminal, writeText } from '../terminal.js';

/** Every schema by its name, with what it describes. */
export const SCHEMAS: Readonly<
  Record<string, { readonly describes: string; readonly create: () => object }>
> = {
  claim: { describes: 'a claim in a JSON or NDJSON file', create: claimJsonSchema },
  result: { describes: 'what reconcile --json prints', create: resultJsonSchema },
  explain: { describes: 'what explain --json prints', create: explainJsonSchema },
  timeline: { describes: 'what timeline --json prints', create: timelineJsonSchema },
  sources: { describes: 'what sources --json prints', create: sourcesJsonSchema },
  score: { describes: 'what score --json prints', create: scoreJsonSchema },
  check: { describes: 'what check --json prints', create: checkJsonSchema },
  diff: { describes: 'what diff --json prints', create: diffJsonSchema },
  accepted: { describes: 'claims.accepted.json', create: acceptedJsonSchema },
  lock: { describes: 'claims.lock.json', create: lockJsonSchema },
  config: { describes: 'claims.config.json', create: configJsonSchema },
  bias: { describes: 'what fit writes and --bias reads', create: biasJsonSchema },
  priors: { describes: 'what --priors reads', create: priorsJsonSchema },
  table: { describes: 'a claims CSV file (Frictionless Table Schema)', create: claimTableSchema },
};

/** Prints a schema, or the names there are. */
export async function schema(name: string | undefined, terminal: Terminal): Promise<number> {
  await writeText(terminal.stdout, name === undefined ? listSchemas() : printSchema(name));
  return EXIT_OK;
}

function listSchemas(): string {
  const width = Math.max(...Object.keys(SCHEMAS).map((name) => name.length)) + 2;
  return Object.entries(SCHEMAS)
    .map(([name, { describes }]) => `${name.padEnd(width)}${describes}\n`)
    .join('');
}

/** The text of a schema file. */
export function printSchema(name: string): string {
  const found = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (found === undefined) {
    const names = Object.keys(SCHEMAS);
    throw new UserError(
      `there is no schema ${name}`,
      `${suggest(name, names)}The schemas are ${names.join(', ')}`,
    );
  }
  return `${JSON.stringify(found.create(), null, 2)}\n`;
}
