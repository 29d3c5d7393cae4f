import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display } from '../../../src/render/display.js';
import { html, joinHtml, trusted } from '../../../src/render/html/markup.js';
import { anyText } from '../../hostile-text.js';
import { readHtml } from './read-html.js';

describe('html', () => {
  it('escapes text, keeps markup, and joins lists; null is nothing', () => {
    const bold = html`<b>${'a < b & "c" \'d\''}</b>`;
    expect(bold.toString()).toBe('<b>a &lt; b &amp; &quot;c&quot; &#39;d&#39;</b>');
    expect(html`<p>${[bold, ' & ', 5, null]}</p>`.toString()).toBe(`<p>${bold} &amp; 5</p>`);
    expect(html`${trusted('<svg></svg>')}`.toString()).toBe('<svg></svg>');
  });

  it('shows any text as just this text, in an element and in an attribute', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tags, text: shown } = readHtml(html`<i title="${text}">${text}</i>`.toString());
        // XML cannot hold these two, and no reader misses them.
        const expected = display(text).replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');
        expect(shown).toBe(`\0${expected}\0`);
        expect(tags).toEqual([{ name: 'i', attributes: { title: expected } }]);
      }),
    );
  });
});

describe('joinHtml', () => {
  it('puts the separator between pieces and leaves out empty ones', () => {
    expect(joinHtml(['a', null, html``, '<'], html` · `).toString()).toBe('a · &lt;');
  });
});
