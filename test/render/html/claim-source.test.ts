import { describe, expect, it } from 'vitest';
import { languageOf, quoted, whereRead } from '../../../src/render/html/claim-source.js';
import { claim } from '../../build-claim.js';

const read = (parts: Parameters<typeof claim>[0]) => whereRead(claim(parts)).toString();

describe('whereRead', () => {
  it('names the outlet and leads to the page and to its copy, telling neither where one comes from', () => {
    expect(
      read({ outlet: 'Le Monde', url: 'https://example.org/84', archiveUrl: 'http://archive.example/84' }),
    ).toBe(
      '<p class="read"><span class="label">Read in</span> <bdi>Le Monde</bdi> · ' +
        '<a href="https://example.org/84" rel="noopener noreferrer nofollow"><bdi>example.org/84</bdi></a> · ' +
        '<a href="http://archive.example/84" class="copy" rel="noopener noreferrer nofollow"><bdi>archived copy</bdi></a></p>',
    );
  });

  it('shows what is no address of the web as text', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//example.org',
      'https://',
    ]) {
      expect(read({ url })).not.toContain('href');
      expect(read({ url })).toContain('<bdi>');
    }
  });

  it('is empty where nothing is known', () => {
    expect(read({})).toBe('');
  });
});

describe('quoted', () => {
  it('keeps the language and leaves the direction to the words', () => {
    expect(quoted(claim({ quote: 'قتل 84', lang: 'ar' })).toString()).toBe(
      '<blockquote dir="auto" lang="ar">قتل 84</blockquote>',
    );
  });

  it('does not repeat the words of the count', () => {
    expect(quoted(claim({ count: '84', quote: '84' })).toString()).toBe('');
    expect(quoted(claim({})).toString()).toBe('');
  });
});

describe('languageOf', () => {
  it('takes a language tag and nothing else', () => {
    expect(languageOf('pt-BR').toString()).toBe(' lang="pt-BR"');
    for (const text of ['French', 'fr"', 'x', '', 'fr onclick']) expect(languageOf(text).toString()).toBe('');
    expect(languageOf(null).toString()).toBe('');
  });
});
