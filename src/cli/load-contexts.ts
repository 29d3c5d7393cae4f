import { dirname, relative, resolve } from 'node:path';
import { Actors } from '../claim/actors.js';
import { append } from '../claim/map-of-lists.js';
import type { DateOrder } from '../claim/parse-date.js';
import type { Preset } from '../claim/preset.js';
import type { Problem } from '../claim/problem.js';
import type { ActorsFile } from '../load/actor-rows.js';
import type { Config } from '../load/config-schema.js';
import { DISK } from '../load/disk.js';
import { requireEncoding } from '../load/encoding-name.js';
import type { Files } from '../load/files.js';
import { findActors } from '../load/find-actors.js';
import { findConfig } from '../load/find-config.js';
import type { InputFile } from '../load/find-inputs.js';
import { type LoadedActors, loadActors } from '../load/load-actors.js';
import type { LoadOptions } from '../load/load-claims.js';
import { loadConfig } from '../load/load-config.js';
import { checkRuleSettings } from './check-rule-settings.js';
import { findPresetByName } from './find-presets.js';
import type { InputFlags } from './flags.js';

/** What the claims of one folder are read and reconciled with. Folders with one actors file share its actors. */
interface Context {
  readonly actors: Actors;
  /** Null: there is none. */
  readonly actorsFile: ActorsFile | null;
  readonly declaredMeasures: readonly string[];
  readonly map: Readonly<Record<string, string>>;
  readonly presets: readonly Preset[];
  readonly encoding: string | undefined;
  readonly sheet: string | undefined;
  readonly dateOrder: DateOrder | undefined;
  readonly missing: readonly string[];
}

/** How files are read: actors, measures and columns are those of the first input, in `contexts` those of each. */
export interface SettledLoad extends LoadOptions {
  readonly actors: Actors;
  readonly contexts: ReadonlyMap<string, Context>;
}

/** Where a run finds its files, when that is not the disk as it is. */
export interface Ground {
  /** A revision: the actors and config files that flags name may be missing there. */
  readonly files?: Files | undefined;
  /** The inputs may be missing. */
  readonly mayLack?: boolean | undefined;
}

interface LoadedContexts {
  /** The config of the first input: the run as a whole follows it. */
  readonly config: Config;
  readonly first: Context;
  /** The context of each input, by its name in results. */
  readonly contexts: ReadonlyMap<string, Context>;
  readonly actorsFiles: readonly ActorsFile[];
  readonly configPaths: readonly string[];
  /** What was found in the actors files. */
  readonly problems: readonly Problem[];
}

/** Loads the config and the actors of every folder, each file once. */
export async function loadContexts(
  inputs: readonly InputFile[],
  flags: InputFlags,
  cwd: string,
  ground: Ground,
): Promise<LoadedContexts> {
  const configs = new Map<string, Config>();
  const loaded = new Map<string, LoadedActors & { readonly file: ActorsFile }>();
  const found: { config: Config; context: Context }[] = [];
  const contexts = new Map<string, Context>();
  for (const own of byFolder(inputs)) {
    const { config, folder } = await readConfig(own, flags.config, cwd, ground, configs);
    const name = flags.encoding ?? config.encoding;
    const encoding = name === undefined ? undefined : requireEncoding(name);
    const file = await findActors(own, {
      cwd,
      named: flags.actors,
      configured: config.actors === undefined ? undefined : { folder, path: config.actors },
      files: ground.files,
      mayLack: ground.files !== undefined,
    });
    if (file !== null && !loaded.has(file.path)) {
      loaded.set(file.path, { file, ...(await loadActors(file, ground.files, encoding)) });
    }
    const known = file === null ? undefined : loaded.get(file.path);
    const context = {
      actors: known?.actors ?? NO_ACTORS,
      actorsFile: known?.file ?? null,
      declaredMeasures: config.measures ?? [],
      map: { ...config.map, ...flags.map },
      presets: presetsOf(flags.preset ?? config.preset ?? []),
      encoding,
      sheet: flags.sheet ?? config.sheet,
      dateOrder: flags.dateOrder ?? config.dateOrder,
      missing: [...(config.missing ?? []), ...(flags.missing ?? [])],
    };
    found.push({ config, context });
    for (const { name } of own) contexts.set(name, context);
  }
  const [{ config, context: first }] = found as [(typeof found)[number]];
  return {
    config,
    first,
    contexts,
    actorsFiles: [...loaded.values()].map(({ file }) => file),
    configPaths: [...configs.keys()],
    problems: [...loaded.values()].flatMap(({ problems }) => problems),
  };
}

/** The presets of some names; throws a UserError for a name that is none. */
function presetsOf(names: readonly string[]): readonly Preset[] {
  return names.flatMap((name) => name.split(',')).map(findPresetByName);
}

const NO_ACTORS = new Actors();

/** The actors of the first input, then those of every other folder, those of one file once; never none. */
export function actorsOf(load: Pick<SettledLoad, 'actors' | 'contexts'>): readonly Actors[] {
  return [...new Set([load.actors, ...[...load.contexts.values()].map(({ actors }) => actors)])];
}

/** The inputs folder by folder, standard input beside the first file; without inputs one list of none. */
export function byFolder(inputs: readonly InputFile[]): readonly (readonly InputFile[])[] {
  const beside = inputs.find(({ path }) => path !== '-')?.path ?? '-';
  const folders = new Map<string, InputFile[]>();
  for (const input of inputs) append(folders, dirname(input.path === '-' ? beside : input.path), input);
  return inputs.length === 0 ? [[]] : [...folders.values()];
}

/** The config that some inputs follow, and the folder its paths start from. */
async function readConfig(
  inputs: readonly InputFile[],
  named: string | false | undefined,
  cwd: string,
  { files = DISK }: Ground,
  configs: Map<string, Config>,
): Promise<{ config: Config; folder: string }> {
  const found = named === undefined ? await findConfig(inputs, cwd, files) : named;
  if (found === null || found === false) return { config: {}, folder: cwd };
  const path = resolve(cwd, found);
  const folder = dirname(path);
  const known = configs.get(path);
  if (known !== undefined) return { config: known, folder };
  if (files !== DISK && (await files.kindOf(path)) === null) return { config: {}, folder: cwd };
  const shown = files.label + (named === undefined ? relative(cwd, path) : found);
  const config = await loadConfig(path, shown, files);
  checkRuleSettings(config.rules ?? {}, shown);
  configs.set(path, config);
  return { config, folder };
}
