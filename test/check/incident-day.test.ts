import { expect, it } from 'vitest';
import { incidentDay } from '../../src/check/incident-day.js';

it.each([
  ['tinzaouaten-2024-07', '2024-07-01'],
  ['moura-2022-03-27', '2022-03-27'],
  ['2023-01-01', '2023-01-01'],
  ['al_ahli_2023_10_17', '2023-10-17'],
])('reads the first day that the end of %s can mean', (incident, day) => {
  expect(incidentDay(incident)).toBe(day);
});

it.each(['ambush', 'raid-2024', 'SYR-12024-07', 'raid-2024-13', 'raid-2024-02-30', '2024-07-ambush', ''])(
  'knows no day of "%s"',
  (incident) => {
    expect(incidentDay(incident)).toBeNull();
  },
);
