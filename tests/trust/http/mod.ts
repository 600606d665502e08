import type { Check } from "../check.ts";
import { BODIES } from "./bodies/bodies.ts";
import { CATALOGUE } from "./catalogue/catalogue.ts";
import { ENDED_BACKENDS } from "./faults/ended_backends.ts";
import { HELD_LOCK } from "./faults/held_lock.ts";
import { FUZZ } from "./fuzz/fuzz.ts";
import { IDENTITY } from "./identity.ts";
import { INJECTION } from "./injection/injection.ts";
import { OTHERS_IDS } from "./others_ids.ts";
import { WEBHOOKS } from "./webhooks.ts";

/** What is tried over HTTP. */
export const HTTP_CHECKS: readonly Check[] = [
  IDENTITY,
  WEBHOOKS,
  OTHERS_IDS,
  CATALOGUE,
  FUZZ,
  BODIES,
  INJECTION,
  HELD_LOCK,
  ENDED_BACKENDS,
];
