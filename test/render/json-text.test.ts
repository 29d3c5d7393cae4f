import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/render/json-text.js';
import { anyText } from '../hostile-text.js';

describe('jsonText', () => {
  it('is JSON as ever where there is no command in it', () => {
    expect(jsonText({ a: [1, '::x'] })).toBe('{"a":[1,"::x"]}');
    expect(jsonText({ a: 1 }, 2)).toBe('{\n  "a": 1\n}');
  });

  it('spells what a terminal would obey or hide so that it says the same', () => {
    expect(jsonText('a\u009B2J\u202E\u2028\u007F')).toBe('"a\\u009b2J\\u202e\\u2028\\u007f"');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(jsonText([text])).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
        expect(JSON.parse(jsonText([text]))).toEqual([text]);
      }),
    );
  });

  it('spells what GitHub Actions would take for a command so that it says the same', () => {
    expect(jsonText('###[x')).toBe('"##\\u0023[x"');
    fc.assert(
      fc.property(anyText, anyText, (key, value) => {
        const text = jsonText({ key, value: [value] });
        expect(text).not.toContain('##[');
        expect(JSON.parse(text)).toEqual({ key, value: [value] });
      }),
    );
  });
});
