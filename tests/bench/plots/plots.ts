import type { Results } from "../results.ts";
import { type Bar, barsPlot } from "./bars.ts";
import { COLOURS } from "./draw.ts";
import { throughputPlot } from "./throughput.ts";

/** Every plot, by the name of its file. */
export const PLOTS = {
  throughput: throughputPlot,
  cold_starts: coldStartPlot,
  end_to_end: endToEndPlot,
  memory: memoryPlot,
  package: packagePlot,
} as const satisfies Record<string, (results: Results) => Promise<string>>;

const MODULE_AIM_KB = 100;

function coldStartPlot({ cold_starts }: Results): Promise<string> {
  const colours = { "empty function": COLOURS.first, "with the engine": COLOURS.third };
  const bars = Object.entries(cold_starts).flatMap(([what, { empty_ms, with_engine_ms }]) => [
    { what, kind: "empty function", value: empty_ms.median },
    { what, kind: "with the engine", value: with_engine_ms.median },
  ]);
  return barsPlot({ title: "Cold start", unit: "milliseconds, median", bars, colours });
}

function endToEndPlot({ end_to_end: { callers, runs } }: Results): Promise<string> {
  const colours = { p50: COLOURS.fourth, p95: COLOURS.third, p99: COLOURS.first };
  const bars = runs.flatMap(({ name, p50_ms, p95_ms, p99_ms, per_second }): Bar[] => {
    const what = `${name.split(":")[0]}, ${Math.round(per_second)}/s`;
    return [
      { what, kind: "p50", value: p50_ms },
      { what, kind: "p95", value: p95_ms },
      { what, kind: "p99", value: p99_ms },
    ];
  });
  const title = `How long ${callers} callers wait, and how many answers they get a second`;
  return barsPlot({ title, unit: "milliseconds", bars, colours });
}

function memoryPlot({ memory: { functions } }: Results): Promise<string> {
  const colours = {
    "before the first call": COLOURS.first,
    "after the calls": COLOURS.fourth,
    "at its peak": COLOURS.third,
  };
  const bars = functions.flatMap((
    { function: what, before_mb, after_calls_mb, peak_mb },
  ): Bar[] => [
    { what, kind: "before the first call", value: before_mb },
    { what, kind: "after the calls", value: after_calls_mb },
    { what, kind: "at its peak", value: peak_mb },
  ]);
  return barsPlot({ title: "Memory of the functions' processes", unit: "MB", bars, colours });
}

function packagePlot(results: Results): Promise<string> {
  const colours = { raw: COLOURS.first, gzip: COLOURS.third };
  const bars = Object.entries(results.package).flatMap(([what, { raw, gzip }]): Bar[] => [
    { what, kind: "raw", value: raw / 1_000 },
    { what, kind: "gzip", value: gzip / 1_000 },
  ]);
  const title =
    `What the modules weigh; ${MODULE_AIM_KB} kB by gzip is the aim for the WASM of one`;
  return barsPlot({ title, unit: "kB", bars, colours, aim: MODULE_AIM_KB });
}
