import type * as z from 'zod';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import { CONFIG_SCHEMA, type Config } from './config-schema.js';
import { DISK } from './disk.js';
import type { Files } from './files.js';
import { loadJson, parseBySchema } from './load-json.js';

const MAX_BYTES = 1024 * 1024;

/** Loads `claims.config.json`; throws a UserError with the place or the name of what is wrong. */
export async function loadConfig(path: string, shown: string, files: Files = DISK): Promise<Config> {
  const { value } = await loadJson(path, shown, MAX_BYTES, files);
  const result = parseBySchema(value, CONFIG_SCHEMA);
  if (result.success) return result.data;
  throw configError(result.error.issues[0] as z.core.$ZodIssue, shown);
}

function configError(issue: z.core.$ZodIssue, shown: string): UserError {
  const at = issue.path.map(String).join('.');
  const prefix = `cannot use ${shown}: `;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = at === 'severity' ? ['material', 'major'] : Object.keys(CONFIG_SCHEMA.shape);
    const full = at === '' ? key : `${at}.${key}`;
    return new UserError(
      `${prefix}unknown key "${full}"`,
      `${suggest(key, known)}Known are ${known.join(', ')}.`,
    );
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    return new UserError(`${prefix}"${at}" has a value that is not known`, `Use ${words.join(', ')}.`);
  }
  if (at === '')
    return new UserError(`${prefix}it does not hold an object`, 'Write {} for a config without settings.');
  return new UserError(
    `${prefix}"${at}": ${lowerFirst(issue.message)}`,
    'See claims schema config for what each key takes.',
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
