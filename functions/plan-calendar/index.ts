import { rpc } from "../_shared/database.ts";
import { readMembers, readUuid } from "../_shared/members.ts";
import { refuse, TextResult } from "../_shared/problems.ts";
import { readObject } from "../_shared/small_object.ts";
import { userFunction } from "../_shared/user_function.ts";
import { calendarOf, type ShownPlan } from "./calendar.ts";

const ID = "training_plan_id";

export default {
  fetch: userFunction({
    operation: "generate_plan",
    bodyLimitBytes: 4 * 1024,
    async handle(body, { supabase }) {
      const object = readObject(body);
      if (!object.ok) return object;
      const isAnyPlan = (object.fields.get(ID) ?? null) === null;
      const asked = readMembers(object, [ID], { id: isAnyPlan ? null : readUuid(object, ID) });
      if (!asked.ok) return asked;
      const { id } = asked;
      const plan = await rpc(supabase, "hyrox.plan_calendar", {
        training_plan_id: id,
      });
      if (plan === null) {
        return refuse("not_found", id === null ? "" : `/${ID}`, NO_PLAN);
      }
      const text = calendarOf(plan as ShownPlan);
      return {
        ok: true,
        result: new TextResult("text/calendar; charset=utf-8", text),
      };
    },
  }),
};

const NO_PLAN = "there is no such plan of yours; store one by `generate-plan` first";
