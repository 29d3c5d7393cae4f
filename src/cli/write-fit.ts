import type { FitResult } from '../reconcile/fit/fit-result.js';
import { FIT_FORMAT_IDS, FIT_FORMATS, type FitFormatId } from '../render/fit/fit-format.js';
import { breakWorkflowCommands } from '../render/workflow-commands.js';
import type { FitFlags } from './fit-flags.js';
import { type Output, openOutputs, readRenderOptions } from './outputs.js';
import { isUnderActions } from './report-problems.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

/**
 * Opens what the flags say is written. A file without a format is for `--bias`, and a reader has the table beside it.
 * Throws a UserError for what cannot be written.
 */
export function openFitOutputs(
  flags: FitFlags,
  settings: Pick<Settings, 'readPaths'>,
  terminal: Terminal,
): Output<FitFormatId>[] {
  return openOutputs(withTableBeside(flags), FIT_FORMAT_IDS, settings, terminal);
}

function withTableBeside(flags: FitFlags): FitFlags {
  const { output, ...others } = flags;
  if (output === undefined || flags.format !== undefined || flags.json) return flags;
  return { ...others, report: [`json=${output}`, ...(flags.report ?? [])] };
}

/** Writes what was learned to every output. */
export async function writeFit(
  result: FitResult,
  outputs: readonly Output<FitFormatId>[],
  flags: FitFlags,
  terminal: Terminal,
): Promise<void> {
  const options = readRenderOptions(withTableBeside(flags), terminal);
  for (const { format, destination, isMain } of outputs) {
    const render = await FIT_FORMATS[format]();
    const text = render(result, isMain ? options : { ...options, color: 0 });
    const isRead = isMain && format === 'table' && isUnderActions(terminal);
    await destination.write(isRead ? breakWorkflowCommands(text) : text);
    destination.finish();
  }
}
