import { type Command, InvalidArgumentError, Option } from 'commander';
import { FAIL_ON, type FailOn } from '../claim/fail-on.js';
import type { ColorChoice } from './terminal.js';

/** Flags of every command that reads claims. */
export interface InputFlags {
  readonly inputFormat?: 'csv' | 'tsv' | 'json' | 'ndjson' | 'xlsx';
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  readonly missing?: readonly string[];
  /** Such as `512M`. */
  readonly maxSize?: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly preset?: readonly string[];
  readonly actors?: string;
  readonly grouped?: boolean;
  readonly strict?: boolean;
  readonly maxPerRule?: number;
  /** A path, or false for --no-config. */
  readonly config?: string | false;
}

/** Flags that narrow what is shown. */
export interface SelectFlags {
  readonly incident?: readonly string[];
  readonly victims?: readonly string[];
  readonly measure?: readonly string[];
  readonly source?: readonly string[];
  readonly asOf?: string;
  readonly onlyDisagreements?: boolean;
}

/** Flags of everything that is drawn for a reader. */
interface PageFlags {
  readonly color: ColorChoice;
  readonly width?: number;
}

/** Flags that say how and where one document is written. */
interface DocumentFlags extends PageFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly ascii?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Flags that say how and where the output goes. */
export interface OutputFlags extends DocumentFlags {
  readonly report?: readonly string[];
  readonly excel?: boolean;
  readonly rawCsv?: boolean;
  readonly plot?: boolean;
  readonly maxProblems?: number;
  readonly stats?: boolean;
}

export interface GateFlags {
  readonly failOn?: FailOn;
}

/** Every flag of `claims reconcile`. */
export interface ReconcileFlags extends InputFlags, SelectFlags, OutputFlags, GateFlags {
  readonly method?: readonly string[];
  readonly latestPerSource?: boolean;
  readonly compare?: boolean;
  readonly perpetrator?: readonly string[];
  readonly open?: boolean;
  /** A path. */
  readonly priors?: string;
  /** A path. */
  readonly bias?: string;
  readonly violence?: 'state-based' | 'non-state' | 'one-sided' | 'any';
  /** A path, or true for the lock beside the dataset. */
  readonly writeLock?: string | true;
}

/** Every flag of `claims rules`. */
export interface RulesFlags extends PageFlags {
  readonly json?: boolean;
}

/** Every flag of `claims presets`. */
export interface PresetsFlags extends PageFlags {
  readonly json?: boolean;
}

/** Every flag of `claims cite`. */
export interface CiteFlags {
  readonly json?: boolean;
  readonly bibtex?: boolean;
}

/** What makes `claims diff` exit with 1; nothing does unless it is asked for. */
export const DIFF_FAIL_ON = ['range-change', 'error', 'never'] as const;

/** Every flag of `claims diff`. */
export interface DiffFlags
  extends InputFlags,
    Pick<SelectFlags, 'incident' | 'victims' | 'measure'>,
    DocumentFlags {
  readonly base?: string;
  readonly method?: readonly string[];
  readonly exitCode?: boolean;
  readonly failOn?: (typeof DIFF_FAIL_ON)[number];
}

/** Gathers a flag that may be repeated; undefined when it is not given. */
export const collect = (value: string, previous: readonly string[] = []) => [...previous, value];

function collectMapping(
  value: string,
  previous: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const at = value.lastIndexOf('=');
  if (at <= 0 || at === value.length - 1)
    throw new InvalidArgumentError('Write it as COLUMN=FIELD, such as tués=killed.');
  return { ...previous, [value.slice(0, at)]: value.slice(at + 1) };
}

function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isSafeInteger(number) || number < least) {
      throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
    }
    if (number > most) throw new InvalidArgumentError(`It must be ${most} at the most.`);
    return number;
  };
}

export function addInputFlags(command: Command): Command {
  return addReadingFlags(command).option(
    '--grouped',
    'the rows of an incident stand together: reads any amount in little memory',
  );
}

/** The input flags of commands that hold all claims at once. */
export function addReadingFlags(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .addOption(
      new Option('--input-format <format>', 'format of the input, whatever its name').choices([
        'csv',
        'tsv',
        'json',
        'ndjson',
        'xlsx',
      ]),
    )
    .option('--encoding <name>', 'encoding of text that is not UTF-8, such as windows-1252')
    .option('--delimiter <char>', 'what separates the cells of a CSV file ("tab" for a tab)')
    .option('--sheet <sheet>', 'sheet of a workbook, by name or number (default: the first)')
    .addOption(
      new Option('--date-order <order>', 'how to read dates such as 05/01/2024').choices([
        'dmy',
        'mdy',
        'ymd',
      ]),
    )
    .option('--missing <text>', 'what a cell holds that states nothing, such as NA or -99 (repeat)', collect)
    .option('--max-size <size>', 'what a compressed file may unpack to, such as 8G (default: 2G, xlsx 256M)')
    .option('--map <column=field>', 'read a column as a field, such as tués=killed (repeat)', collectMapping)
    .option(
      '--preset <name>',
      'read the files that it fits as ucdp-ged, acled, gtd or airwars (repeat); claims presets tells of them',
      collect,
    )
    .option('--actors <file>', 'actors file (default: actors.csv or actors.json beside the claims)')
    .option('--strict', 'treat every guess as an error')
    .option('--max-per-rule <n>', 'keep so many problems of one rule, count the rest', wholeNumber(1), 10_000)
    .option('-c, --config <file>', 'config file (default: claims.config.json beside the claims or above)')
    .option('--no-config', 'read no config file');
}

/** The flags that choose groups, where a command has other flags to select by. */
export function addGroupFlags(command: Command): Command {
  return command
    .optionsGroup('Select:')
    .option('--incident <id>', 'only this incident (repeat)', collect)
    .option('--victims <group>', 'only these victims, such as wagner or wagner+fama (repeat)', collect)
    .option('--measure <measure>', 'only this measure, such as killed (repeat)', collect);
}

export function addSelectFlags(command: Command): Command {
  return addGroupFlags(command)
    .option('--source <source>', 'only groups this source speaks of (repeat)', collect)
    .option('--as-of <date>', 'what was known on that day')
    .option('--only-disagreements', 'only groups whose sources disagree');
}

export function addPageFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--color <when>', 'use colours').choices(['auto', 'always', 'never']).default('auto'),
    )
    .option(
      '--width <columns>',
      'width of the page (default: that of the terminal, or 80)',
      wholeNumber(40, 10_000),
    );
}

/** The output flags of commands that write one document. */
export function addDocumentFlags(command: Command, formats: readonly string[], fallback: string): Command {
  command
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <format>', `output format (default: ${fallback})`).choices(formats))
    .option('--json', 'the same as --format json')
    .option('-o, --output <file>', 'write to a file instead of standard output');
  return addPageFlags(command)
    .option('--ascii', 'draw with ASCII characters only')
    .option('-q, --quiet', 'say nothing on standard error, unless it did not run')
    .option('--verbose', 'print more: hints, mapped columns, all problems');
}

export function addOutputFlags(command: Command, formats: readonly string[], fallback: string): Command {
  return addDocumentFlags(command, formats, fallback)
    .option('--report <format=file>', 'write a further report (repeat)', collect)
    .option('--excel', 'CSV that Excel opens as it is: byte order mark and CRLF')
    .option('--raw-csv', 'write cells as they are, also what a spreadsheet would run')
    .option(
      '--max-problems <n>',
      'print at most so many problems, of check as text or Markdown (default: 20; of check in a pipe or file: all)',
      wholeNumber(0),
    )
    .option('--stats', 'print rows, time and memory to standard error');
}

export function addGateFlags(command: Command): Command {
  return command
    .optionsGroup('Gate:')
    .addOption(
      new Option('--fail-on <what>', 'exit with 1 if there is any (default: error)').choices([...FAIL_ON]),
    );
}
