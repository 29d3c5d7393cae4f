import { UserError } from '../../claim/user-error.js';
import { METHOD_CATALOGUE, METHOD_IDS } from '../../reconcile/methods/catalogue.js';
import { citationOf } from '../../render/cite/citation.js';
import { renderCiteBibtex } from '../../render/cite/cite-bibtex.js';
import { renderCiteJson } from '../../render/cite/cite-json.js';
import { renderCiteText } from '../../render/cite/cite-text.js';
import { EXIT_OK } from '../exit-code.js';
import type { CiteFlags } from '../flags.js';
import { columnsOf, type Terminal, writeText } from '../terminal.js';
import { readVersion } from '../version.js';

/** Prints how to cite this version of the tool and the documents its methods follow. */
export async function cite({ json, bibtex }: CiteFlags, terminal: Terminal): Promise<number> {
  if (json && bibtex) throw new UserError('--json and --bibtex are two formats', 'Ask for one of them');
  const citation = citationOf(readVersion());
  const methods = METHOD_IDS.map((id) => ({ id, ...METHOD_CATALOGUE[id] }));
  const text = json
    ? renderCiteJson(citation, methods)
    : bibtex
      ? renderCiteBibtex(citation, methods)
      : renderCiteText(citation, methods, columnsOf(terminal.stdout));
  await writeText(terminal.stdout, text);
  return EXIT_OK;
}
