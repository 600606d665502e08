import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

const INK = "#1f2328";
const FAINT = "#d8dee4";

/** Colours that also tell apart who sees no red or green. */
export const COLOURS = {
  ...{ first: "#8c959f", second: "#e3893b", third: "#0969da", fourth: "#54aeff" },
  ...{ fifth: "#1a7f37", sixth: "#8250df" },
} as const;

const LOOK = {
  background: "white",
  padding: 16,
  font: "sans-serif",
  title: { color: INK, fontSize: 15, anchor: "start", offset: 14 },
  axis: {
    ...{ labelColor: INK, titleColor: INK, labelFontSize: 11, titleFontSize: 12 },
    ...{ gridColor: FAINT, domainColor: FAINT, tickColor: FAINT, labelLimit: 320 },
    titleFontWeight: "normal",
  },
  legend: { labelColor: INK, labelFontSize: 11, title: null, orient: "top", labelLimit: 320 },
  header: {
    ...{ labelColor: INK, labelFontSize: 12, labelFontWeight: "bold", titleColor: INK },
  },
  view: { stroke: null },
} as const;

/**
 * Draws what Vega-Lite's reference calls a specification; the library's own type of it is too large
 * for literals that are put together. Without a browser, text is as wide as the library guesses,
 * everywhere alike.
 */
export async function draw(specification: object): Promise<string> {
  const spec = { ...specification, config: LOOK } as TopLevelSpec;
  const { spec: drawing } = compile(spec);
  const view = new View(parse(drawing), { renderer: "none" });
  try {
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
}
