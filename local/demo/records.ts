import { type Athlete, dataOf, type Demo } from "./athletes.ts";
import type { Report } from "./report.ts";
import { clock } from "./times.ts";
import { whenComputed } from "./when_computed.ts";

/** A row of hyrox.personal_records, as far as it is shown. */
interface RecordRow {
  record_type: string;
  subject: string | null;
  reps: number | null;
  load_grams: number | null;
  hyrox_stations: { station_name: string } | null;
  value: number;
  value_unit: string;
  previous_value: number | null;
  date_achieved: string;
  context: string;
}

/** Records follow what the athlete logs, edits and deletes; nobody but the webhook is called. */
export async function followRecords({ report, one }: Demo): Promise<void> {
  const { supabase, profileId } = one;
  const hyrox = supabase.schema("hyrox");
  const raced = await ledgerWhere(one, (rows) => best(rows, "race_time") !== undefined);
  report.expect("the race of chapter 2 is in the ledger", best(raced, "race_time"), 5176);
  show(report, "The ledger after the race, written by the webhook:", raced);

  report.say('> hyrox.from("benchmark_tests").insert(SkiErg, 1000 m in 4:10)');
  const { id: skiErg } = dataOf(
    await hyrox.from("hyrox_stations").select("id").eq("station_number", 1)
      .single<{ id: string }>(),
  );
  const { id: benchmark } = dataOf(
    await hyrox.from("benchmark_tests").insert({
      athlete_id: profileId,
      test_date: "2025-11-02",
      test_type: "station_test",
      station_id: skiErg,
      results: { time_seconds: 250 },
    }).select("id").single<{ id: string }>(),
  );
  const tested = await ledgerWhere(one, (rows) => best(rows, "station_time", "1") === 250);
  report.expect(
    "the benchmark beats the race: SkiErg 4:10, before it 4:22",
    [best(tested, "station_time", "1"), previous(tested, "station_time", "1")],
    [250, 262],
  );

  report.say('> hyrox.from("workout_logs").insert(Back Squat, 100 kg x 5 and 255 lb x 3)');
  const { id: workout } = dataOf(
    await hyrox.from("workout_logs").insert({
      athlete_id: profileId,
      date: "2025-11-05",
      session_type: "strength",
      completed_workout: squats(255),
    }).select("id").single<{ id: string }>(),
  );
  const lifted = await ledgerWhere(one, (rows) => heaviest(rows) !== undefined);
  report.expect("255 lb beat 100 kg: the squat record is 115.666 kg", heaviest(lifted), 115.666);

  report.say('> hyrox.from("workout_logs").update(it was 225 lb, not 255)');
  dataOf(
    await hyrox.from("workout_logs").update({ completed_workout: squats(225) }).eq("id", workout)
      .select("id"),
  );
  const edited = await ledgerWhere(one, (rows) => heaviest(rows) === 102.058);
  report.expect("after the edit no ghost is left: 102.058 kg", heaviest(edited), 102.058);
  show(report, "The ledger after benchmark, workout and edit:", edited);

  report.say('> hyrox.from("benchmark_tests").delete()');
  dataOf(await hyrox.from("benchmark_tests").delete().eq("id", benchmark).select("id"));
  const returned = await ledgerWhere(one, (rows) => best(rows, "station_time", "1") === 262);
  report.expect(
    "the deletion gives back the SkiErg time of the race",
    best(returned, "station_time", "1"),
    262,
  );
}

function squats(pounds: number) {
  return {
    exercises: [{
      name: "Back Squat",
      sets: [{ reps: 5, weight_kg: 60, warmup: true }, { reps: 5, weight_kg: 100 }, {
        reps: 3,
        weight_lb: pounds,
      }],
    }],
  };
}

/** The ledger as soon as it is as wanted. */
function ledgerWhere(
  { supabase }: Athlete,
  isWanted: (rows: RecordRow[]) => boolean,
): Promise<RecordRow[]> {
  return whenComputed("detect-records", isWanted, async () =>
    dataOf(
      await supabase.schema("hyrox").from("personal_records")
        .select(
          "record_type, subject, reps, load_grams, value, value_unit, previous_value, " +
            "date_achieved, context, hyrox_stations(station_name)",
        )
        .order("record_type").order("subject").order("reps").order("date_achieved")
        .overrideTypes<RecordRow[], { merge: false }>(),
    ));
}

/** The standing record: the last row of its series. */
function standing(rows: RecordRow[], type: string, subject?: string): RecordRow | undefined {
  return rows.findLast((row) =>
    row.record_type === type && (subject === undefined || row.subject === subject)
  );
}

function best(rows: RecordRow[], type: string, subject?: string): number | undefined {
  return standing(rows, type, subject)?.value;
}

function previous(rows: RecordRow[], type: string, subject: string): number | null | undefined {
  return standing(rows, type, subject)?.previous_value;
}

function heaviest(rows: RecordRow[]): number | undefined {
  return best(rows, "exercise_weight", "back squat");
}

function show(report: Report, title: string, rows: RecordRow[]): void {
  report.say(title);
  report.table(
    ["record", "of", "value", "before", "day", "context"],
    rows.map((row) => [
      row.reps === null ? row.record_type : `${row.record_type} ${row.reps}`,
      subjectOf(row),
      written(row.value, row.value_unit),
      row.previous_value === null ? "" : written(row.previous_value, row.value_unit),
      row.date_achieved,
      row.context,
    ]),
    [16, 20, -15, -8, 10],
  );
}

function subjectOf({ subject, load_grams, hyrox_stations }: RecordRow): string {
  const load = load_grams === null ? "" : ` at ${load_grams / 1000} kg`;
  return `${hyrox_stations?.station_name ?? subject ?? ""}${load}`;
}

function written(value: number, unit: string): string {
  return unit === "seconds" ? clock(value) : `${value} ${unit.replace("_", "·")}`;
}
