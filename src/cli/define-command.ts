import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** Defines a command: its flags, and what it does, loaded only when it runs. */
export type DefineCommand = (
  program: Command,
  terminal: Terminal,
  finish: (exitCode: number) => void,
) => void;
