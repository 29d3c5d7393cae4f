/**
 * The colours of a picture, on light and on dark paper: those of Okabe and Ito (Color Universal Design, 2008) for
 * the stance, and greys. Each may be set from outside as the custom property `--claims-NAME`.
 */
const COLOURS = {
  paper: ['#ffffff', '#14181d'],
  ink: ['#1c2127', '#e6e9ec'],
  muted: ['#5d6670', '#a3acb5'],
  grid: ['#e3e6e9', '#2c333b'],
  own: ['#0072b2', '#56b4e9'],
  enemy: ['#d55e00', '#e8762b'],
  third: ['#008a64', '#26b58a'],
  unknown: ['#5d6670', '#a3acb5'],
  envelope: ['#e9edf1', '#242b33'],
  consensus: ['#f8e1ab', '#5c4a1c'],
  model: ['#a8528a', '#d98fbc'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Colour = keyof typeof COLOURS;

/** The colour as a value of an attribute, for whatever reads no custom properties: that on light paper. */
export function lightColour(colour: Colour): string {
  return COLOURS[colour][0];
}

/** The class of the root, which keeps the rules of a picture from the rest of a page. */
export const FOREST_CLASS = 'claims-forest';

function propertiesOf(paper: 0 | 1): string {
  const all = Object.entries(COLOURS).map(
    ([name, values]) => `--${name}:var(--claims-${name},${values[paper]})`,
  );
  return `.${FOREST_CLASS}{${all.join(';')}}`;
}

/**
 * The rules of all pictures, to stand once in a page: colours by custom properties, another set on a dark screen.
 * Elements carry the light colours as attributes too.
 */
export const FOREST_STYLE = [
  `.${FOREST_CLASS}{max-width:100%;height:auto}`,
  propertiesOf(0),
  `@media screen and (prefers-color-scheme:dark){${propertiesOf(1)}}`,
  ...Object.keys(COLOURS).flatMap((name) => [
    `.${FOREST_CLASS} .fill-${name}{fill:var(--${name})}`,
    `.${FOREST_CLASS} .line-${name}{stroke:var(--${name})}`,
  ]),
].join('\n');
