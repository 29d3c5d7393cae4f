import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { display } from '../../src/render/display.js';
import { HOSTILE } from '../hostile-text.js';
import { PROJECT, runClaims } from '../run-claims.js';
import { HAS_CHROMIUM, IN_CHROMIUM, unfold, useChromium } from './chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const INCIDENTS = readdirSync(join(PROJECT, 'data'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('data', name));

let folder: string;
let one: string;
let many: string;
let hostile: string;

/** Writes the report of some inputs to a file of the test. */
async function writeReport(name: string, inputs: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await runClaims(['reconcile', ...inputs, '--format', 'html', '--output', path, '--quiet']);
  return path;
}

/** A dataset in which every text a row may hold is hostile. */
function writeHostile(): string {
  const texts = HOSTILE.filter((text) => text.trim() !== '');
  const rows = texts.map((text, index) => ({
    claim_id: index % 2 === 0 ? `H${index}` : text,
    incident: index % 3 === 0 ? text : 'ambush',
    source: text,
    victims: index % 5 === 0 ? text : 'rebels',
    measure: 'killed',
    count: index % 4 === 0 ? 'dozens' : String(index),
    reported_on: `2024-07-${String(1 + (index % 28)).padStart(2, '0')}`,
    outlet: text,
    url: index % 2 === 0 ? text : `https://example.org/${text}`,
    archive_url: text,
    quote: text,
    lang: index % 2 === 0 ? 'ar' : text,
    note: text,
    derived_from: index % 7 === 6 ? `H${index - (index % 2)}` : '',
  }));
  // A row that stands twice, and an id of rows that say different things.
  const doubled = [rows[0], { ...rows[2], count: '9' }];
  const path = join(folder, 'hostile.csv');
  writeFileSync(path, stringify([...rows, ...doubled], { header: true }));
  return path;
}

describe.skipIf(!HAS_CHROMIUM)(`the report ${IN_CHROMIUM}`, () => {
  const open = useChromium();
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claims-test-'));
    one = await writeReport('one.html', ['data/tinzaouaten-2024']);
    many = await writeReport('many.html', INCIDENTS);
    hostile = await writeReport('hostile.html', [writeHostile()]);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is shown without a complaint and asks for nothing but the file', async () => {
    for (const path of [one, many, hostile]) {
      const { page, complaints, requests } = await open(path);
      await unfold(page);
      expect(await page.locator('h1').count()).toBe(1);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([`file://${path}`]);
    }
  });

  it('lets nothing run and fetches nothing, even if markup came into it', async () => {
    const path = join(folder, 'breached.html');
    const breach =
      '<script>document.title = "run"</script><img src="https://example.org/x.png" onerror="document.title = \'run\'"><p id="styled" style="color: red">';
    writeFileSync(path, readFileSync(one, 'utf8').replace('</main>', `${breach}</main>`));
    const { page, complaints } = await open(path);
    expect(await page.title()).not.toBe('run');
    expect(await page.locator('#styled').evaluate((element) => getComputedStyle(element).color)).not.toBe(
      'rgb(255, 0, 0)',
    );
    const refused = complaints.filter((text) => text.includes('Content Security Policy'));
    for (const directive of ["default-src 'none'", 'script-src', 'style-src']) {
      expect(refused.join('\n')).toMatch(new RegExp(`directive:? ["']${directive}`));
    }
  });

  it('shows hostile cells as the text they are', async () => {
    const { page, dialogs } = await open(hostile);
    await unfold(page);
    const found = await page.evaluate(() => ({
      scripts: document.scripts.length,
      loaded: document.querySelectorAll('img, iframe, object, embed, link, base, form, video, audio').length,
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        [...element.attributes].some(({ name }) => name.startsWith('on') || name === 'style'),
      ).length,
      addresses: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      sources: [...document.querySelectorAll('.claim .about b')].map((element) => element.textContent),
    }));
    // `unfold` styles the incidents.
    expect(found.handlers).toBe(await page.locator('.incident').count());
    expect(found.scripts).toBe(1);
    expect(found.loaded).toBe(0);
    expect(found.addresses.filter((address) => !/^(?:#|https?:\/\/)/.test(address))).toEqual([]);
    expect(dialogs).toEqual([]);
    const shown = new Set(found.sources);
    const expected = HOSTILE.map((text) => display(text.trim())).filter((text) => shown.has(text));
    expect(expected.length).toBeGreaterThan(40);
    expect(shown).toContain('<script>alert(1)</script>');
    expect(shown).toContain('"><img src=x onerror=alert(1)>');
  });

  it('has no serious fault of accessibility, light or dark, wide or narrow', async () => {
    for (const options of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { colorScheme: 'light', viewport: { width: 375, height: 800 } },
    ] as const) {
      // The policy of the page would keep the checker out too.
      const { page } = await open(one, { ...options, bypassCSP: true });
      await unfold(page);
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () => {
        const checker = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
        const { violations } = await checker.run(document);
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
    }
  });

  it('has its headings in order, without a step left out', async () => {
    const { page } = await open(many);
    await unfold(page);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    const leaps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] as number) + 1);
    expect(levels[0]).toBe(1);
    expect(leaps).toEqual([]);
  });

  it('gives no two things the same name to be led to, and leads nowhere in vain', async () => {
    for (const path of [many, hostile]) {
      const { page } = await open(path);
      const { twice, nowhere } = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        const links = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
          (link.getAttribute('href') as string).slice(1),
        );
        const known = new Set(ids);
        return {
          twice: ids.filter((id, index) => ids.indexOf(id) !== index),
          nowhere: links.filter((id) => !known.has(id)),
        };
      });
      expect(twice).toEqual([]);
      expect(nowhere).toEqual([]);
    }
  });

  it('fits a narrow page without scrolling sideways', async () => {
    for (const path of [one, many, hostile]) {
      const { page } = await open(path, { viewport: { width: 375, height: 800 } });
      await unfold(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    }
  });

  it('prints every claim, and no picture higher than a page', async () => {
    const { page } = await open(one, { viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.ranges thead').isVisible()).toBe(true);
    expect(
      await page
        .locator('nav, .filter, .skip')
        .evaluateAll((all) => all.some((one) => one.checkVisibility())),
    ).toBe(false);
    const { claims, hidden, highest } = await page.evaluate(() => {
      const all = [...document.querySelectorAll('.claim')];
      return {
        claims: all.length,
        hidden: all.filter(
          (claim) =>
            !claim.checkVisibility({ contentVisibilityAuto: true }) ||
            claim.getBoundingClientRect().height === 0,
        ).length,
        highest: Math.max(...[...document.querySelectorAll('svg')].map((svg) => svg.clientHeight)),
      };
    });
    expect(claims).toBeGreaterThan(102);
    expect(hidden).toBe(0);
    const A4 = (297 / 25.4) * 96;
    expect(highest).toBeGreaterThan(0);
    expect(highest).toBeLessThan(A4 - 100);
  });

  it('prints the ranges of every method within the width of a page', async () => {
    const path = await writeReport('methods.html', [...INCIDENTS, '--method', 'all']);
    const { page } = await open(path, { viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(794);
  });

  it('is used by the keyboard alone: past the start, through the filter, into what is folded', async () => {
    const { page } = await open(one);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('show-all');
    const all = await shownRows(page);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('show-major');
    expect(all).toHaveLength(29);
    expect(await shownRows(page)).toEqual(['wagner captured', 'fama killed']);
    const summary = page.locator('summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details').first().getAttribute('open')).not.toBeNull();
  });

  it('sorts and searches the table of ranges', async () => {
    const { page } = await open(one);
    await page.getByRole('button', { name: 'apart' }).press('Enter');
    expect(await page.locator('th[aria-sort=descending]').textContent()).toBe('apart');
    expect((await shownRows(page)).slice(0, 2)).toEqual(['wagner captured', 'fama killed']);
    await page.getByRole('button', { name: 'victims' }).click();
    expect((await shownRows(page))[0]).toMatch(/^armed-groups /);
    await page.getByRole('searchbox').fill('wounded csp');
    expect(await shownRows(page)).toEqual(['csp wounded']);
  });

  it('is read and narrowed without a script', async () => {
    const { page } = await open(one, { javaScriptEnabled: false });
    expect(await page.locator('button, input[type=search]').count()).toBe(0);
    await page.getByLabel('major only').check();
    expect(await page.locator('.ranges tbody tr:visible').count()).toBe(2);
  });
});

/** Victims and measure of each row of the table of ranges that is shown. */
async function shownRows(page: Page): Promise<string[]> {
  const cells = await page
    .locator('.ranges tbody tr:visible')
    .evaluateAll((rows) => rows.map((row) => [...row.children].slice(1, 3).map((cell) => cell.textContent)));
  return cells.map((texts) => texts.join(' '));
}
