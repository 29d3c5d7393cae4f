import type { Actors } from '../claim/actors.js';
import { isPartialDate } from '../claim/partial-date.js';
import type { Problem } from '../claim/problem.js';
import type { RuleSettings } from '../claim/rule-settings.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import type { Violence } from '../claim/violence.js';
import type { Config } from '../load/config-schema.js';
import { findInputs, type InputFile } from '../load/find-inputs.js';
import type { ColumnsReading } from '../load/load-claims.js';
import { parseSize } from '../load/size-limit.js';
import { DEFAULT_THRESHOLDS } from '../reconcile/disagreements/disagreement.js';
import { DEFAULT_METHODS, METHOD_IDS, type MethodId } from '../reconcile/methods/catalogue.js';
import type { ReconcileOptions } from '../reconcile/reconcile-incident.js';
import type { InputFlags } from './flags.js';
import { actorsOf, type Ground, loadContexts, type SettledLoad } from './load-contexts.js';
import type { Terminal } from './terminal.js';

/** Everything a run follows: flags over the config file over the defaults. */
export interface Settings {
  readonly inputs: readonly InputFile[];
  /** That of the first input. */
  readonly config: Config;
  readonly load: SettledLoad;
  /** Perpetrators by any name. An incident is reconciled with the actors that `incidentActors` gives. */
  readonly reconcile: ReconcileOptions;
  readonly grouped: boolean;
  readonly strict: boolean;
  /** The day against which the rules that only advise judge dates; null: those rules are not asked. */
  readonly advisedOn: string | null;
  /** What the config says of rules. */
  readonly rules: RuleSettings;
  /** Problems of one rule that are kept; the others are only counted. */
  readonly mostPerRule: number;
  /** The path of each file as the user wrote it, by its name in results. */
  readonly shownPaths: ReadonlyMap<string, string>;
  /** Every file the run reads, as a full path. */
  readonly readPaths: readonly string[];
  /** What was found in the actors files. */
  readonly problems: readonly Problem[];
  /** How the columns of each file are read, by its name in results; known once it is read. */
  readonly columns: ReadonlyMap<string, ColumnsReading>;
  /** The columns that --map names. */
  readonly mapped: readonly string[];
}

/** The flags that say how to reconcile, where a command has them. */
export interface MethodFlags {
  readonly method?: readonly string[];
  readonly latestPerSource?: boolean;
  readonly asOf?: string;
  readonly perpetrator?: readonly string[];
  /** A path. */
  readonly priors?: string;
  /** A path. */
  readonly bias?: string;
  readonly violence?: Violence;
  readonly compare?: boolean;
}

/** Finds the inputs, reads config and actors, and settles what the run follows. */
export async function settle(
  paths: readonly string[],
  flags: InputFlags & MethodFlags,
  terminal: Pick<Terminal, 'cwd' | 'stdin'>,
  ground: Ground = {},
): Promise<Settings> {
  if (paths.length === 0) {
    throw new UserError('no input was named', 'Name a file, a folder, or - for standard input');
  }
  const cwd = terminal.cwd();
  const inputs = await findInputs(paths, { cwd, format: flags.inputFormat, ...ground });
  const { config, first, contexts, ...loaded } = await loadContexts(inputs, flags, cwd, ground);
  const columns = new Map<string, ColumnsReading>();
  const perpetrators = flags.perpetrator ?? config.perpetrator ?? [];
  for (const name of perpetrators) refuseUnknown(name, actorsOf({ actors: first.actors, contexts }));
  const methods = methodsOf(flags.method ?? config.method ?? []);
  const model = await modelOf(flags, methods, cwd);
  return {
    inputs,
    config,
    load: {
      actors: first.actors,
      declaredMeasures: first.declaredMeasures,
      map: first.map,
      presets: first.presets,
      contexts,
      delimiter: flags.delimiter === 'tab' ? '\t' : flags.delimiter,
      maxBytes: maxBytesOf(flags.maxSize),
      stdin: terminal.stdin,
      files: ground.files,
      onColumns: (file, reading) => columns.set(file, reading),
    },
    reconcile: {
      actors: first.actors,
      methods,
      asOf: asOfDate(flags.asOf),
      latestPerSource: flags.latestPerSource ?? config.latestPerSource ?? false,
      perpetrators,
      ...model,
      violence: flags.violence ?? config.violence ?? 'any',
      compare: flags.compare ?? false,
      thresholds: config.severity ?? DEFAULT_THRESHOLDS,
    },
    grouped: flags.grouped ?? false,
    strict: flags.strict ?? config.strict ?? false,
    advisedOn: null,
    rules: config.rules ?? {},
    mostPerRule: flags.maxPerRule ?? Number.POSITIVE_INFINITY,
    readPaths: [...[...inputs, ...loaded.actorsFiles].map(({ path }) => path), ...loaded.configPaths],
    shownPaths: new Map([...inputs, ...loaded.actorsFiles].map(({ name, shown }) => [name, shown])),
    problems: loaded.problems,
    columns,
    mapped: Object.keys(flags.map ?? {}),
  };
}

/** The same settings with every rule there is, also those that only advise and those that look at every character. */
export function lookClosely(settings: Settings, today: string): Settings {
  return { ...settings, advisedOn: today, load: { ...settings.load, thorough: true } };
}

function maxBytesOf(size: string | undefined): number | undefined {
  const bytes = size === undefined ? undefined : parseSize(size);
  if (bytes !== null) return bytes;
  throw new UserError(`--max-size ${size} is not a size`, 'Write bytes, or a number and a unit: 512M, 8G');
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

/** A name that is in none of the actors files, where there are any, is a slip. */
function refuseUnknown(perpetrator: string, files: readonly Actors[]): void {
  if (files.every((actors) => actors.isEmpty)) return;
  if (files.some((actors) => actors.resolve(perpetrator, null) !== null)) return;
  const names = files.flatMap((actors) => actors.names);
  throw new UserError(
    `--perpetrator ${perpetrator} is no actor of the actors file`,
    `${suggest(perpetrator, names)}Name an actor by its id, its name or an alias`,
  );
}

/** What the model takes for granted, where that is not as this tool has it. */
async function modelOf(
  { priors, bias }: Pick<MethodFlags, 'priors' | 'bias'>,
  methods: readonly MethodId[],
  cwd: string,
): Promise<Pick<ReconcileOptions, 'model'>> {
  if (priors === undefined && bias === undefined) return {};
  if (!methods.includes('model')) {
    const flag = priors === undefined ? '--bias' : '--priors';
    throw new UserError(`${flag} is for the method model alone`, 'Add --method model');
  }
  if (bias === undefined) {
    const { loadPriors } = await import('./load-priors.js');
    return { model: await loadPriors(priors as string, cwd) };
  }
  if (priors !== undefined) {
    throw new UserError(
      '--bias brings the priors it was learned with, and --priors brings others',
      'Leave --priors out, or give it to claims fit',
    );
  }
  const { loadBias } = await import('./load-bias.js');
  const { toModelSettings } = await import('../reconcile/fit/model-settings.js');
  const { fit, hash } = await loadBias(bias, cwd);
  return { model: toModelSettings(fit, hash) };
}

function asOfDate(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (isPartialDate(text)) return text;
  throw new UserError(
    `--as-of ${text} is not a date`,
    'Write 2024-07-28, or 2024-07 or 2024 for their last day',
  );
}
