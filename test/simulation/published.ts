import type { SimulatedMethodId } from './methods.js';

/** Over how many data sets its entries are means. */
export const PUBLISHED_DATA_SETS = 8;

/**
 * The table of the specification of the model: mean error, share of truths in the interval of 90 per cent, interval
 * score, in the order of the scenarios. Each data set has 300 incidents, made by another program.
 */
const TABLE: Readonly<Record<SimulatedMethodId, string>> = {
  'envelope, mid-point':
    '.431/91/2.24 .538/65/5.10 .727/92/3.36 .343/87/2.11 .279/89/1.65 .445/84/2.68 .489/56/5.85 .446/91/2.14 .457/87/2.62',
  mean: '.332 .520 .522 .277 .215 .400 .466 .332 .366',
  median: '.301 .576 .477 .290 .210 .442 .469 .266 .334',
  'median of independents': '.263 .576 .397 .263 .229 .345 .434 .233 .302',
  'Marzullo ±20 %':
    '.431/29/7.04 .816/24/13.8 .854/18/15.2 .385/30/6.27 .271/39/4.11 .551/29/9.06 .580/34/9.07 .379/37/6.21 .500/29/8.37',
  'DerSimonian-Laird':
    '.343/83/1.94 .559/70/4.63 .447/87/2.76 .304/79/1.90 .239/82/1.37 .414/69/3.14 .479/66/4.90 .343/82/1.84 .381/80/2.29',
  'Hartung-Knapp':
    '.343/91/2.14 .559/81/5.84 .447/94/3.29 .304/88/1.95 .239/90/1.52 .414/78/3.04 .479/74/5.87 .343/91/2.07 .381/89/2.61',
  CRH: '.299 .555 .384 .291 .232 .399 .460 .297 .344',
  CATD: '.278 .643 .387 .288 .231 .556 .513 .262 .330',
  GTM: '.284/77/1.84 .596/53/5.85 .367/81/2.34 .287/70/2.10 .232/73/1.60 .412/60/3.59 .470/70/3.69 .278/78/1.75 .333/74/2.21',
  model:
    '.214/94/1.14 .428/92/2.37 .266/92/1.36 .231/93/1.24 .199/95/1.06 .280/90/1.62 .344/94/1.98 .187/96/1.10 .238/94/1.27',
  'model, all roles alike':
    '.260/95/1.45 .480/90/2.65 .359/92/2.00 .248/96/1.38 .185/99/1.21 .330/91/1.86 .443/92/2.59 .234/96/1.41 .288/95/1.56',
  'model, sources learned':
    '.157/94/.87 .400/89/2.18 .178/94/.97 .162/94/.87 .162/93/.87 .220/91/1.25 .272/94/1.53 .153/95/.88 .183/93/.99',
};

/** An entry of the table; of a method without an interval, its error alone. */
export interface Published {
  readonly error: number;
  readonly coverage: number | null;
  readonly score: number | null;
}

/** What the specification says of a method, scenario by scenario. */
export function publishedOf(method: SimulatedMethodId): Published[] {
  return TABLE[method].split(' ').map(parseEntry);
}

function parseEntry(entry: string): Published {
  const [error, coverage, score] = entry.split('/').map(Number);
  return {
    error: error as number,
    coverage: coverage === undefined ? null : coverage / 100,
    score: score ?? null,
  };
}
