/** An element of XML with its text, the text of its children left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ATTRIBUTE = /\s+([A-Za-z][\w-]*)="([^"<]*)"/y;

/**
 * Reads a document of elements, attributes and text as XML 1.0 demands it, and throws at whatever is not well
 * formed; it knows no comments, no CDATA and no document type, since nothing here writes them.
 */
export function readXml(document: string): XmlElement {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(document)) {
    throw new Error('a character that XML cannot hold');
  }
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error('no declaration');
  let at = declaration.length;

  function readElement(): XmlElement {
    const open = /<([A-Za-z][\w-]*)/y;
    open.lastIndex = at;
    const name = open.exec(document)?.[1];
    if (name === undefined) throw new Error(`no element at ${at}`);
    at = open.lastIndex;
    const attributes: Record<string, string> = {};
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const found = ATTRIBUTE.exec(document);
      if (found === null) break;
      const [, key = '', value = ''] = found;
      if (Object.hasOwn(attributes, key)) throw new Error(`${key} stands twice`);
      if (/[\t\n\r]/.test(value)) throw new Error(`${key} would lose a blank`);
      attributes[key] = decode(value);
      at = ATTRIBUTE.lastIndex;
    }
    if (document.startsWith('/>', at)) {
      at += 2;
      return { name, attributes, children: [], text: '' };
    }
    if (document[at] !== '>') throw new Error(`the tag ${name} does not end at ${at}`);
    at += 1;
    const children: XmlElement[] = [];
    let text = '';
    while (!document.startsWith('</', at)) {
      const next = document.indexOf('<', at);
      if (next < 0) throw new Error(`${name} does not end`);
      if (next === at) children.push(readElement());
      else text += decode(document.slice(at, next));
      at = Math.max(at, next);
    }
    const close = `</${name}>`;
    if (!document.startsWith(close, at)) throw new Error(`${name} is closed by another at ${at}`);
    at += close.length;
    return { name, attributes, children, text };
  }

  const root = readElement();
  if (document.slice(at) !== '\n') throw new Error('something follows the root');
  return root;
}

function decode(text: string): string {
  if (text.includes(']]>') || text.includes('\r')) throw new Error('text that XML does not allow');
  return text.replace(/&(?:#(\d+)|(\w*));?/g, (reference, number?: string, name?: string) => {
    const character = number === undefined ? ENTITIES[name ?? ''] : String.fromCodePoint(Number(number));
    if (character === undefined || !reference.endsWith(';')) throw new Error(`${reference} is no reference`);
    return character;
  });
}
