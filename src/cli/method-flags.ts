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
  'model',
  'uncertain-ucdp',
] as const;

/** Written out for the same reason: the types of violence of UCDP. */
export const VIOLENCE_NAMES = ['state-based', 'non-state', 'one-sided', 'any'] as const;

/** What each method does, by which document; wrapped by hand, as the help loads nothing that could. */
export const METHODS_HELP = `
Methods, each as implemented here from the document named:
  envelope   lowest to highest figure named by the standing claims (rule of this
             tool)
  consensus  interval asserted by the most voices at once (Marzullo, 1984,
             "Maintaining the Time in a Distributed System")
  acled      lowest figure until a better-rated source gives another (ACLED,
             FAQs: Fatalities, 2024, "How does ACLED code fatalities?")
  gtd        most recent, else majority, else lowest figure, without
             perpetrators and questionable sources (GTD Codebook, 2015, "Total
             Number of Fatalities (nkill)")
  ucdp       lowest, most reliable and highest reliable figure (ties to the
             lowest: rule of this tool) (UCDP GED Codebook 23.1, 2023, "best,
             high, low")
  ibc        minimum to maximum, civilians only (Iraq Body Count, Methodology,
             2003, "Data extraction")
  airwars    minimum to maximum by the standard for civilian harm, graded
             (Airwars Methodology, 2023, "Civilian harm grading")
  majority   figure that more than half of the sources give, or none (rule of
             this tool)
  model      median and intervals of what is likely, given who tends to say
             what (rule of this tool)
  uncertain-ucdp
             median and 50 % and 90 % interval around one figure that UCDP
             coded (Vesco, Randahl and others, uncertainUCDP 0.6.1, 2025,
             "Methods")
None of them is that project's own judgement.`;

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
    .option('--priors <file>', 'what speakers tend to say, for the method model (claims schema priors)')
    .option('--bias <file>', 'what claims fit learned of sources, for the method model')
    .addOption(
      new Option(
        '--violence <type>',
        'the type of violence that uncertain-ucdp reads figures as (default: any)',
      ).choices(VIOLENCE_NAMES),
    )
    .option(
      '--latest-per-source',
      'of the unrelated figures of one source for a group count only the latest',
    );
}
