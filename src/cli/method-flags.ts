import { type Command, Option } from 'commander';
import { collect } from './flags.js';

/** Written out, so that the help needs no method; a test holds it against the table of methods. */
export const METHOD_NAMES = [
  'envelope',
  'consensus',
  'acled',
  'gtd',
  'ucdp',
  'ibc',
  'airwars',
  'majority',
] as const;

/** Adds the flags that say how to reconcile; `fallback` tells which methods are used when none is named. */
export function addMethodFlags(command: Command, fallback: string): Command {
  return command
    .optionsGroup('Method:')
    .addOption(
      new Option(
        '--method <name>',
        `${METHOD_NAMES.join(', ')} or all (repeat; default: ${fallback})`,
      ).argParser(collect),
    )
    .addOption(
      new Option(
        '--perpetrator <actor>',
        'an actor whose own claims the method gtd sets aside (repeat)',
      ).argParser(collect),
    )
    .option(
      '--latest-per-source',
      'of the unrelated figures of one source for a group count only the latest',
    );
}
