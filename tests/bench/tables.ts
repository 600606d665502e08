import { grouped, perSecond, table } from "./markdown.ts";
import { START_UP } from "./native.ts";
import type { Column, Load, Measured, Results, Table } from "./results.ts";
import { isMeasurable, type Quartiles } from "./statistics.ts";

/** What is asked for, time relative to the baseline with its quartiles, answers a second. */
export function throughputTable({ title, way, baseline, columns }: Table): string {
  const names = [...new Set(columns.flatMap(({ subjects }) => Object.keys(subjects)))];
  const cell = (name: string, { subjects }: Column) => {
    const found = subjects[name];
    if (found === undefined) return "";
    const { ratio, per_second } = found;
    if (!isMeasurable(ratio)) return NOT_MEASURABLE;
    const unsteady = isSteady(found, subjects[baseline]!) ? "" : ", unsteady";
    return `**${fixed(ratio.median)}** (${range(ratio)}) · ${perSecond(per_second)}${unsteady}`;
  };
  const started = columns.some(({ native_start_up_ms }) => native_start_up_ms !== undefined);
  const startUp = columns.map(({ native_start_up_ms }) =>
    native_start_up_ms === undefined ? "" : `${native_start_up_ms.toFixed(1)} ms`
  );
  return table(
    [`${title}, from ${way} to ${way}`, ...columns.map(({ name }) => name)],
    [
      ...names.map((name) => [name, ...columns.map((column) => cell(name, column))]),
      ...started ? [[START_UP, ...startUp]] : [],
    ],
  );
}

const NOT_MEASURABLE = "not measurable";

/** By how much the median of ratios may miss the quotient of medians, which chance alone does. */
const STEADY = 1.2;

function isSteady({ ratio, per_second }: Measured, baseline: Measured): boolean {
  const apart = ratio.median * per_second / baseline.per_second;
  return Math.max(apart, 1 / apart) <= STEADY;
}

const fixed = (value: number) => value.toFixed(2);
const range = ({ q1, q3 }: Quartiles) => `${fixed(q1)}–${fixed(q3)}`;

export function coldStartTable({ cold_starts }: Results): string {
  const ms = ({ median, q1, q3 }: Quartiles) =>
    `${median.toFixed(0)} ms (${q1.toFixed(0)}–${q3.toFixed(0)})`;
  const difference = (added: Quartiles) =>
    isMeasurable(added)
      ? `${added.median.toFixed(1)} ms (${added.q1.toFixed(1)} to ${added.q3.toFixed(1)})`
      : `${NOT_MEASURABLE} (${added.q1.toFixed(1)} to ${added.q3.toFixed(1)} ms)`;
  return table(
    ["cold start", "empty function", "with the engine", "the engine adds", "ratio"],
    Object.entries(cold_starts).map(([version, { empty_ms, with_engine_ms, added_ms, ratio }]) => [
      ...[version, ms(empty_ms), ms(with_engine_ms), difference(added_ms), fixed(ratio.median)],
    ]),
  );
}

export function endToEndTable({ end_to_end: { callers, runs } }: Results): string {
  const row = (run: Load) => [
    ...[run.name, `${run.seconds} s`, grouped(run.requests), String(run.errors)],
    ...[perSecond(run.per_second), milliseconds(run.p50_ms), milliseconds(run.p95_ms)],
    milliseconds(run.p99_ms),
  ];
  return table(
    [`end to end, ${callers} callers`, "for", "requests", "errors", "answers", "p50", "p95", "p99"],
    runs.map(row),
  );
}

const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : grouped(value)} ms`;

export function functionMemoryTable({ memory }: Results): string {
  return table(
    ["a function's process", "before", "after the calls", "largest request", "after it", "peak"],
    memory.functions.map((of) => [
      `${of.function}, ${grouped(of.calls)} calls`,
      ...[`${grouped(of.before_mb)} MB`, `${grouped(of.after_calls_mb)} MB`],
      kilobytes(of.largest_request_bytes),
      ...[`${grouped(of.after_largest_mb)} MB`, `${grouped(of.peak_mb)} MB`],
    ]),
  );
}

export function engineMemoryTable({ memory }: Results): string {
  const pages = (bytes: number) => `${grouped(bytes / BYTES_A_PAGE)} pages, ${kilobytes(bytes)}`;
  return table(
    ["WASM memory", "before", "after the calls", "largest request", "after it"],
    memory.engine.map((of) => [
      `${of.operation}, ${grouped(of.calls)} calls`,
      ...[pages(of.before_bytes), pages(of.after_calls_bytes)],
      ...[kilobytes(of.largest_request_bytes), pages(of.after_largest_bytes)],
    ]),
  );
}

const BYTES_A_PAGE = 65_536;

function kilobytes(bytes: number): string {
  return `${bytes < 10_000 ? (bytes / 1_000).toFixed(1) : grouped(bytes / 1_000)} kB`;
}

export function packageTable({ package: modules }: Results): string {
  return table(
    ["package", "raw", "gzip"],
    Object.entries(modules).map(([name, { raw, gzip }]) => [
      ...[name, `${grouped(raw)} bytes`, `${grouped(gzip)} bytes`],
    ]),
  );
}
