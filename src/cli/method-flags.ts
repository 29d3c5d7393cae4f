import { type Command, Help, Option } from 'commander';
import { VIOLENCE_TYPES } from '../claim/violence.js';
import { METHOD_CATALOGUE, METHOD_IDS } from '../reconcile/methods/catalogue.js';
import { collect } from './flags.js';

const NAME_WIDTH = 'consensus'.length;

/** What each method does, by which document; a longer name has a line of its own. */
export function describeMethods(): string {
  const help = new Help();
  const items = METHOD_IDS.map((id) => {
    const { summary, source } = METHOD_CATALOGUE[id];
    const from =
      source === null ? 'rule of this tool' : `${source.document}, ${source.year}, "${source.section}"`;
    const [name, ownLine] = id.length > NAME_WIDTH ? ['', `  ${id}\n`] : [id, ''];
    return ownLine + help.formatItem(name, NAME_WIDTH, `${summary} (${from})`, help);
  });
  return `
Methods, each as implemented here from the document named:
${items.join('\n')}
None of them is that project's own judgement.`;
}

/** Adds the flags that say how to reconcile; `fallback` tells which methods are used when none is named. */
export function addMethodFlags(command: Command, fallback: string): Command {
  return command
    .optionsGroup('Method:')
    .addOption(
      new Option(
        '--method <name>',
        `${METHOD_IDS.join(', ')} or all (repeat; default: ${fallback})`,
      ).argParser(collect),
    )
    .addOption(
      new Option(
        '--perpetrator <actor>',
        'an actor whose own claims the method gtd sets aside (repeat)',
      ).argParser(collect),
    )
    .option('--priors <file>', 'what speakers tend to say, for the method model (claims schema priors)')
    .option('--bias <file>', 'what claims fit learned of sources, for the method model')
    .addOption(
      new Option(
        '--violence <type>',
        'the type of violence that uncertain-ucdp reads figures as (default: any)',
      ).choices(VIOLENCE_TYPES),
    )
    .option(
      '--latest-per-source',
      'of the unrelated figures of one source for a group count only the latest',
    );
}
