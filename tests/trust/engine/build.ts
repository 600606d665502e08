import type { Length } from "../check.ts";
import { must } from "../command.ts";
import { buildNative } from "./generated.ts";

/** How cargo tests the boundary: the long run is of what is released. */
export const boundaryTest = (length: Length): string[] => [
  ...["test", "--quiet", "--locked", ...length === "long" ? ["--release"] : []],
  ...["--package", "stadion-engine", "--test", "boundary_kinds"],
];

/** Builds what the checks of the engine run. */
export async function buildEngine(length: Length): Promise<void> {
  await must("cargo", [...boundaryTest(length), "--no-run"]);
  await must("cargo", ["test", "--quiet", "--locked", "--package", "stadion-engine", "--no-run"]);
  await buildNative();
}
