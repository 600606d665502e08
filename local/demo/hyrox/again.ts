import ICAL from "ical.js";
import { dataOf, type Demo } from "../athletes.ts";
import { askFunction, resultOf } from "../functions.ts";
import { plan, plansOf, REQUEST } from "./plan.ts";

interface DayRow {
  readonly id: string;
  readonly is_completed: boolean;
  readonly day_of_week: number;
  readonly workout_title: string;
  readonly training_plan_weeks: { readonly training_plan_id: string; readonly week_number: number };
}

/** Life comes between: two days are done, then the week has less room. */
export async function planAnew(demo: Demo): Promise<void> {
  const { report, one } = demo;
  const hyrox = one.supabase.schema("hyrox");
  const [before] = await plansOf(one);
  if (before === undefined) {
    throw new Error("athlete one has no plan: the chapter before stores it");
  }
  const calendar = await calendarOf(demo);
  const first = (await daysOf(demo, before.id))
    .filter(({ training_plan_weeks: week, day_of_week }) =>
      week.week_number === 1 && [2, 4].includes(day_of_week)
    );
  report.say('> hyrox.from("training_plan_days").update(Tuesday and Thursday are done)');
  dataOf(
    await hyrox.from("training_plan_days").update({ is_completed: true })
      .in("id", first.map(({ id }) => id)).select("id"),
  );
  const done = await daysOf(demo, before.id);

  report.say("> athlete_profiles.update({ weekly_availability_hours: 4.5 }), generate-plan again");
  dataOf(
    await hyrox.from("athlete_profiles").update({ weekly_availability_hours: 4.5 })
      .eq("id", one.profileId).select("id").single(),
  );
  const anew = await plan(one, { ...REQUEST, today: "2025-12-04" });
  const longest = Math.max(...anew.weeks.map((week) => week.target_volume_minutes));
  report.expect(
    `the new plan begins on the day after, 2025-12-05, and no week has more than 4:30 h`,
    [anew.plan.start_date, longest <= 270],
    ["2025-12-05", true],
  );
  report.expect(
    "the plan before is archived, its two done days and all others as they were",
    [(await plansOf(one)).map(({ status }) => status), await daysOf(demo, before.id)],
    [["active", "archived"], done],
  );

  report.say('> functions.invoke("plan-calendar", {})');
  const after = await calendarOf(demo);
  report.expect(
    `its calendar has an entry for each of ${after.size} days of training`,
    after.size,
    anew.weeks.flatMap(({ days }) => days).filter(({ is_rest_day }) => !is_rest_day).length,
  );
  const both = [...after].filter(([date]) => calendar.has(date));
  report.expect(
    `${both.length} of them take the place of entries of the calendar before`,
    [both.length > 20, both.filter(([date, uid]) => calendar.get(date) !== uid)],
    [true, []],
  );
}

async function daysOf({ one }: Demo, planId: string): Promise<readonly DayRow[]> {
  return dataOf(
    await one.supabase.schema("hyrox").from("training_plan_days")
      .select(
        "id, is_completed, day_of_week, workout_title, " +
          "training_plan_weeks!inner(training_plan_id, week_number)",
      )
      .eq("training_plan_weeks.training_plan_id", planId).order("id")
      .overrideTypes<DayRow[], { merge: false }>(),
  );
}

/** The ids of entries by their days. */
async function calendarOf({ one }: Demo): Promise<ReadonlyMap<string, string>> {
  const text = resultOf(await askFunction<string>(one.supabase, "plan-calendar", {}));
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
  return new Map(entries.map(({ startDate, uid }) => [startDate.toString(), uid]));
}
