import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display } from '../../src/render/display.js';
import { markdownText } from '../../src/render/markdown-text.js';
import { anyText } from './arbitrary-result.js';

const BACKSLASH = /\\([!-/:-@[-`{-~])/g;
const BREAK = /(?<=[@#])&#8203;/g;

/** Text made of what Markdown gives a meaning, and little else. */
const anyMarkup = fc
  .array(
    fc.constantFrom(
      ...'\\`*_~[]<>|#$&:./@!()-+=\n a1ж',
      'www',
      'http',
      '://',
      '&lt;',
      '&#8203;',
      '<!--',
      '```',
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('markdownText', () => {
  it('leaves plain words and figures alone', () => {
    for (const text of ['CSP-DPA', 'at least 46', '25-82+', 'AT&T', 'vehicles_destroyed', 'a: b.c (d)!']) {
      expect(markdownText(text)).toBe(text);
    }
  });

  it('escapes markup, HTML, links, cells and formulas', () => {
    expect(markdownText('**a** _b_ `c` ~~d~~')).toBe('\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~');
    expect(markdownText('a | b \\| c')).toBe('a \\| b \\\\\\| c');
    expect(markdownText('![x](javascript:a)')).toBe('!\\[x\\](javascript:a)');
    expect(markdownText('<img src=x> &lt; $x$')).toBe('\\<img src=x\\> \\&lt; \\$x\\$');
    expect(markdownText('https://x.org www.x.org')).toBe('https\\://x.org www\\.x.org');
  });

  it('breaks mentions and references, which no backslash stops', () => {
    expect(markdownText('@dailyislamist #12 a@b.c # 1')).toBe(
      '@&#8203;dailyislamist #&#8203;12 a@&#8203;b.c \\# 1',
    );
  });

  it('shows what a line cannot hold', () => {
    expect(markdownText('a\nb\u202Ec')).toBe('a␊b⟨U+202E⟩c');
  });

  it('reads back as the text shown, and leaves no sign with a meaning', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyMarkup), (text) => {
        const written = markdownText(text);
        expect(written.replace(BREAK, '').replace(BACKSLASH, '$1')).toBe(display(text));
        const bare = written.replace(BREAK, '').replace(BACKSLASH, ' ');
        expect(bare).not.toMatch(/[\\`*~[\]<>|$\n]|:\/\/|www\.|&#?\w+;/i);
        expect(written.replaceAll('&#8203;', ' ')).not.toMatch(/[@#]\w/);
      }),
    );
  });
});
