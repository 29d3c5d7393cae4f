import { padEnd } from '../fit-width.js';
import { wrap } from '../wrap.js';
import { CITE_SOURCES, type Citation, type CitedMethod, citationLine } from './citation.js';

/** How to cite the tool and the documents its methods follow, for a reader, in lines of some cells. */
export function renderCiteText(citation: Citation, methods: readonly CitedMethod[], width: number): string {
  const longest = methods.reduce((most, { id }) => Math.max(most, id.length), 0);
  const lines = [
    ...wrap(citationLine(citation), { width }),
    '',
    'Methods, as implemented here from',
    ...methods.flatMap((method) =>
      wrap(sourceText(method), { width, lead: `  ${padEnd(method.id, longest)}  ` }),
    ),
    '',
    ...wrap(CITE_SOURCES, { width }),
  ];
  return `${lines.join('\n')}\n`;
}

function sourceText({ source, summary }: CitedMethod): string {
  if (source === null) return `rule of this tool: ${summary}`;
  return `${source.document}, ${source.year}, “${source.section}”`;
}
