// In JavaScript, because the types of vega name those of a browser.
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

export async function drawVega(specification) {
  const said = [];
  const note = (...texts) => {
    said.push(texts.join(' '));
    return logger;
  };
  const quiet = () => logger;
  const logger = { level: quiet, error: note, warn: note, info: quiet, debug: quiet };
  const { spec } = compile(JSON.parse(specification), { logger });
  const view = new View(parse(spec), { renderer: 'none', logger });
  return { said, svg: await view.toSVG() };
}
