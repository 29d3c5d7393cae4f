import type { Priors } from './priors.js';

/**
 * What is known of speakers before a claim is seen, and from where. Radford and others are PNAS 120(34), 2023,
 * e2307372120, on Russia's war in Ukraine; their scatter within and between sources is from a reanalysis of their data.
 * Leans are the mean of a handful of cases, so that the spread matters more than the lean.
 */
export const DEFAULT_PRIORS: Priors = {
  roles: {
    // Russia on Ukrainian deaths +1.36 and Ukraine on Russian ones +0.61 (Radford and others 2023); the RAF in 1940
    // claimed 2,692 aircraft against 1,733 destroyed, +0.44 (Hansard, 14 May 1947), and 185 against 56 to 61 on
    // 15 September 1940, +1.1 to +1.2; body counts in Vietnam +0.26 to +0.69.
    'enemy-on-combatants': { lean: 0.7, leanSpread: 0.6, noise: 0.4, exactHit: 0, denial: 0.05 },
    // Russia on its own deaths −1.31, Ukraine on its own −0.12 (Radford and others 2023).
    'own-on-combatants': { lean: -0.5, leanSpread: 0.6, noise: 0.35, exactHit: 0.1, denial: 0.1 },
    // The coalition against IS admitted 21 civilians against 1,004 to 1,419 (Airwars, March 2016), later about 1,400
    // against 8,000 to 13,000: −1.8 to −4, cut short on purpose.
    'enemy-on-civilians': { lean: -0.9, leanSpread: 0.9, noise: 0.5, exactHit: 0, denial: 0.2 },
    // Ukraine on its civilians +0.42 to +0.82 (Radford and others 2023); Jenin 2002, 500 to 900 against 52 to 56, +2.2;
    // Gaza, undercounted by about −0.5.
    'own-on-civilians': { lean: 0.1, leanSpread: 0.5, noise: 0.35, exactHit: 0.15, denial: 0.05 },
    // Russian deaths 2022 and 2023 against later counts by name: allies lean with those they support.
    'enemy-ally-on-combatants': { lean: 0.25, leanSpread: 0.5, noise: 0.35, exactHit: 0.05, denial: 0.05 },
    'own-ally-on-combatants': { lean: -0.15, leanSpread: 0.4, noise: 0.35, exactHit: 0.05, denial: 0.05 },
    // The United States −0.44 and Britain −0.18 on Russian deaths (Radford and others 2023); +0.9 to +1.1 against
    // later counts by name.
    'third-on-combatants': { lean: 0, leanSpread: 0.35, noise: 0.35, exactHit: 0.05, denial: 0.05 },
    'third-on-civilians': { lean: 0, leanSpread: 0.35, noise: 0.35, exactHit: 0.05, denial: 0.05 },
    // The United Nations −0.28 to −0.61 (Radford and others 2023); what experts make of the numbers of UCDP, −0.14 to
    // −0.32, and exactly right in 37 to 49 of a hundred (Vesco and others 2026): first counts are floors more than centres.
    independent: { lean: -0.15, leanSpread: 0.25, noise: 0.3, exactHit: 0.25, denial: 0.02 },
    unknown: { lean: 0, leanSpread: 0.6, noise: 0.5, exactHit: 0.05, denial: 0.05 },
  },
  // "At least" 0.16 ± 0.05 and "up to" 0.37 ± 0.07 in the data of Radford and others 2023, rounded up for first news.
  atLeastSlack: 0.25,
  upToSlack: 0.4,
  namedSlack: 0.6,
  namedNoise: 0.05,
  outlierShare: 0.05,
  outlierNoise: 1.5,
};
