import { measure, SIMULATED_METHODS } from './measure.js';
import { SCENARIOS } from './scenario.js';

const DATA_SETS = Number(process.argv[2] ?? 8);
const INCIDENTS = Number(process.argv[3] ?? 300);

const columns = SCENARIOS.map((scenario) => ({
  name: scenario.name,
  measured: measure(scenario, DATA_SETS, INCIDENTS),
}));

const digits = (value: number, places: number) => value.toFixed(places).replace(/^0/, '');

process.stdout.write(`| method | ${columns.map(({ name }) => name).join(' | ')} |\n`);
process.stdout.write(`|---|${columns.map(() => '---').join('|')}|\n`);
for (const method of Object.keys(SIMULATED_METHODS)) {
  const cells = columns.map(({ measured }) => {
    const found = measured.get(method);
    if (found === undefined) return '';
    const { error, coverage, score } = found;
    const interval =
      coverage === null || score === null ? '' : `/${Math.round(coverage * 100)}/${digits(score, 2)}`;
    return digits(error, 3) + interval;
  });
  process.stdout.write(`| ${method} | ${cells.join(' | ')} |\n`);
}
