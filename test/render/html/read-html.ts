/** A tag as it stands in a document, with its attributes. */
interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a document of HTML is made of: its tags that open something, and the text between. */
export interface Reading {
  readonly tags: readonly Tag[];
  readonly text: string;
}

const TAG =
  /<(?:!doctype html|\/[a-z][a-z0-9]*|([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z:-]+(?:="[^"<>]*")?)*) ?\/?)>/g;
const ATTRIBUTE = / ([a-zA-Z:-]+)(?:="([^"<>]*)")?/g;

const NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text that references in HTML stand for. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) => {
    return code === undefined ? (NAMES[name] ?? whole) : String.fromCodePoint(Number(code));
  });
}

/** Reads HTML in which every `<` and `>` is a tag; throws where one is not, or a reference is not whole. */
export function readHtml(html: string): Reading {
  const tags: Tag[] = [];
  // What stands in a style or a script is no markup.
  const bare = html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>');
  const text = bare.replace(TAG, (_, name: string | undefined, attributes = '') => {
    if (name !== undefined) {
      const found = [...String(attributes).matchAll(ATTRIBUTE)];
      tags.push({
        name,
        attributes: Object.fromEntries(found.map(([, key, value = '']) => [key as string, decode(value)])),
      });
    }
    return '\0';
  });
  const stray = /[<>]|&(?!(?:#\d+|amp|lt|gt|quot);)/.exec(text);
  if (stray !== null)
    throw new Error(`stray markup: ${text.slice(Math.max(0, stray.index - 40), stray.index + 40)}`);
  return { tags, text: decode(text) };
}
