import type { Preset } from '../preset.js';
import { acled } from './acled.js';
import { airwars } from './airwars.js';
import { gtd } from './gtd.js';
import { ucdpGed } from './ucdp-ged.js';

/** Every preset. To add one, write its file and name it here. */
export const PRESETS: readonly Preset[] = [ucdpGed, acled, gtd, airwars];
