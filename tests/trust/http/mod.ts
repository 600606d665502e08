import type { Check } from "../check.ts";
import { IDENTITY } from "./identity.ts";

/** What is tried over HTTP. */
export const HTTP_CHECKS: readonly Check[] = [IDENTITY];
