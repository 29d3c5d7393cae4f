import { compareWithPublished } from './agreement.js';
import { measureLeans } from './leans.js';
import { type Mean, measure } from './measure.js';
import { SIMULATED_METHOD_IDS } from './methods.js';
import { SCENARIOS } from './scenario.js';

const DATA_SETS = Number(process.argv[2] ?? 40);
const INCIDENTS = Number(process.argv[3] ?? 300);

const measured = new Map(
  SCENARIOS.map((scenario) => [scenario.name, measure(scenario, DATA_SETS, INCIDENTS)] as const),
);
const differences = compareWithPublished(measured, DATA_SETS);

const digits = (value: number, places: number) => value.toFixed(places).replace(/^0/, '');
const percent = ({ value }: Mean) => String(Math.round(value * 100));
const print = (line: string) => process.stdout.write(`${line}\n`);

function printTable(entryOf: (scenario: string, method: (typeof SIMULATED_METHOD_IDS)[number]) => string) {
  print(`| method | ${SCENARIOS.map(({ name }) => name).join(' | ')} |`);
  print(`|---|${SCENARIOS.map(() => '---').join('|')}|`);
  for (const method of SIMULATED_METHOD_IDS) {
    print(`| ${method} | ${SCENARIOS.map(({ name }) => entryOf(name, method)).join(' | ')} |`);
  }
}

printTable((scenario, method) => {
  const found = measured.get(scenario)?.get(method);
  if (found === undefined) return '';
  const { error, coverage, score } = found;
  const interval =
    coverage === null || score === null ? '' : `/${percent(coverage)}/${digits(score.value, 2)}`;
  return digits(error.value, 3) + interval;
});
print('\nPublished less measured, in standard errors of the difference:\n');
printTable((scenario, method) =>
  differences
    .filter((one) => one.scenario === scenario && one.method === method)
    .map(({ errors }) => errors.toFixed(1))
    .join('/'),
);
const within = (limit: number) => differences.filter(({ errors }) => Math.abs(errors) < limit).length;
print(`\n${differences.length} entries, ${within(2)} within 2 standard errors, ${within(3)} within 3`);

print(
  '\nLeans of sources, error as learned / as expected of their roles / in the interval of 90 per cent:\n',
);
for (const scenario of SCENARIOS) {
  const { learned, expected, coverage } = measureLeans(scenario, DATA_SETS, INCIDENTS);
  print(`${scenario.name}: ${digits(learned, 2)} / ${digits(expected, 2)} / ${Math.round(coverage * 100)}`);
}
