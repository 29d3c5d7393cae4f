import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../claim/user-error.js';
import { cannotWrite } from './destination.js';
import { findOpener, type Opener } from './find-opener.js';
import type { ReconcileFlags } from './flags.js';
import { openFile } from './open-file.js';
import { forgetTemporary, rememberTemporary } from './temporary-files.js';
import { type Terminal, writeText } from './terminal.js';

/** A report that is written to a file and then opened with the program of the system. */
export class ReportOpener {
  /** The flags of the run, with the format and the file of the report. */
  readonly flags: ReconcileFlags;
  readonly #path: string;
  /** The private folder of a report that was given no file; null else. */
  readonly #folder: string | null;

  private constructor(flags: ReconcileFlags, path: string, folder: string | null) {
    this.flags = flags;
    this.#path = path;
    this.#folder = folder;
  }

  /** Settles where the report goes: to `--output`, else to a private temporary file. Throws a UserError for another format. */
  static settle(flags: ReconcileFlags, terminal: Terminal): ReportOpener {
    const format = flags.json ? 'json' : (flags.format ?? 'html');
    if (format !== 'html') {
      throw new UserError(
        `--open shows the report in HTML, not ${format}`,
        `Leave out --open, or write the other format too with --report ${format}=FILE`,
      );
    }
    if (flags.output !== undefined) {
      const path = resolve(terminal.cwd(), flags.output);
      return new ReportOpener({ ...flags, format }, path, null);
    }
    const folder = createFolder();
    // Until the report is whole nobody is told of it.
    rememberTemporary(folder);
    const path = join(folder, 'claims.html');
    return new ReportOpener({ ...flags, format, output: path }, path, folder);
  }

  /** Opens the report, after telling where it is if it was given no file; where that cannot be, says why. */
  async open(terminal: Terminal, opener: Opener = findOpener(process.platform)): Promise<void> {
    if (this.#folder !== null) {
      forgetTemporary(this.#folder);
      await writeText(terminal.stdout, `${this.#path}\n`);
    }
    const failure = await openFile(this.#path, opener, terminal.env);
    if (failure === null) return;
    await writeText(
      terminal.stderr,
      `claims: the report is written, but not opened: ${failure}. Open the file in a browser.\n`,
    );
  }
}

function createFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'claims-report-'));
  } catch (error) {
    throw cannotWrite(tmpdir(), error, 'Name a file for the report with --output');
  }
}
