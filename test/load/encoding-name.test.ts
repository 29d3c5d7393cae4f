import { describe, expect, it } from 'vitest';
import { encodingNamed, requireEncoding } from '../../src/load/encoding-name.js';

describe('the name of an encoding', () => {
  it.each([
    ['UTF-8', 'utf-8'],
    ['latin1', 'windows-1252'],
    ['cp1251', 'windows-1251'],
    ['win1256', 'windows-1256'],
    ['MacRoman', 'macintosh'],
    ['mac_roman', 'macintosh'],
    ['UTF-16', 'utf-16le'],
    ['gb18030', 'gb18030'],
    ['ANSI', 'windows-1252'],
  ])('%s is %s', (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });

  it('is refused with the nearest one when there is none of that name', () => {
    expect(() => requireEncoding('windows-1522')).toThrow('there is no encoding windows-1522');
    expect(() => requireEncoding('windows-1522')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('Did you mean windows-125') }),
    );
    expect(() => requireEncoding('klingon')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('windows-1252') }),
    );
  });
});
