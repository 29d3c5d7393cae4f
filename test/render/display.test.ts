import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display } from '../../src/render/display.js';
import { anyText } from '../hostile-text.js';

/** What no terminal may be given: controls, separators, bidi and invisible characters, lone surrogates. */
const OBEYED = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

describe('display', () => {
  it('leaves names of every script as they are', () => {
    for (const name of [
      'CSP-DPA',
      'Ещё ЦСП',
      'تجمع الأزواد',
      'תקווה',
      '北方の声明',
      'Đặng Văn',
      '👍🏽 👨‍👩‍👧 1️⃣ ❤️',
      'नई दिल्ली',
    ]) {
      expect(display(name)).toBe(name);
      expect(display(name, true)).toBe(name);
    }
  });

  it('shows control characters as control pictures', () => {
    expect(display('a\u001B[31mb\tc\r\nd\u0000\u007F')).toBe('a␛[31mb␉c␍␊d␀␡');
  });

  it('shows C1 controls, line and paragraph separators by their number', () => {
    expect(display('\u009B2J\u0085\u2028\u2029')).toBe('⟨U+009B⟩2J⟨U+0085⟩⟨U+2028⟩⟨U+2029⟩');
  });

  it('shows bidi overrides, isolates and marks by their number', () => {
    expect(display('a\u202Eb\u2066c\u2069\u200E\u200F\u061C')).toBe(
      'a⟨U+202E⟩b⟨U+2066⟩c⟨U+2069⟩⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩',
    );
  });

  it('shows zero-width and other invisible characters by their number', () => {
    expect(display('\uFEFFwa\u200Bg\u2060n\u00ADe\u3164r')).toBe(
      '⟨U+FEFF⟩wa⟨U+200B⟩g⟨U+2060⟩n⟨U+00AD⟩e⟨U+3164⟩r',
    );
    expect(display('a\u{E0061}b\u{E0100}')).toBe('a⟨U+E0061⟩b⟨U+E0100⟩');
  });

  it('shows lone surrogates by their number', () => {
    expect(display('\uD800a\uDC00')).toBe('⟨U+D800⟩a⟨U+DC00⟩');
  });

  it('keeps joiners where a script or an emoji is spelt with them, and only there', () => {
    expect(display('می\u200Cروم')).toBe('می\u200Cروم');
    expect(display('क्\u200Dष')).toBe('क्\u200Dष');
    expect(display('👩\u200D🚀')).toBe('👩\u200D🚀');
    expect(display('می\u200C 👩\u200Da')).toBe('می⟨U+200C⟩ 👩⟨U+200D⟩a');
    expect(display('wag\u200Cner\u200D')).toBe('wag⟨U+200C⟩ner⟨U+200D⟩');
  });

  it('keeps one variation selector behind an emoji, a keycap or an ideograph, and only there', () => {
    expect(display('❤\uFE0F 1\uFE0F\u20E3 葛\u{E0100}')).toBe('❤\uFE0F 1\uFE0F\u20E3 葛\u{E0100}');
    expect(display('❤\uFE0F\uFE0F')).toBe('❤\uFE0F⟨U+FE0F⟩');
    expect(display('84\uFE0F')).toBe('84⟨U+FE0F⟩');
    expect(display('a\uFE00')).toBe('a⟨U+FE00⟩');
  });

  it('gives a mark at the start something to stand on and cuts a tower of marks', () => {
    expect(display('\u0301a')).toBe('◌\u0301a');
    expect(display(`e${'\u0301'.repeat(20)}`)).toBe(`e${'\u0301'.repeat(8)}⟨+marks⟩`);
    expect(display('\u0301a', true)).toBe('.\u0301a');
    expect(display(`e${'\u0301'.repeat(20)}`, true)).toBe(`e${'\u0301'.repeat(8)}<+marks>`);
  });

  it('uses ASCII for what stands in where ASCII is asked for', () => {
    expect(display('a\u001Bb\u007F\u202E', true)).toBe('a<U+001B>b<U+007F><U+202E>');
  });

  it('never lets through what a terminal would obey or hide', () => {
    fc.assert(fc.property(anyText, fc.boolean(), (text, ascii) => !OBEYED.test(display(text, ascii))));
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(display(display(text))).toBe(display(text));
      }),
    );
  });
});
