// Writes a synthetic claims file: `node test/bench/generate.mjs ROWS FILE [shuffled]`. No random source but its own,
// so that equal arguments give equal bytes. Six claims an incident on two groups (the shipped incident has 3.6 claims a
// group), a third of the rows with quoted text, some of it with newlines and letters beyond ASCII.
import { closeSync, openSync, writeSync } from 'node:fs';

const COUNTS = [
  '84',
  'at least 46',
  '20-50',
  'about 50',
  'up to 82',
  'more than 30',
  '12',
  'no figure given',
  'dozens',
  '7',
];
const ROLES = ['belligerent', 'media', 'official', 'ngo'];
const PARTIES = ['wagner', 'csp', '', ''];
const HEADER =
  'claim_id,incident,reported_on,source,source_role,party,victims,measure,count,basis,outlet,url,quote,note';

function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function row(index, random) {
  const position = index % 6;
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const second = index % 9 === 0 ? '\nsecond line — né à Kidal' : '';
  return [
    `C${index}`,
    `inc-${String(Math.floor(index / 6)).padStart(7, '0')}`,
    `2024-07-${day}`,
    `Source ${Math.floor(random() * 200)}`,
    ROLES[position % 4],
    PARTIES[position % 4],
    position < 4 ? 'wagner' : 'fama',
    'killed',
    COUNTS[Math.floor(random() * COUNTS.length)],
    'statement',
    `Outlet ${position}`,
    `https://example.org/articles/2024/07/${index}/a-slug-of-ordinary-length`,
    index % 3 === 0 ? `"said ""at least"" that many, they claim${second}"` : 'plain words here',
    'a note of ordinary length about this claim',
  ].join(',');
}

export function generate(rows, path, isShuffled) {
  const random = generator(12345);
  const order = Uint32Array.from({ length: rows }, (_, index) => index);
  if (isShuffled) {
    for (let last = rows - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other], order[last]];
    }
  }
  const file = openSync(path, 'w');
  let lines = [HEADER];
  for (const index of order) {
    lines.push(row(index, random));
    if (lines.length === 10_000) {
      writeSync(file, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}

if (process.argv[1]?.endsWith('generate.mjs')) {
  generate(Number(process.argv[2]), process.argv[3], process.argv[4] === 'shuffled');
}
