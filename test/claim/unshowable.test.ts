import { expect, it } from 'vitest';
import { replaceUnshowable } from '../../src/claim/unshowable.js';

const mark = (text: string) => replaceUnshowable(text, (found, offset) => `<${found.length}@${offset}>`);

it('stands in for what is obeyed or hidden instead of shown, and says where it stood', () => {
  expect(mark('a\u001bb')).toBe('a<1@1>b');
  expect(mark('84\u202e')).toBe('84<1@2>');
  expect(mark('Ra\u200bdio')).toBe('Ra<1@2>dio');
});

it('leaves letters of every script, and joiners that spell them', () => {
  for (const text of ['né à Kidal', 'می\u200cخواهم', '👩\u200d🚒', 'قتلى']) expect(mark(text)).toBe(text);
});
