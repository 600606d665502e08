import { draw } from "./draw.ts";

/** A figure of one kind for one thing. */
export interface Bar {
  readonly what: string;
  readonly kind: string;
  readonly value: number;
}

export interface Bars {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  readonly colours: Readonly<Record<string, string>>;
  /** A line at what is aimed at. */
  readonly aim?: number;
}

/** Groups of bars that lie, so that long names can be read. */
export function barsPlot({ title, unit, bars, colours, aim }: Bars): Promise<string> {
  const kinds = Object.keys(colours);
  const encoding = {
    y: { field: "what", type: "nominal", sort: null, title: null },
    yOffset: { field: "kind", type: "nominal", sort: kinds },
    x: { field: "value", type: "quantitative", title: unit, scale: { domainMin: 0 } },
  };
  const spec = {
    title,
    data: { values: bars },
    width: 560,
    height: { step: 15, for: "offset" },
    layer: [
      {
        mark: { type: "bar" },
        encoding: {
          ...encoding,
          color: {
            ...{ field: "kind", type: "nominal" },
            scale: { domain: kinds, range: Object.values(colours) },
            ...kinds.length === 1 ? { legend: null } : {},
          },
        },
      },
      {
        mark: { type: "text", align: "left", dx: 4, fontSize: 10 },
        encoding: { ...encoding, text: { field: "value", type: "quantitative", format: ",.0f" } },
      },
      ...aim === undefined ? [] : [{
        data: { values: [{ aim }] },
        mark: { type: "rule", strokeDash: [5, 4], color: "#cf222e", strokeWidth: 1.5 },
        encoding: { x: { field: "aim", type: "quantitative" } },
      }],
    ],
  };
  return draw(spec);
}
