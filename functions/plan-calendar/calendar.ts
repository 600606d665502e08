import ICAL from "ical.js";

/** A plan as `hyrox.plan_calendar` shows it. */
export interface ShownPlan {
  readonly training_plan_id: string;
  readonly athlete_id: string;
  readonly plan_name: string;
  readonly goal: string | null;
  /** In UTC, without saying so. */
  readonly stored_at: string;
  readonly days: readonly ShownDay[];
}

export interface ShownDay {
  readonly date: string;
  readonly workout_title: string | null;
  readonly workout_description: string | null;
  readonly estimated_duration_minutes: number | null;
  readonly week_number: number;
  readonly focus: string | null;
}

/**
 * A plan as iCalendar (RFC 5545): an all-day event for each day of training, because a plan knows
 * days and no hours. Nothing in it depends on when it is asked for.
 */
export function calendarOf(plan: ShownPlan): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Stadion//Training plans//EN");
  for (const name of ["name", "x-wr-calname"]) {
    calendar.addProperty(textOf(name, plan.plan_name));
  }
  const stamp = ICAL.Time.fromDateTimeString(`${plan.stored_at.slice(0, 19)}Z`);
  for (const day of plan.days) {
    calendar.addSubcomponent(eventOf(plan, day, stamp));
  }
  return `${calendar}\r\n`;
}

function eventOf(
  plan: ShownPlan,
  day: ShownDay,
  stamp: ICAL.Time,
): ICAL.Component {
  const event = new ICAL.Component("vevent");
  // By athlete and day, as the command has it: a plan that is made anew takes the place of the one
  // before, whichever of the two it comes from.
  event.addPropertyWithValue("uid", `hyrox-${plan.athlete_id}-${day.date}`);
  event.addPropertyWithValue("dtstamp", stamp);
  const start = ICAL.Time.fromDateString(day.date);
  const end = start.clone();
  end.adjust(1, 0, 0, 0);
  event.addPropertyWithValue("dtstart", start);
  event.addPropertyWithValue("dtend", end);
  // Training does not make a day busy.
  event.addPropertyWithValue("transp", "TRANSPARENT");
  event.addProperty(textOf("summary", summaryOf(day)));
  event.addProperty(textOf("description", descriptionOf(day)));
  return event;
}

function summaryOf(
  { workout_title, estimated_duration_minutes }: ShownDay,
): string {
  const title = workout_title ?? "Training";
  return estimated_duration_minutes ? `${title}, ${estimated_duration_minutes} min` : title;
}

function descriptionOf(
  { workout_description, week_number, focus }: ShownDay,
): string {
  const week = focus === null ? `Week ${week_number}` : `Week ${week_number}: ${focus}`;
  return workout_description === null ? week : `${workout_description}\n\n${week}`;
}

/** The library escapes a text only where it knows that it is one. */
function textOf(name: string, text: string): ICAL.Property {
  const property = new ICAL.Property(name);
  property.resetType("text");
  // Lines of a calendar cannot hold control characters, not even escaped.
  property.setValue(
    text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\t\n]/gu, " "),
  );
  return property;
}
