import { describe, expect, it } from 'vitest';
import { findDelimiter, findHeaderLine } from '../../src/load/find-delimiter.js';

const isKnown = (name: string) => ['incident', 'source', 'count, people'].includes(name.trim());

describe('finding the delimiter', () => {
  it.each([
    ['incident,source', ','],
    ['incident;source;a,b,c,d', ';'],
    ['incident\tsource', '\t'],
    ['incident|source', '|'],
    ['"count, people";source', ';'],
  ])('takes the one that shows the most known columns: %j', (line, delimiter) => {
    expect(findDelimiter(line, isKnown)).toBe(delimiter);
  });

  it('takes the one that shows the most columns where none is known', () => {
    expect(findDelimiter('a;b;c,d', isKnown)).toBe(';');
  });

  it('takes the preferred one in a tie', () => {
    expect(findDelimiter('incident', isKnown)).toBe(',');
    expect(findDelimiter('incident', isKnown, '\t')).toBe('\t');
  });
});

describe('finding the header line', () => {
  it('passes over lines that hold nothing but delimiters', () => {
    expect(findHeaderLine('\r\n ;;\n"",\na,b\nc', false)).toBe('a,b');
  });

  it('keeps line breaks within quotes', () => {
    expect(findHeaderLine('a,"b\nc"\nd', false)).toBe('a,"b\nc"');
  });

  it('is null while the line is cut off, and the rest at the end of the file', () => {
    expect(findHeaderLine('a,b', false)).toBeNull();
    expect(findHeaderLine('a,b', true)).toBe('a,b');
  });
});
