import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runClaims } from '../run-claims.js';
import { HAS_CHROMIUM, IN_CHROMIUM, useChromium } from './chromium.js';

const TINZAOUATEN = ['data/tinzaouaten-2024'];
const WAGNER = [...TINZAOUATEN, '--victims', 'wagner', '--measure', 'killed'];

/** What one text of a picture takes up on the page, in pixels. */
interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names of every script and length, figures from 0 to a million, and more claims than a page is high. */
function manyClaims(): string {
  const names = [
    'تجمع 12 الأزواد للدفاع عن المدنيين في شمال مالي',
    'משרד הביטחון של מדינת ישראל ודובר הצבא',
    'Центральный совет политического руководства «Азавад»',
    '北方の声明と共同通信社による長い長い長い長い発表',
    'A source whose name is exactly sixty characters long, no more',
    'W'.repeat(60),
    'щ'.repeat(60),
    '<script>alert(1)</script>\u202E &amp; more',
  ];
  const counts = ['0', 'none', '1', '3-80', 'dozens', 'at least 46', 'up to 120', 'over 12000', '1,000,000'];
  const rows = Array.from({ length: 66 }, (_, index) =>
    [
      `C${index}`,
      'many',
      names[index % names.length],
      'all',
      'killed',
      counts[index % counts.length],
      '2024-07-28',
    ]
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  return `claim_id,incident,source,victims,measure,count,reported_on\n${rows.join('\n')}\n`;
}

describe.skipIf(!HAS_CHROMIUM)(`a picture ${IN_CHROMIUM}`, () => {
  const open = useChromium();
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'claims-test-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Shows a picture, and tells where its texts stand on the page. */
  async function show(argv: readonly string[], stdin: string, width: number) {
    const path = join(folder, 'picture.svg');
    const { stdout } = await runClaims(['reconcile', ...argv, '--format', 'svg'], { stdin });
    writeFileSync(path, stdout);
    const { page, complaints, requests } = await open(path, { viewport: { width, height: 900 } });
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('text')].map((element): Box => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { text: element.lastChild?.nodeValue ?? '', left, right, top, bottom };
      }),
    );
    await page.context().close();
    return { boxes, complaints, requests: requests.slice(1) };
  }

  it.each([
    ['a group', WAGNER, ''],
    ['a sheet', [...TINZAOUATEN, '--method', 'all'], ''],
    ['names of every script', ['-'], manyClaims()],
  ])('has no texts that collide or stand outside, and asks for nothing: %s', async (_, argv, stdin) => {
    const { boxes, complaints, requests } = await show(argv, stdin, 800);
    expect(boxes.length).toBeGreaterThan(100);
    expect(boxes.filter(({ left, right }) => left < 0 || right > 800)).toEqual([]);
    expect(findCollisions(boxes)).toEqual([]);
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  });

  it('shrinks to a narrow page', async () => {
    const { boxes } = await show(WAGNER, '', 400);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(400);
  });
});

/** Texts that overlap on the page, letters being lower than the box of their line. */
function findCollisions(boxes: readonly Box[]): string[] {
  const overlap = (one: Box, other: Box) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(one, other) ? [`${one.text} / ${other.text}`] : [])),
  );
}
