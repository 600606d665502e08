import type { Check } from "./check.ts";
import { ENGINE_CHECKS } from "./engine/mod.ts";
import { GATHERED_CHECKS } from "./gathered/mod.ts";
import { HTTP_CHECKS } from "./http/mod.ts";
import { MUTATION_CHECKS } from "./mutation/mod.ts";

/** What has a short version, which `make test` runs. */
export const SHORT_CHECKS: readonly Check[] = [...HTTP_CHECKS, ...ENGINE_CHECKS];

/** Everything, in the order of the table. */
export const CHECKS: readonly Check[] = [
  ...SHORT_CHECKS,
  ...GATHERED_CHECKS,
  ...MUTATION_CHECKS,
];
