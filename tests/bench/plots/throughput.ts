import { NATIVE } from "../native.ts";
import type { Results, Table } from "../results.ts";
import { isMeasurable } from "../statistics.ts";
import { BASELINE, BY_HAND, WASM_BYTES, WASM_OBJECTS } from "../ways.ts";
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

const TICKS = [0.05, 0.1, 0.2, 0.35, 0.5, 1, 2, 5, 10, 20, 50];

interface Value {
  readonly asked: string;
  readonly subject: string;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Time relative to the baseline, each operation a panel; less is faster. */
export function throughputPlot({ throughput }: Results): Promise<string> {
  const tables = throughput.filter(({ way }) => way === "bytes");
  const panels = tables.map((table) => ({ title: table.title, values: valuesOf(table) }));
  const all = panels.flatMap(({ values }) => values.flatMap(({ q1, q3 }) => [q1, q3]));
  const domain = [Math.min(...TICKS.slice(0, 1), ...all), Math.max(...TICKS.slice(0, 7), ...all)];
  const last = panels.length - 1;
  const spec = {
    title: "Time from bytes to bytes, relative to TypeScript with zod (plans: to WASM); log scale",
    spacing: 14,
    vconcat: panels.map(({ title, values }, place) => panel(title, values, domain, place === last)),
  };
  return draw(spec);
}

function valuesOf({ columns }: Table): Value[] {
  return columns.flatMap(({ name: asked, subjects }) =>
    Object.entries(subjects)
      .filter(([, { ratio }]) => isMeasurable(ratio))
      .map(([name, { ratio }]) => ({
        ...ratio,
        asked,
        // The queries differ in what is stored.
        subject: name.startsWith(ONE_QUERY) ? ONE_QUERY : name,
      }))
  );
}

function panel(
  title: string,
  values: readonly Value[],
  domain: readonly number[],
  isLast: boolean,
) {
  const x = (field: string) => ({
    ...{ field, type: "quantitative", scale: { type: "log", nice: false, domain } },
    axis: { values: TICKS, format: "~g", title: null, labels: isLast },
  });
  const scale = { domain: Object.keys(SUBJECTS), range: Object.values(SUBJECTS) };
  return {
    title: { text: title, fontSize: 12, offset: 4, anchor: "start", frame: "group" },
    data: { values },
    width: 620,
    height: { step: 20 },
    encoding: {
      y: { field: "asked", type: "nominal", sort: null, title: null },
      color: {
        ...{ field: "subject", type: "nominal", scale },
        legend: { columns: 3, symbolOpacity: 1, symbolType: "circle" },
      },
    },
    layer: [
      {
        mark: { type: "rule", strokeWidth: 3, opacity: 0.45 },
        encoding: { x: x("q1"), x2: { field: "q3" } },
      },
      {
        mark: { type: "point", filled: true, size: 70, opacity: 1 },
        encoding: { x: x("median") },
      },
    ],
  };
}
