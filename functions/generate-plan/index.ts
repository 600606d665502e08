import { callEngine } from "../_shared/plans_engine.ts";
import { readObject } from "../_shared/small_object.ts";
import { userFunction } from "../_shared/user_function.ts";
import { storedPlanOf } from "./kinds.ts";

const OPERATION = "generate_plan";

export default {
  fetch: userFunction({
    operation: OPERATION,
    bodyLimitBytes: 256 * 1024,
    async handle(body, { supabase }) {
      const object = readObject(body);
      const plan = object.ok ? storedPlanOf(object) : undefined;
      return plan === undefined ? callEngine(OPERATION, body) : await plan(supabase);
    },
  }),
};
