import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlAttribute, xmlText } from '../../src/render/xml-text.js';
import { anyText } from '../hostile-text.js';
import { readWorkflowCommands } from './problems/read-workflow-commands.js';
import { readXml } from './problems/read-xml.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const kept = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

describe('xmlText', () => {
  it('escapes markup and leaves quotes', () => {
    expect(xmlText('a < b & "c" ]]> \'d\'')).toBe('a &lt; b &amp; "c" ]]&gt; \'d\'');
  });

  it('replaces what XML cannot hold', () => {
    expect(xmlText('\0\u0008\u001B\uD800x\uFFFE\uFFFF😀')).toBe('\uFFFD\uFFFD\uFFFD\uFFFDx\uFFFD\uFFFD😀');
  });
});

describe('xmlAttribute', () => {
  it('escapes quotes of either kind and keeps blanks from being normalised', () => {
    expect(xmlAttribute(`"a" 'b'\t\r\n`)).toBe('&quot;a&quot; &#39;b&#39;&#9;&#13;&#10;');
  });
});

describe('both', () => {
  it('give back the text from a document, in which GitHub Actions finds no command', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = `${HEAD}<a b="${xmlAttribute(text)}">${xmlText(text)}</a>\n`;
        expect(readXml(document)).toEqual({
          name: 'a',
          attributes: { b: kept(text) },
          children: [],
          text: kept(text),
        });
        expect(readWorkflowCommands(`${xmlText(text)}\n${xmlAttribute(text)}`).commands).toEqual([]);
      }),
    );
  });
});

describe('readXml', () => {
  it('throws at what is not well formed', () => {
    for (const bad of [
      '<a>',
      '<a></b>',
      '<a b="1" b="2"/>',
      '<a b="<"/>',
      '<a b="\n"/>',
      '<a>&</a>',
      '<a>&nbsp;</a>',
      '<a>]]></a>',
      '<a/><b/>',
      '<a b=1/>',
      '<a\0/>',
    ]) {
      expect(() => readXml(`${HEAD}${bad}\n`), bad).toThrow();
    }
    expect(() => readXml('<a/>\n')).toThrow();
  });
});
