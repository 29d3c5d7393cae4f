import type { DefineCommand } from '../define-command.js';
import type { CiteFlags } from '../flags.js';

/** `claims cite`: how to cite the tool and its methods. */
export const defineCite: DefineCommand = (program, terminal, finish) => {
  program
    .command('cite')
    .summary('how to cite the tool and the documents its methods follow')
    .description('Print how to cite this version of the tool, and the document behind each method.')
    .option('--json', 'print JSON')
    .option('--bibtex', 'print BibTeX, for a reference manager')
    .action(async (flags: CiteFlags) => {
      const { cite } = await import('../actions/cite.js');
      finish(await cite(flags, terminal));
    });
};
