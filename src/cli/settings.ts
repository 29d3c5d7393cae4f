import { dirname, relative, resolve } from 'node:path';
import { Actors } from '../claim/actors.js';
import { isPartialDate } from '../claim/partial-date.js';
import type { Problem } from '../claim/problem.js';
import type { RuleSettings } from '../claim/rule-settings.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import type { Config } from '../load/config-schema.js';
import { DISK } from '../load/disk.js';
import type { Files } from '../load/files.js';
import { findActors } from '../load/find-actors.js';
import { findConfig } from '../load/find-config.js';
import { findInputs, type InputFile } from '../load/find-inputs.js';
import { type LoadedActors, loadActors } from '../load/load-actors.js';
import type { LoadOptions } from '../load/load-claims.js';
import { loadConfig } from '../load/load-config.js';
import { DEFAULT_THRESHOLDS } from '../reconcile/disagreements/disagreement.js';
import { DEFAULT_METHODS, METHOD_IDS } from '../reconcile/methods/index.js';
import type { ReconcileOptions } from '../reconcile/reconcile-incident.js';
import type { MethodId } from '../reconcile/result.js';
import { checkRuleSettings } from './check-rule-settings.js';
import type { InputFlags } from './flags.js';
import type { Terminal } from './terminal.js';

/** Everything a run follows: flags over the config file over the defaults. */
export interface Settings {
  readonly inputs: readonly InputFile[];
  readonly config: Config;
  readonly load: LoadOptions & { readonly actors: Actors };
  readonly reconcile: ReconcileOptions;
  readonly grouped: boolean;
  readonly strict: boolean;
  /** The day against which the rules that only advise judge dates; null: those rules are not asked. */
  readonly advisedOn: string | null;
  /** What the config says of rules. */
  readonly rules: RuleSettings;
  /** The path of each file as the user wrote it, by its name in results. */
  readonly shownPaths: ReadonlyMap<string, string>;
  /** Every file the run reads, as a full path. */
  readonly readPaths: readonly string[];
  /** What was found in the actors file. */
  readonly problems: readonly Problem[];
}

/** The flags that say how to reconcile, where a command has them. */
export interface MethodFlags {
  readonly method?: readonly string[];
  readonly latestPerSource?: boolean;
  readonly asOf?: string;
  readonly perpetrator?: readonly string[];
}

/** Where a run finds its files, when that is not the disk as it is. */
export interface Ground {
  /** A revision: the actors and config files that flags name may be missing there. */
  readonly files?: Files | undefined;
  /** The inputs may be missing. */
  readonly mayLack?: boolean | undefined;
}

/** Finds the inputs, reads config and actors, and settles what the run follows. */
export async function settle(
  paths: readonly string[],
  flags: InputFlags & MethodFlags,
  terminal: Terminal,
  ground: Ground = {},
): Promise<Settings> {
  if (paths.length === 0) {
    throw new UserError('no input was named', 'Name a file, a folder, or - for standard input');
  }
  const cwd = terminal.cwd();
  const inputs = await findInputs(paths, { cwd, format: flags.inputFormat, ...ground });
  const { config, folder, path: configPath } = await readConfig(inputs, flags.config, cwd, ground);
  const actorsFile = await findActors(inputs, {
    cwd,
    named: flags.actors,
    configured: config.actors === undefined ? undefined : { folder, path: config.actors },
    files: ground.files,
    mayLack: ground.files !== undefined,
  });
  const { actors, problems } = actorsFile === null ? NO_ACTORS : await loadActors(actorsFile, ground.files);
  return {
    inputs,
    config,
    load: {
      actors,
      declaredMeasures: config.measures ?? [],
      map: { ...config.map, ...flags.map },
      delimiter: flags.delimiter === 'tab' ? '\t' : flags.delimiter,
      stdin: terminal.stdin,
      files: ground.files,
    },
    reconcile: {
      actors,
      methods: methodsOf(flags.method ?? config.method ?? []),
      asOf: asOfDate(flags.asOf),
      latestPerSource: flags.latestPerSource ?? config.latestPerSource ?? false,
      perpetrators: (flags.perpetrator ?? config.perpetrator ?? []).map((name) => actorNamed(name, actors)),
      thresholds: config.severity ?? DEFAULT_THRESHOLDS,
    },
    grouped: flags.grouped ?? false,
    strict: flags.strict ?? config.strict ?? false,
    advisedOn: null,
    rules: config.rules ?? {},
    readPaths: [
      ...inputs,
      ...(actorsFile === null ? [] : [actorsFile]),
      ...(configPath === null ? [] : [{ path: configPath }]),
    ].map(({ path }) => path),
    shownPaths: new Map(
      [...inputs, ...(actorsFile === null ? [] : [actorsFile])].map(({ name, shown }) => [name, shown]),
    ),
    problems,
  };
}

const NO_ACTORS: LoadedActors = { actors: new Actors(), problems: [] };

/** The same settings with every rule there is, also those that only advise and those that look at every character. */
export function lookClosely(settings: Settings, today: string): Settings {
  return { ...settings, advisedOn: today, load: { ...settings.load, thorough: true } };
}

/** The config a run follows, and the folder its paths start from. */
async function readConfig(
  inputs: readonly InputFile[],
  named: string | false | undefined,
  cwd: string,
  { files = DISK }: Ground,
): Promise<{ config: Config; folder: string; path: string | null }> {
  const found = named === undefined ? await findConfig(inputs, cwd, files) : named;
  if (found === null || found === false) return { config: {}, folder: cwd, path: null };
  const path = resolve(cwd, found);
  if (files !== DISK && (await files.kindOf(path)) === null) return { config: {}, folder: cwd, path: null };
  const shown = files.label + (named === undefined ? relative(cwd, path) : found);
  const config = await loadConfig(path, shown, files);
  checkRuleSettings(config.rules ?? {}, shown);
  return { config, folder: dirname(path), path };
}

function methodsOf(names: readonly string[]): readonly MethodId[] {
  if (names.length === 0) return DEFAULT_METHODS;
  const wanted = new Set(names.flatMap((name) => name.split(',')).map((name) => name.trim()));
  if (wanted.has('all')) return METHOD_IDS;
  for (const name of wanted) {
    if (!(METHOD_IDS as readonly string[]).includes(name)) {
      throw new UserError(
        `there is no method ${name}`,
        `${suggest(name, METHOD_IDS)}The methods are ${METHOD_IDS.join(', ')} and all`,
      );
    }
  }
  return METHOD_IDS.filter((id) => wanted.has(id));
}

function actorNamed(name: string, actors: Actors): string {
  const id = actors.resolve(name, null);
  if (id !== null || actors.isEmpty) return id ?? name;
  throw new UserError(
    `--perpetrator ${name} is no actor of the actors file`,
    `${suggest(name, actors.names)}Name an actor by its id, its name or an alias`,
  );
}

function asOfDate(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (isPartialDate(text)) return text;
  throw new UserError(
    `--as-of ${text} is not a date`,
    'Write 2024-07-28, or 2024-07 or 2024 for their last day',
  );
}
