import type { z } from "zod";
import type { Problem } from "../../../pkg/stadion.js";
import { step } from "../typescript/read.ts";

/** The paths of an issue; codes are not compared. */
export function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(step).join("");
  const stated = { code: "wrong_type", message: issue.message, severity: "error" } as const;
  if (issue.code !== "unrecognized_keys") return [{ ...stated, path }];
  return issue.keys.map((key) => ({ ...stated, path: path + step(key) }));
}
