import type { Acceptance } from '../claim/acceptance.js';
import { ACCEPTED_SCHEMA, type AcceptedEntry } from './accepted-schema.js';
import { loadJson, readBySchema } from './load-json.js';

export const ACCEPTED_NAME = 'claims.accepted.json';

const MAX_BYTES = 64 * 1024 * 1024;

/** What `claims.accepted.json` holds. */
export interface Accepted {
  /** Where the file says its schema is; null when it does not say. */
  readonly schema: string | null;
  readonly entries: readonly AcceptedEntry[];
  /** The same entries with the lines on which they start. */
  readonly acceptances: readonly Acceptance[];
}

/** Loads `claims.accepted.json`; throws a UserError with the place of what is wrong. */
export async function loadAccepted(path: string, shown: string): Promise<Accepted> {
  const file = await loadJson(path, shown, MAX_BYTES);
  const { $schema: schema = null, accepted } = readBySchema(
    file,
    ACCEPTED_SCHEMA,
    shown,
    'claims schema accepted says what an entry holds; claims check --accept writes them.',
  );
  return {
    schema,
    entries: accepted,
    acceptances: accepted.map(({ fingerprint, what, reason, by, until }, index) => ({
      fingerprint,
      what: what ?? null,
      reason,
      by: by ?? null,
      until: until ?? null,
      line: file.lineOf(['accepted', index]),
    })),
  };
}
