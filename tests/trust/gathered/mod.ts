import type { Check } from "../check.ts";
import { RUN_BY_DENO } from "./deno.ts";
import { LAWS_KEPT } from "./rust.ts";

/** What other suites test, at its full length: part of the long run only, `make test` runs them too. */
export const GATHERED_CHECKS: readonly Check[] = [...LAWS_KEPT, ...RUN_BY_DENO];
