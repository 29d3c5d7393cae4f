import { readXml, type XmlElement } from '../problems/read-xml.js';

/** Reads an `<svg>` element as it stands in a page, without a declaration. */
export function readSvg(svg: string): XmlElement {
  return readXml(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}

/** An element and all that stand in it. */
export function* allElements(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* allElements(child);
}

/** The elements of a name, in the order of the document. */
export function findElements(root: XmlElement, name: string): XmlElement[] {
  return [...allElements(root)].filter((element) => element.name === name);
}
