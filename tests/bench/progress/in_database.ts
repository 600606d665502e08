import assert from "node:assert/strict";
import postgres from "postgres";
import { call } from "../../../pkg/stadion.js";
import type { Opened, Sample } from "../measured.ts";
import type { Definition } from "./definitions.ts";
import type { Sent } from "./request.ts";
import { isOfRows, queryOf, STORED, STORED_TABLES } from "./query.ts";

export const PROGRESS_SQL = "one SQL query, stored facts";

interface Answered {
  readonly current: number | null;
  readonly unlocked_on: string | null;
  readonly unlocked_by: string | null;
}

/** What is summed up can not be optimised away. */
let kept = 0;

/** Stores the facts of a sample, which have to be one athlete's, and asks for the achievements. */
export async function openProgress(url: string, { requests }: Sample): Promise<Opened> {
  const [request, ...others] = new Set(requests);
  if (request === undefined || others.length > 0) throw new Error("a sample is one athlete");
  const sent: Sent = JSON.parse(new TextDecoder().decode(request));
  const all = sent.definitions as readonly Definition[];
  const query = queryOf(all.filter(isOfRows));
  const sql = postgres(url, {
    max: 1,
    types: { date: { to: 1082, from: [1082], serialize: String, parse: String } },
    // Sorts in memory, as a tuned database would.
    connection: { work_mem: "256MB", temp_buffers: "256MB" } as Record<string, string>,
  });
  await sql.unsafe(STORED);
  for (const table of STORED_TABLES) {
    const rows = sent.facts?.[table] ?? [];
    await sql.unsafe(
      `insert into ${table} select * from json_populate_recordset(null::${table}, $1::text::json)`,
      [JSON.stringify(rows)],
    );
    await sql.unsafe(`analyze ${table}`);
  }
  const ask = () => sql.unsafe(query, [sent.today], { prepare: true });
  assert.deepEqual((await ask()).map(answered), engineAnswers(request, all));
  return {
    subject: {
      name: PROGRESS_SQL,
      async measure() {
        const started = performance.now();
        for (let time = 0; time < requests.length; time++) kept += (await ask()).length;
        return performance.now() - started;
      },
    },
    close: () => sql.end(),
  };
}

function answered(row: Readonly<Record<string, unknown>>): Answered {
  const { current, unlocked_on, unlocked_by } = row as Record<string, string | null>;
  return {
    current: current === null || current === undefined ? null : Number(current),
    unlocked_on: unlocked_on ?? null,
    unlocked_by: unlocked_by ?? null,
  };
}

function engineAnswers(request: Uint8Array, definitions: readonly Definition[]): Answered[] {
  const answer = JSON.parse(new TextDecoder().decode(call("assess_progress", request)));
  const achievements: Record<string, unknown>[] = answer.result.achievements;
  return achievements.filter((_, index) => isOfRows(definitions[index]!))
    .map(({ current, unlocked_on, unlocked_by }) => ({
      current: current as number | null,
      unlocked_on: unlocked_on as string | null,
      unlocked_by: unlocked_by === null ? null : Object.values(unlocked_by as object)[0],
    }));
}
