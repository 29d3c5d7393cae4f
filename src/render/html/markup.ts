import { display } from '../display.js';
import { xmlAttribute } from '../xml-text.js';

/** A piece of HTML in which every text that came from outside is escaped. Only `html` and `trusted` make one. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in HTML: markup as it is, any text escaped, nothing for null, a list piece by piece. */
export type Content = Html | string | number | null | readonly Content[];

/**
 * HTML in which whatever is put between the markup is text: in an element or in an attribute between quotes it shows
 * just what it says, the unshowable as `display` shows it.
 */
export function html(markup: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let text = markup[0] as string;
  for (const [index, content] of contents.entries()) text += textOf(content) + markup[index + 1];
  return new Html(text);
}

/** Markup of this program, which holds no text from outside that is not escaped. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** Pieces with a separator between them; empty ones are left out. */
export function joinHtml(pieces: readonly Content[], separator: Content): Html {
  const texts = pieces.map(textOf).filter((text) => text !== '');
  return new Html(texts.join(textOf(separator)));
}

function textOf(content: Content): string {
  if (content === null) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'object') return content.map(textOf).join('');
  // The escaping of XML attributes holds in HTML too, in elements and in attributes between quotes of either kind.
  return xmlAttribute(display(String(content)));
}
