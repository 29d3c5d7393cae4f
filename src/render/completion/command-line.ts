/** A flag as a shell completes it. */
export interface CompletedFlag {
  /** `-f`, `--format`: every way to write it. */
  readonly names: readonly string[];
  readonly summary: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** The values there are; empty where any is possible. */
  readonly choices: readonly string[];
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly CompletedFlag[];
}
