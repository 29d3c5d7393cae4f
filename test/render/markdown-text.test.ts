import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display } from '../../src/render/display.js';
import { markdownCode, markdownText } from '../../src/render/markdown-text.js';
import { anyText } from '../hostile-text.js';
import { readMarkdown } from './read-markdown.js';

describe('markdownText', () => {
  it('leaves plain prose as it is', () => {
    const prose = 'CSP-DPA: "84" dead (28 July 2024), at least; تجمع, Азавад, 北方, 50-60, 12:30.';
    expect(markdownText(prose)).toBe(prose);
  });

  it('escapes markup', () => {
    expect(markdownText('a*b*c _d_ `e` [f](g) ![h](i) ~j~ \\k {l} ^m^')).toBe(
      'a\\*b\\*c \\_d\\_ \\`e\\` \\[f\\](g) !\\[h\\](i) \\~<!-- -->j\\~ \\\\k \\{l\\} \\^m\\^',
    );
    expect(markdownText('<b> & | &lt;')).toBe('&lt;b&gt; &amp; &#124; &amp;<!-- -->lt;');
  });

  it('keeps the start of a line from opening a block, and its ends from being dropped', () => {
    expect(markdownText('- a')).toBe('\\- a');
    expect(markdownText('+ a')).toBe('\\+ a');
    expect(markdownText('=== a')).toBe('\\=== a');
    expect(markdownText('12. a')).toBe('12\\. a');
    expect(markdownText('1) a')).toBe('1\\) a');
    expect(markdownText('# a')).toBe('\\# a');
    expect(markdownText('    a ')).toBe('&#32;   a&#32;');
  });

  it('breaks mentions, references, links, emoji and formulas', () => {
    expect(markdownText('@bob #12 GH-12 !9 %3 &7')).toBe(
      '@<!-- -->bob \\#<!-- -->12 GH<!-- -->-12 !<!-- -->9 %<!-- -->3 &amp;<!-- -->7',
    );
    expect(markdownText('https://a.b www.a.b x@a.b')).toBe(
      'https:<!-- -->//a.b www<!-- -->.a.b x@<!-- -->a.b',
    );
    expect(markdownText(':100: $x$')).toBe(':<!-- -->100: &#36;<!-- -->x&#36;<!-- -->');
  });

  it('shows what cannot be shown as every page does', () => {
    expect(markdownText('a\nb\u202E\0')).toBe('a␊b⟨U+202E⟩␀');
    expect(markdownText('a\n', true)).toBe('a&lt;U+000A&gt;');
  });

  it('shows just the text, whatever it says, and nothing of it is markup', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, ascii) => {
        const escaped = markdownText(text, ascii);
        expect(readMarkdown(escaped)).toBe(display(text, ascii));
        const bare = escaped
          .replaceAll('<!-- -->', '\u0001')
          .replaceAll(/\\[!-/:-@[-`{-~]|&(?:lt|gt|amp|#\d+);/g, '\u0002');
        expect(bare).not.toMatch(/[\\`*_{}[\]~^#<>|$&]/);
        expect(bare).not.toMatch(/[@!%][\p{L}\p{N}]|:\/\/|www\.|GH-\d|:[\w+-]+:/iu);
        expect(bare).not.toMatch(/^(?:[-+=\s]|\d+[.)])|\s$/);
        expect(escaped).not.toMatch(/(?:\\[#~]|&amp;)[\p{L}\p{N}]/u);
        expect(escaped).not.toContain('\0');
      }),
    );
  });
});

describe('markdownCode', () => {
  it('uses backticks for what needs no escape, else the element', () => {
    expect(markdownCode('data/incident.csv:5:14')).toBe('`data/incident.csv:5:14`');
    expect(markdownCode('a|`b`.csv')).toBe('<code>a&#124;\\`b\\`.csv</code>');
    expect(markdownCode('')).toBe('<code></code>');
  });
});
