// Turns the reports behind Radford and others 2023 (PNAS 120(34), e2307372120) into claims, and compares what
// `claims fit` learns of them with the factors published there; docs/dataset-model.md tells how and what came out.
//   node test/replication/radford-2023.mjs claims replication-data-pnas.csv FOLDER
//   node test/replication/radford-2023.mjs compare BIAS.json
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const DAYS_A_CELL = 7;
const FIRST_DAY = Date.UTC(2022, 1, 24);

const SOURCES = {
  'UA Source': { party: 'ukraine', source_role: 'belligerent' },
  'RU Source': { party: 'russia', source_role: 'belligerent' },
  'US Source': { source_role: 'official' },
  'GB Source': { source_role: 'official' },
  'United Nations': { source_role: 'igo' },
  OSI: { source_role: 'researcher' },
  Other: { source_role: 'media' },
};

const PEOPLE = { Deaths: 'killed', Injuries: 'wounded', Casualties: 'killed+wounded' };

const ACTORS = `id,name,side,kind
ukraine,Ukraine,ukraine,combatant
russia,Russia,russia,combatant
ukrainian-civilians,Civilians of Ukraine,ukraine,civilian
`;

/** What a kind of loss is in claims: whose, and by which measure. */
function lossOf(type) {
  const at = type.lastIndexOf('-');
  const category = type.slice(0, at);
  const country = type.slice(at + 1).toLowerCase();
  const measure =
    PEOPLE[category.split(' ').at(-1)] ??
    category
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '_')
      .replace(/_$/, '');
  return { victims: category.startsWith('Civilian') ? 'ukrainian-civilians' : country, measure };
}

function writeClaims(file, folder) {
  const reports = parse(readFileSync(file, 'utf8'), { columns: true });
  const rows = reports.flatMap((report, index) => {
    // The loss of one day is no running total.
    if (report.time_frame !== 'Cumulative') return [];
    const bound = report.minimum === '1' ? 'at least ' : report.maximum === '1' ? 'up to ' : '';
    const { party = '', source_role } = SOURCES[report.claim_source];
    const day = new Date(FIRST_DAY + (Number(report.days) - 1) * 86_400_000);
    return [
      {
        claim_id: `R${index + 1}`,
        incident: `days-from-${String(Math.floor(Number(report.days) / DAYS_A_CELL) * DAYS_A_CELL).padStart(3, '0')}`,
        source: report.claim_source,
        source_role,
        party,
        ...lossOf(report.loss_type),
        count: `${bound}${Math.round(Number(report.loss_count))}`,
        reported_on: day.toISOString().slice(0, 10),
      },
    ];
  });
  const declared = [...new Set(rows.map(({ measure }) => measure))].filter(
    (one) => !Object.values(PEOPLE).includes(one),
  );
  const roles = ['enemy-on', 'own-on', 'third-on'].flatMap((who) => [
    `${who}-combatants`,
    `${who}-civilians`,
  ]);
  const neutral = Object.fromEntries(
    [...roles, 'independent'].map((role) => [role, { lean: 0, leanSpread: 0.9 }]),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'claims.csv'), stringify(rows, { header: true }));
  writeFileSync(join(folder, 'actors.csv'), ACTORS);
  writeFileSync(
    join(folder, 'claims.config.json'),
    `${JSON.stringify({ measures: declared.sort() }, null, 2)}\n`,
  );
  writeFileSync(join(folder, 'claims.priors.json'), `${JSON.stringify({ roles: neutral }, null, 2)}\n`);
}

function compare(file) {
  const published = new URL('./radford-2023-factors.csv', import.meta.url);
  const learned = new Map(
    JSON.parse(readFileSync(file, 'utf8')).sources.map((one) => [
      `${one.source} ${one.victims} ${one.measure}`,
      one,
    ]),
  );
  const pairs = parse(readFileSync(published, 'utf8'), { columns: true }).flatMap(
    ({ source, loss, factor }) => {
      const { victims, measure } = lossOf(loss);
      const found = learned.get(`${source} ${victims} ${measure}`);
      return found === undefined ? [] : [[found.lean, Math.log(Number(factor)), `${source} ${loss}`, found]];
    },
  );
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ours, theirs] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  const product = (xs, ys) => mean(xs.map((x, index) => (x - mean(xs)) * (ys[index] - mean(ys))));
  const correlation = product(ours, theirs) / Math.sqrt(product(ours, ours) * product(theirs, theirs));
  const distance = Math.sqrt(mean(ours.map((x, index) => (x - theirs[index]) ** 2)));
  const inside = pairs.filter(
    ([, theirs, , { low, high }]) => Math.log(low) <= theirs && theirs <= Math.log(high),
  );
  console.log(
    `${pairs.length} factors: correlation of their logarithms ${correlation.toFixed(2)}, root mean square difference ${distance.toFixed(2)}, published inside our 90 %: ${inside.length}`,
  );
}

const [what, file, folder] = process.argv.slice(2);
if (what === 'claims') writeClaims(file, folder);
else if (what === 'compare') compare(file);
else console.error('usage: radford-2023.mjs claims FILE FOLDER | compare BIAS.json');
