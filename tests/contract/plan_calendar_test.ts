import assert from "node:assert/strict";
import ICAL from "ical.js";
import { calendarOf } from "../../functions/plan-calendar/calendar.ts";
import { type Stack, startStack } from "../../local/stack.ts";
import { functionOf, invoke, rows, signUpPlanner, STORED } from "./hyrox_planner.ts";
import { assertRefused, send } from "./send.ts";
import { DENOS, serveFunction } from "./served_function.ts";

let stack: Stack;
Deno.test.beforeAll(async () => {
  stack = await startStack();
});
Deno.test.afterAll(() => stack.stop());

Deno.test("plan-calendar gives a text with an all-day event for each day of training when asked", async () => {
  const athlete = await signUpPlanner(stack);
  const plan = await invoke(athlete, "generate-plan", STORED);
  const text: unknown = await invoke(athlete, "plan-calendar", {});
  assert(typeof text === "string", "supabase-js does not give a text");
  const days = plan.weeks.flatMap(({ days }: { days: object[] }) => days)
    .filter(({ is_rest_day }: { is_rest_day: boolean }) => !is_rest_day);
  const events = eventsOf(text);
  assert.deepEqual(
    events.map(({ startDate }) => startDate.toString()),
    days.map(({ date }: { date: string }) => date),
  );
  for (const [place, event] of events.entries()) {
    const { workout_title, workout_description } = days[place];
    assert.equal(
      event.summary.startsWith(`${workout_title}, `),
      true,
      event.summary,
    );
    assert.equal(
      event.description.startsWith(`${workout_description}\n\nWeek `),
      true,
    );
    assert(event.startDate.isDate && event.endDate.isDate);
    assert.equal(event.duration.toString(), "P1D");
  }
  const [{ id }] = await rows(athlete, "training_plans", "id");
  assert.equal(
    await invoke(athlete, "plan-calendar", { training_plan_id: id }),
    text,
  );
});

Deno.test("plan-calendar keeps the uid of a day when the plan is made anew", async () => {
  const athlete = await signUpPlanner(stack);
  await invoke(athlete, "generate-plan", STORED);
  const before = eventsOf(await invoke(athlete, "plan-calendar", {}));
  await invoke(athlete, "generate-plan", {
    ...STORED,
    start_date: "2027-01-11",
  });
  const after = eventsOf(await invoke(athlete, "plan-calendar", {}));
  const days = new Map(
    before.map(({ uid, startDate }) => [startDate.toString(), uid]),
  );
  assert.equal(days.size, new Set(days.values()).size);
  const known = after.filter(({ startDate }) => days.has(startDate.toString()));
  assert(known.length > 20, `${known.length} days of both plans`);
  const [{ id }] = await rows(athlete, "athlete_profiles", "id");
  for (const { uid, startDate } of known) {
    assert.equal(uid, days.get(startDate.toString()));
    // The command writes the same with --athlete.
    assert.equal(uid, `hyrox-${id}-${startDate}`);
  }
});

Deno.test("plan-calendar says what to do when there is no plan to show", async (context) => {
  const athlete = await signUpPlanner(stack);
  const other = await signUpPlanner(stack);
  const { training_plan_id } = await invoke(other, "generate-plan", STORED);
  const target = functionOf(stack, "plan-calendar", athlete);
  const id = "/training_plan_id";
  const cases = [
    ["none is stored", {}, 404, "not_found", ""],
    ["it is another's", { training_plan_id }, 404, "not_found", id],
    ["the id is none", { training_plan_id: "17" }, 422, "invalid_uuid", id],
    ["the id is no text", { training_plan_id: 17 }, 422, "wrong_type", id],
    ["more is said", { format: "ics" }, 422, "unknown_field", "/format"],
  ] as const;
  for (const [when, body, status, code, path] of cases) {
    await context.step(
      `plan-calendar answers ${status} ${code} when ${when}`,
      async () => {
        assertRefused(await send(target, { body: JSON.stringify(body) }), {
          status,
          code,
          path,
        });
      },
    );
  }
});

for (const [name, deno] of Object.entries(DENOS)) {
  Deno.test(`plan-calendar answers 503 when served by ${name} and no database answers`, async () => {
    await using served = await serveFunction(deno, "plan-calendar");
    assertRefused(await send(served, { body: "{}" }), {
      status: 503,
      code: "retryable",
      path: "",
    });
  });
}

Deno.test("calendarOf() escapes and folds when texts hold what a calendar means something by", () => {
  const text = 'Row, run; lift \\ "rest"\r\nEND:VCALENDAR\n😀é'.repeat(9) +
    "\u0007";
  const day = {
    date: "2027-12-31",
    week_number: 3,
    focus: text,
    estimated_duration_minutes: 45,
  };
  const calendar = calendarOf({
    ...{
      training_plan_id: "",
      athlete_id: "athlete",
      plan_name: text,
      goal: null,
    },
    stored_at: "2027-01-01T10:20:30.4567",
    days: [{ ...day, workout_title: text, workout_description: null }],
  });
  const lines = calendar.split("\r\n");
  assert.equal(lines.at(-1), "");
  for (const line of lines) {
    // The library counts 75 bytes without the space that a folded line begins with.
    assert(new TextEncoder().encode(line).length <= 76, line);
    assert.doesNotMatch(line, /\p{Cc}/u);
  }
  const [event] = eventsOf(calendar);
  const read = text.replaceAll("\r\n", "\n").replace("\u0007", " ");
  assert.equal(event?.summary, `${read}, 45 min`);
  assert.equal(event?.description, `Week 3: ${read}`);
  assert.equal(event?.endDate.toString(), "2028-01-01");
  assert.equal(
    event?.component.getFirstPropertyValue("dtstamp")?.toString(),
    "2027-01-01T10:20:30Z",
  );
  assert.equal(
    new ICAL.Component(ICAL.parse(calendar)).getFirstPropertyValue("name"),
    read,
  );
});

function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}
