import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { METHOD_IDS } from '../../../src/reconcile/methods/catalogue.js';
import { citationOf } from '../../../src/render/cite/citation.js';
import { renderCiteBibtex } from '../../../src/render/cite/cite-bibtex.js';
import { renderCiteText } from '../../../src/render/cite/cite-text.js';
import { PROJECT, runClaims } from '../../run-claims.js';

const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

describe('claims cite', () => {
  it('says what CITATION.cff says', () => {
    const file = parse(readFileSync(join(PROJECT, 'CITATION.cff'), 'utf8'));
    expect(citationOf(version)).toEqual({
      name: 'claims',
      title: file.title,
      authors: file.authors.map(({ name }: { name: string }) => name),
      version: file.version,
      license: file.license,
    });
  });

  it('names the document behind every method, in every format', async () => {
    const { stdout: text } = await runClaims(['cite']);
    for (const id of METHOD_IDS) expect(text).toMatch(new RegExp(`^  ${id} `, 'm'));
    expect(text).toContain('GTD Codebook, 2015, “Total Number of Fatalities (nkill)”');
    const json = JSON.parse((await runClaims(['cite', '--json'])).stdout);
    expect(json.tool).toEqual(citationOf(version));
    expect(json.methods.map(({ id }: { id: string }) => id)).toEqual(METHOD_IDS);
    const { stdout: bibtex } = await runClaims(['cite', '--bibtex']);
    expect(bibtex).toMatch(/^@software\{claims,\n {2}author = \{\{The claims maintainers\}\},\n/);
    expect(bibtex).toContain('@misc{claims-gtd,\n');
    expect(bibtex).not.toContain('envelope');
  });

  it('fits the width it is given', () => {
    const methods = [{ id: 'x', summary: 'a summary of many words '.repeat(6), source: null }];
    for (const line of renderCiteText(citationOf(version), methods, 50).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(50);
    }
  });

  it('writes what TeX would take for a command as TeX writes it', () => {
    const source = { document: 'A_b & 50% $x^2~{#}\\', year: 2024, section: 's' };
    expect(renderCiteBibtex(citationOf(version), [{ id: 'x', summary: '', source }])).toContain(
      'title = {{A\\_b \\& 50\\% \\$x\\textasciicircum{}2\\textasciitilde{}\\{\\#\\}\\textbackslash{}: s}}',
    );
  });

  it('gives one format at a time', async () => {
    expect((await runClaims(['cite', '--json', '--bibtex'])).exitCode).toBe(2);
  });
});
