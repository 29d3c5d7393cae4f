import { describe, expect, it } from 'vitest';
import { findDelimiter } from '../../src/load/find-delimiter.js';

const known = {
  isKnown: (name: string) => ['incident', 'source', 'killed', 'count, people'].includes(name.trim()),
  isHeader: (cells: readonly string[]) => cells.includes('incident') && cells.includes('source'),
};
const find = (text: string, preferred?: string) => findDelimiter(text, true, known, preferred);

describe('finding the delimiter', () => {
  it.each([
    ['incident,source', ','],
    ['incident;source;a,b,c,d', ';'],
    ['incident\tsource', '\t'],
    ['incident|source', '|'],
    ['"count, people";source', ';'],
    ['incident;"so\nurce";source', ';'],
  ])('takes the one that shows the most known columns: %j', (line, delimiter) => {
    expect(find(line)).toBe(delimiter);
  });

  it('takes the one that shows the most columns where none is known', () => {
    expect(find('a;b;c,d')).toBe(';');
  });

  it('takes the preferred one in a tie', () => {
    expect(find('incident')).toBe(',');
    expect(find('incident', '\t')).toBe('\t');
  });

  it.each([
    'killed,killed, and missing\nincident;source;measure\n',
    '\r\n ;;\n"",\nincident;source\n',
    'Losses of "the" ford,,,,\r\n\r\nincident;source',
  ])('goes by the line that names columns, under titles too: %j', (text) => {
    expect(find(text)).toBe(';');
  });

  it.each(['sep=|', 'SEP=|\r', '"sep=|"', 'sep=|;;'])(
    'follows Excel where it says what separates: %j',
    (line) => {
      expect(find(`${line}\nincident,source,a\n`)).toBe('|');
    },
  );

  it('waits for a line that names columns, and at the end goes by the first', () => {
    const cut = (text: string) => findDelimiter(text, false, known);
    expect(cut('incident;source')).toBeNull();
    expect(cut('title\nincident;so')).toBeNull();
    expect(cut('title\nincident;source\n')).toBe(';');
    expect(find('a;b\nc,d,e\n')).toBe(';');
    expect(cut(`a;b\n${'c,d,e\n'.repeat(20)}`)).toBe(';');
  });

  it('finds none where nothing is', () => {
    expect(find(' \n;;\n"",')).toBeNull();
  });
});
