import { describe, expect, it } from 'vitest';
import { markdownText } from '../../src/render/markdown-text.js';

describe('text in Markdown', () => {
  it('has no mark, tag or entity of its own', () => {
    expect(markdownText('*a* _b_ `c` [d](e) | ~f~ $g$ \\h')).toBe(
      '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\| \\~f\\~ \\$g\\$ \\\\h',
    );
    expect(markdownText('<img src=x> &lt;')).toBe('&lt;img src=x&gt; &amp;lt;');
  });

  it('tells no person, and links to nothing', () => {
    expect(markdownText('@octocat a@b.org')).toBe('@<!-- -->octocat a@<!-- -->b.org');
    expect(markdownText('#12 GH-12')).toBe('#<!-- -->12 GH<!-- -->-12');
    expect(markdownText('https://x.org www.x.org')).toBe('https:<!-- -->//x.org www<!-- -->.x.org');
  });

  it('stays as it is where it has nothing of the kind', () => {
    expect(markdownText('CSP-DPA, 3–100+ (84 × 2) # @')).toBe('CSP-DPA, 3–100+ (84 × 2) # @');
  });
});
