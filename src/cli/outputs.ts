import { UserError } from '../claim/user-error.js';
import type { RenderOptions } from '../render/result-format.js';
import { type Destination, refuseClashes, toFile, toStandardOutput } from './destination.js';
import type { OutputFlags } from './flags.js';
import type { Settings } from './settings.js';
import { colorLevel, columnsOf, type Terminal } from './terminal.js';

/** One document that a run writes: in which format, and where it goes. */
export interface Output<Format extends string> {
  readonly format: Format;
  readonly destination: Destination;
  /** Whether it is the one that `--format` and `--output` speak of, rather than a further `--report`. */
  readonly isMain: boolean;
}

/**
 * What a run writes and where: the main document first, then every `--report`; `formats` are those of the command,
 * its default first. Throws a UserError for a report that cannot be read and for a file that cannot be written.
 */
export function openOutputs<Format extends string>(
  flags: OutputFlags,
  formats: readonly Format[],
  settings: Pick<Settings, 'readPaths'>,
  terminal: Terminal,
): Output<Format>[] {
  const reports = (flags.report ?? []).map((report) => readReport(report, formats));
  refuseClashes(
    [...(flags.output === undefined ? [] : [flags.output]), ...reports.map(({ path }) => path)],
    settings.readPaths,
    terminal.cwd(),
  );
  const format = flags.json ? 'json' : (flags.format ?? formats[0]);
  return [
    {
      format: format as Format,
      destination:
        flags.output === undefined ? toStandardOutput(terminal) : toFile(flags.output, terminal.cwd()),
      isMain: true,
    },
    ...reports.map(({ format, path }) => ({
      format,
      destination: toFile(path, terminal.cwd()),
      isMain: false,
    })),
  ];
}

function readReport<Format extends string>(
  report: string,
  formats: readonly Format[],
): { format: Format; path: string } {
  const at = report.indexOf('=');
  const format = formats.find((one) => one === report.slice(0, at));
  const path = report.slice(at + 1);
  if (format !== undefined && path !== '') return { format, path };
  throw new UserError(
    `--report ${report} cannot be read`,
    `Write FORMAT=FILE with one of ${formats.join(', ')}`,
  );
}

/** How the main document of a run is drawn; a further report is drawn the same, without colour. */
export function readRenderOptions(flags: OutputFlags, terminal: Terminal): Omit<RenderOptions, 'detailed'> {
  return {
    width: flags.width ?? columnsOf(terminal.stdout),
    color: flags.output === undefined ? colorLevel(flags.color, terminal, 'stdout') : 0,
    ascii: flags.ascii ?? false,
    escapeFormulas: !flags.rawCsv,
    excel: flags.excel ?? false,
    plot: flags.plot ?? false,
    verbose: flags.verbose ?? false,
  };
}
