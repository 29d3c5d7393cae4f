import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadActors } from '../../src/load/load-actors.js';
import { brief } from './load-text.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claims-actors-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function load(content: string, name = 'actors.csv') {
  await writeFile(path.join(folder, name), content);
  return loadActors({ path: path.join(folder, name), shown: name, name });
}

describe('an actors file', () => {
  it('gives the actors of a table', async () => {
    const { actors, problems } = await load(
      'ID;Name;aliases;side;kind;ally of;partOf;from;to\n' +
        'csp;CSP;"CSP-PSD; CSP-DPA@2024-04.. ;FLA@..2024-11-29";azawad;Combatant;;;2021;\n',
    );
    expect(problems).toEqual([]);
    expect(actors.get('csp')).toEqual({
      id: 'csp',
      name: 'CSP',
      aliases: [
        { name: 'CSP-PSD', from: null, to: null },
        { name: 'CSP-DPA', from: '2024-04', to: null },
        { name: 'FLA', from: null, to: '2024-11-29' },
      ],
      side: 'azawad',
      kind: 'combatant',
      allyOf: null,
      partOf: null,
      from: '2021',
      to: null,
    });
  });

  it.each(['[X]', '{"actors": [X]}'])('may be JSON: %s', async (form) => {
    const { actors, problems } = await load(
      form.replace(
        'X',
        '{"id": "a", "aliases": ["b", "c@2024.."], "partOf": null}, {"id": "d", "aliases": "e;f"}',
      ),
      'actors.json',
    );
    expect(problems).toEqual([]);
    expect(actors.get('a')?.aliases.map(({ name }) => name)).toEqual(['b', 'c']);
    expect(actors.get('d')?.aliases.map(({ name }) => name)).toEqual(['e', 'f']);
  });

  it('keeps an @ that begins no dates', async () => {
    const { actors } = await load('id,aliases\na,@rybar; x@y\n');
    expect(actors.get('a')?.aliases.map(({ name }) => name)).toEqual(['@rybar', 'x@y']);
  });

  it('keeps an actor of whom other cells cannot be read, without those', async () => {
    const { actors, problems } = await load(
      'id,name,aliases,side,kind,from,to\nwagner,Wagner,PMC;Vagner@2024-13..;Musicians@2020..,russia,soldiers,2014,2O24\nfama,FAMa,,mali,mixd,,\n',
    );
    expect(actors.get('wagner')).toEqual({
      id: 'wagner',
      name: null,
      aliases: [
        { name: 'PMC', from: null, to: null },
        { name: 'Musicians', from: '2020', to: null },
      ],
      side: 'russia',
      kind: null,
      allyOf: null,
      partOf: null,
      from: '2014',
      to: null,
    });
    expect(actors.get('fama')).toMatchObject({ name: 'FAMa', side: 'mali', kind: null });
    expect(problems.map(({ field, message }) => [field, message])).toEqual([
      ['aliases', '"Vagner@2024-13.." has a date that cannot be read; this alias is left out'],
      ['kind', '"soldiers" is not a kind of actor'],
      ['to', '"2O24" is not a date; the name of the actor is left out'],
      ['kind', '"mixd" is not a kind of actor'],
    ]);
  });

  it('leaves out what cannot be read, and says all that is wrong with it', async () => {
    const { actors, problems } = await load(
      'id,aliases,kind,from\n,,,\na+b,,,\nall,,,\n,x,,\nc,x@2024-13..,combatent,07/2024\nok,,,\nq"q,,,\n',
    );
    expect(actors.all.map(({ id }) => id)).toEqual(['c', 'ok']);
    expect(actors.names).toEqual(['c', 'ok']);
    expect(brief(problems)).toEqual([
      '3:1 A3 error actor/unreadable',
      '4:1 A4 error actor/unreadable',
      '5:1 A5 error actor/unreadable',
      '6:3 B6 error actor/unreadable',
      '6:15 C6 error actor/unreadable',
      '6:25 D6 error actor/unreadable',
      '8:2 A8 error file/stray-quote',
    ]);
    expect(problems[4]?.hint).toContain('Did you mean combatant?');
  });

  it('says the same of JSON', async () => {
    const { actors, problems } = await load(
      '[{"id": "a", "ID": "b"}, {"id": 1.5}, 7, {"id": "ok", "sid": 1, "side": ["x"]},\n{"name": "x", "sid": 2}]',
      'actors.json',
    );
    expect(actors.all).toMatchObject([{ id: 'ok', side: null }]);
    expect(brief(problems)).toEqual([
      '1:20 /0/ID error actor/unreadable',
      '1:33 /1/id error actor/unreadable',
      '1:39 /2 error row/not-an-object',
      '1:55 /3/sid warning file/unknown-column',
      '1:73 /3/side error actor/unreadable',
      '2:null null error actor/unreadable',
    ]);
  });

  it('minds two actors with one id, and keeps the first', async () => {
    const { actors, problems } = await load('id,side\na,one\na,two\n');
    expect(actors.side('a')).toBe('one');
    expect(brief(problems)).toEqual(['3:1 A3 error actor/duplicate']);
  });

  it('minds a name that stands for two actors at the same time, not one after the other', async () => {
    const { problems } = await load(
      'id,name,aliases,from,to\na,,x@..2023;Y,,\nb,,x@2024..;z,,\nc,Z,,2024,\nd,,"y@2020..2021",,\ne,A,,,\n',
    );
    expect(brief(problems)).toEqual([
      '4:3 B4 error actor/duplicate',
      '5:4 C5 error actor/duplicate',
      '6:3 B6 error actor/duplicate',
    ]);
    expect(problems[0]?.message).toBe('"Z" already stands for b; the first actor in the file is meant by it');
  });

  it('minds a part of what is no actor, or of itself', async () => {
    const { actors, problems } = await load('id,part_of\na,b\nb,c\nc,a\nd,d\ne,mali\nf,a\nmalian,\n');
    expect(brief(problems)).toEqual([
      '2:3 B2 error actor/cycle',
      '5:3 B5 error actor/cycle',
      '6:3 B6 warning actor/unknown',
    ]);
    expect(problems.map(({ message }) => message.split(';')[0])).toEqual([
      'a is part of b is part of c is part of a',
      'd is part of d',
      '"mali" is no actor of this file',
    ]);
    expect(actors.wholesOf('f')).toEqual(['a']);
    expect(actors.get('e')?.partOf).toBeNull();
  });

  it('minds columns it does not know or that come twice', async () => {
    const { problems } = await load('id,sides,side,Side,\na,b,c,d,\n');
    expect(brief(problems)).toEqual([
      '1:4 B1 warning file/unknown-column',
      '1:15 D1 error file/duplicate-column',
    ]);
    expect(problems[0]?.hint).toContain('Did you mean side?');
  });

  it('names a hundred columns it does not know, and the others at once', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `x${index}`);
    const table = await load(`id,${names}\na\n`);
    expect(table.problems.filter(({ ruleId }) => ruleId === 'file/unknown-column')).toHaveLength(101);
    expect(table.problems[100]?.message).toContain('and others after it are not known');
    const keys = names.map((name) => `"${name}": 1`).join(', ');
    const json = await load(`[{ "id": "a", ${keys} }, { "id": "b", ${keys} }]`, 'actors.json');
    expect(json.problems).toHaveLength(101);
    expect(json.problems[100]?.message).toContain('and others after it are not known');
  });

  it('is refused without a column id, when it is empty, and when it is not there', async () => {
    await expect(load('name,side\na,b\n')).rejects.toThrow(
      'cannot read actors.csv: no column id (found: name, side)',
    );
    await expect(load('\n,\n')).rejects.toThrow('cannot read actors.csv: the file is empty');
    await expect(load('{}', 'actors.json')).rejects.toThrow(
      'neither an array of actors nor an object with "actors"',
    );
    await expect(
      loadActors({ path: path.join(folder, 'no.csv'), shown: 'no.csv', name: 'no.csv' }),
    ).rejects.toThrow('cannot read no.csv: no such file');
  });
});
