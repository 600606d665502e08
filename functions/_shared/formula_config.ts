import type { Refusal } from "./problems.ts";

/** Problems of a request that was made of stored rows: `overrides` are never the caller's own. */
export function inConfig({ problems }: Refusal): Refusal {
  return {
    ok: false,
    problems: problems.map((problem) =>
      problem.path === "/overrides" || problem.path.startsWith("/overrides/")
        ? { ...problem, message: problem.message + WHERE }
        : problem
    ),
  };
}

const WHERE =
  "; it is in `overrides` of your active row in `strength.formula_configs`: save others " +
  "with `strength.save_formula_config`";
