// The functions handed to a page run there: their types are those of a browser, for these tests alone.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** Where Debian puts Chromium; `CHROMIUM_PATH` names another. */
const PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export const HAS_CHROMIUM = existsSync(PATH);

/** For the title of a suite: says why it is skipped, where it is. */
export const IN_CHROMIUM = HAS_CHROMIUM
  ? 'in Chromium'
  : `in Chromium (skipped: there is none at ${PATH}; CHROMIUM_PATH names another)`;

/** What a page did beside being shown. */
export interface Watched {
  readonly page: Page;
  /** Errors and warnings of the console, a breach of the policy among them, and uncaught errors. */
  readonly complaints: string[];
  /** Addresses that were asked for. */
  readonly requests: string[];
  /** Messages of dialogs. */
  readonly dialogs: string[];
}

/** Starts a browser for the tests of a suite; the function it gives opens a file in a context of its own. */
export function useChromium(): (path: string, options?: BrowserContextOptions) => Promise<Watched> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  }, 120_000);
  afterAll(() => browser?.close());
  return async (path, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const watched: Watched = { page, complaints: [], requests: [], dialogs: [] };
    page.on('console', (message) => {
      if (message.type() !== 'log') watched.complaints.push(message.text());
    });
    page.on('pageerror', (error) => watched.complaints.push(error.message));
    page.on('request', (request) => watched.requests.push(request.url()));
    page.on('dialog', async (dialog) => {
      watched.dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    await page.goto(`file://${path}`);
    return watched;
  };
}

/** Opens all that is folded on a page. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const incident of document.querySelectorAll<HTMLElement>('.incident')) {
      incident.style.contentVisibility = 'visible';
    }
  });
}
