import { expect, it } from 'vitest';
import { parseSize, tooLarge } from '../../src/load/size-limit.js';

it.each([
  ['1048576', 2 ** 20],
  ['512M', 512 * 2 ** 20],
  ['8g', 2 ** 33],
  ['3 KiB', 3072],
  ['0', null],
  ['', null],
  ['5x', null],
  ['-1', null],
  ['1.5G', null],
  ['99999999999G', null],
])('a size of %j is %j bytes', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

it('a limit is named in the unit it is given in', () => {
  expect(tooLarge('x', 2 ** 31).message).toBe('cannot read x: it unpacks to more than 2048 MiB');
  expect(tooLarge('x', 100).message).toBe('cannot read x: it unpacks to more than 100 bytes');
});
