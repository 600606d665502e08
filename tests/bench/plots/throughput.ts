import type { TopLevelSpec } from "vega-lite";
import type { Results } from "../results.ts";
import { BASELINE, BY_HAND, WASM_BYTES, WASM_OBJECTS } from "../ways.ts";
import { NATIVE } from "../native.ts";
import { COLOURS, draw } from "./draw.ts";

const ONE_QUERY = "one SQL query";

const SUBJECTS = {
  [BASELINE]: COLOURS.first,
  [BY_HAND]: COLOURS.second,
  [WASM_BYTES]: COLOURS.third,
  [WASM_OBJECTS]: COLOURS.fourth,
  [NATIVE]: COLOURS.fifth,
  [ONE_QUERY]: COLOURS.sixth,
};

/** Time relative to the baseline, each operation a row of panels; less is faster. */
export function throughputPlot({ throughput }: Results): Promise<string> {
  const tables = throughput.filter(({ way }) => way === "bytes");
  const values = tables.flatMap(({ title, baseline, columns }) =>
    columns.flatMap(({ name, subjects }) =>
      Object.entries(subjects)
        .filter(([, { ratio }]) => ratio.q1 > 0)
        .map(([subject, { ratio }]) => ({
          ...{ operation: title, asked: name, ...ratio },
          // The two queries differ in what is stored.
          subject: subject.startsWith(ONE_QUERY) ? ONE_QUERY : subject,
          baseline: baseline === BASELINE ? "" : `relative to ${baseline}`,
        }))
    )
  );
  const asked = [...new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)))];
  const spec = {
    title: "Time from bytes to bytes, relative to TypeScript with zod (plans: to WASM); log scale",
    data: { values },
    facet: {
      row: {
        field: "operation",
        type: "nominal",
        sort: tables.map(({ title }) => title),
        header: { title: null, labelAngle: 0, labelAlign: "left", labelOrient: "top" },
      },
    },
    spacing: 18,
    resolve: { scale: { y: "independent" } },
    spec: {
      width: 620,
      height: { step: 22 },
      encoding: {
        y: { field: "asked", type: "nominal", sort: asked, title: null },
        color: {
          field: "subject",
          type: "nominal",
          scale: { domain: Object.keys(SUBJECTS), range: Object.values(SUBJECTS) },
          legend: { columns: 3 },
        },
      },
      layer: [
        {
          mark: { type: "rule", strokeWidth: 3, opacity: 0.45 },
          encoding: { x: scaled("q1"), x2: { field: "q3" } },
        },
        {
          mark: { type: "point", filled: true, size: 70, opacity: 1 },
          encoding: { x: scaled("median") },
        },
      ],
    },
  };
  return draw(spec as TopLevelSpec);
}

function scaled(field: string): object {
  const scale = { type: "log", nice: false, domainMin: 0.05 };
  const axis = { values: [0.05, 0.1, 0.2, 0.35, 0.5, 1, 2, 5, 10], format: "~g", title: null };
  return { field, type: "quantitative", scale, axis };
}
