import { Chalk, type ColorSupportLevel } from 'chalk';
import type { Severity } from '../claim/severity.js';
import type { Stance } from '../claim/stance.js';
import type { DisagreementSeverity } from '../reconcile/disagreement-result.js';

export type Style = (text: string) => string;

/**
 * What colour means, in one place. Nothing is said by colour alone: every coloured text says the same in words or
 * by its shape.
 */
export interface Theme {
  readonly strong: Style;
  readonly dim: Style;
  readonly stance: Readonly<Record<Stance, Style>>;
  readonly disagreement: Readonly<Record<DisagreementSeverity, Style>>;
  readonly problem: Readonly<Record<Severity, Style>>;
}

/**
 * The theme for a chalk level: 0 no colour, 1 the terminal's own sixteen, 2 and 3 the colours of Okabe and Ito
 * (Color Universal Design, 2008) that have contrast on a light and on a dark ground alike.
 */
export function createTheme(level: ColorSupportLevel): Theme {
  const chalk = new Chalk({ level });
  const isRich = level >= 2;
  const style = (rich: string, plain: (text: string) => string): Style =>
    isRich ? (text) => chalk.hex(rich)(text) : (text) => plain(text);
  const strong: Style = (text) => chalk.bold(text);
  const dim: Style = (text) => chalk.dim(text);
  const blue = style('#0080C8', chalk.cyan);
  const vermillion = style('#D55E00', chalk.red);
  const green = style('#009E73', chalk.green);
  const purple = style('#B8609A', chalk.magenta);
  return {
    strong,
    dim,
    stance: { own: blue, enemy: vermillion, third: green },
    disagreement: { major: (text) => strong(purple(text)), material: purple, minor: (text) => text },
    problem: { error: (text) => strong(vermillion(text)), warning: purple, info: blue },
  };
}
