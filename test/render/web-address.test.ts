import { describe, expect, it } from 'vitest';
import { webAddress } from '../../src/render/web-address.js';

describe('webAddress', () => {
  it('takes addresses of the web as a browser writes them', () => {
    expect(webAddress('HTTPS://Example.org/a b"c')).toBe('https://example.org/a%20b%22c');
    expect(webAddress('http://example.org')).toBe('http://example.org/');
  });

  it('takes nothing else', () => {
    for (const text of [
      'javascript:alert(1)',
      ' https://example.org',
      'https://',
      'ftp://x.org',
      'example.org',
      '',
    ])
      expect(webAddress(text)).toBeNull();
  });
});
