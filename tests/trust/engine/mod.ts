import type { Check } from "../check.ts";
import { BOUNDARY } from "./boundary.ts";
import { ISOLATE } from "./isolate.ts";
import { MEMORY } from "./memory.ts";
import { NATIVE_AND_WASM } from "./native_and_wasm.ts";
import { SERVED } from "./served.ts";
import { TRAPS } from "./traps.ts";

/** What is tried at the engine, natively and as WASM. */
export const ENGINE_CHECKS: readonly Check[] = [
  ...BOUNDARY,
  ...NATIVE_AND_WASM,
  ISOLATE,
  SERVED,
  TRAPS,
  MEMORY,
];
