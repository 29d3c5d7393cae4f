// `node model.mjs model GROUPS` estimates so many groups of 5.5 claims each; `node model.mjs exp GROUPS` takes bare
// exponentials, one for each claim, cell and lean that the model looks at in groups where roles speak together.
const [what, groups] = [process.argv[2], Number(process.argv[3])];

const { createGrid } = await import('../../dist/model/grid.js');
const { weighVotes } = await import('../../dist/model/dependence.js');
const { estimate } = await import('../../dist/model/incident-model.js');
const { DEFAULT_PRIORS } = await import('../../dist/model/default-priors.js');

const LEANS = 15;
const KINDS = ['exact', 'exact', 'exact', 'about', 'range', 'at-least', 'up-to'];
const ROLES = [
  'enemy-on-combatants',
  'own-on-combatants',
  'independent',
  'independent',
  'third-on-combatants',
];

let state = 20_240_727;
/** A number from 0 to below `limit`, the same in every run. */
function next(limit) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

function claimsOf(group) {
  const truth = Math.exp(next(600) / 100) + 1;
  return Array.from({ length: 5 + (group % 2) }, (_, index) => {
    const low = Math.max(1, Math.round(truth * Math.exp((next(200) - 100) / 150)));
    const kind = KINDS[next(KINDS.length)];
    const source = `${group} ${index}`;
    return {
      kind,
      low,
      high: kind === 'range' ? low + 1 + next(low) : low,
      isPart: false,
      role: ROLES[next(ROLES.length)],
      source,
      family: source,
      time: '',
    };
  });
}

let sum = 0;
const started = process.hrtime.bigint();
for (let group = 0; group < groups; group++) {
  const claims = claimsOf(group);
  if (what === 'model') sum += estimate(weighVotes(claims), DEFAULT_PRIORS).median;
  else {
    const most = Math.max(...claims.map(({ high }) => high));
    const { places } = createGrid(
      most,
      claims.map(({ low }) => low),
    );
    for (const place of places) {
      for (let at = 0; at < LEANS * claims.length; at++) sum += Math.exp(-place - at);
    }
  }
}
const milliseconds = Number(process.hrtime.bigint() - started) / 1e6 / groups;
process.stderr.write(`${what} ${milliseconds.toFixed(3)} ms a group ${sum > 0 ? '' : sum}\n`);
