import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display } from '../../src/render/display.js';
import { wikitext, wikitextComment, wikitextUrl } from '../../src/render/wikitext-text.js';
import { anyText } from '../hostile-text.js';

const decode = (text: string) =>
  text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** Text made of what wikitext gives a meaning, and little else. */
const anyWikiMarkup = fc
  .array(
    fc.constantFrom(
      ..."[]{}|<>&';:*#=-_~!\n a1",
      '{{subst:x}}',
      '<nowiki>',
      '</ref>',
      '<!--',
      '-->',
      '&lt;',
      '&#91;',
      '__NOTOC__',
      '~~~~',
      'https://',
      'RFC 1',
      'ISBN 1',
      "'''",
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

const anyCell = fc.oneof(anyText, anyWikiMarkup);

describe('wikitext', () => {
  it('leaves plain words and figures alone', () => {
    for (const text of ['CSP-DPA', "Jama'at", 'at least 46', '25-82+', 'vehicles_lost', '~50', 'a = b']) {
      expect(wikitext(text)).toBe(text);
    }
  });

  it('shows templates, links, tables, tags, styles, entities and signatures as they are written', () => {
    expect(wikitext('{{x|y}}')).toBe('&#123;&#123;x&#124;y&#125;&#125;');
    expect(wikitext('[[File:x]]')).toBe('&#91;&#91;File&#58;x&#93;&#93;');
    expect(wikitext('<nowiki>&lt;')).toBe('&#60;nowiki&#62;&#38;lt;');
    expect(wikitext("'''bold'''")).toBe('&#39;&#39;&#39;bold&#39;&#39;&#39;');
    expect(wikitext('__TOC__ ~~~~')).toBe('&#95;&#95;TOC&#95;&#95; &#126;&#126;&#126;&#126;');
    expect(wikitext('http://x RFC 822')).toBe('http&#58;//x &#82;FC 822');
  });

  it('reads back as the text shown, and holds no markup', () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        const written = wikitext(text);
        expect(decode(written)).toBe(display(text));
        expect(written.replaceAll(/&#\d+;/g, '.')).not.toMatch(/[&<>[\]{}|:\n]|''|__|~~|(RFC|PMID|ISBN)\s/);
      }),
    );
  });
});

describe('wikitextComment', () => {
  it('is closed once, at its end, whatever it holds', () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        const comment = wikitextComment(text);
        const inside = comment.slice('<!-- '.length, -' -->'.length);
        expect(comment).toBe(`<!-- ${inside} -->`);
        expect(decode(inside)).toBe(display(text));
        expect(inside.replaceAll(/&#\d+;/g, '.')).not.toMatch(/--|[<>[\]{}|\n]|~~/);
      }),
    );
  });

  it('leaves ids and places readable', () => {
    expect(wikitextComment('T027 claims.csv:28')).toBe('<!-- T027 claims.csv:28 -->');
    expect(wikitextComment('a--b')).toBe('<!-- a&#45;&#45;b -->');
  });
});

describe('wikitextUrl', () => {
  it('leaves an ordinary address alone', () => {
    for (const url of ['https://x.org/a_(b)?c=d&e=%20#f', 'HTTP://x.org/?a&copy=1;2']) {
      expect(wikitextUrl(url)).toBe(url);
    }
  });

  it('writes in percents what would end it or the template', () => {
    expect(wikitextUrl('https://x/a|b}}c [d]<e>"f\'g')).toBe(
      'https://x/a%7Cb%7D%7Dc%20%5Bd%5D%3Ce%3E%22f%27g',
    );
    expect(wikitextUrl('https://x/é__TOC__~~~')).toBe('https://x/%C3%A9%5F%5FTOC%5F%5F%7E%7E%7E');
    expect(wikitextUrl('https://x/\uD800')).toBe('https://x/%EF%BF%BD');
  });

  it('keeps an entity from being read as one', () => {
    expect(wikitextUrl('https://x/?a=1&lt;b&#124;')).toBe('https://x/?a=1&amp;lt;b&amp;#124;');
  });

  it('is null for anything but an address of the web', () => {
    for (const url of ['javascript:alert(1)', 'x.org', '//x.org', 'https:// x', 'mailto:a@b', '']) {
      expect(wikitextUrl(url)).toBeNull();
    }
  });

  it('holds no markup, whatever it holds', () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        expect(wikitextUrl(`https://x/${text}`)).toMatch(/^https:\/\/x\/[\w\-.:/?#@!$&()*+,;=%]*$/);
        expect(wikitextUrl(`https://x/${text}`)).not.toContain('__');
      }),
    );
  });
});
