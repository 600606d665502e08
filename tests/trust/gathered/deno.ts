import { gather, summed, type Tested } from "./tested.ts";

const tested = (
  group: string,
  name: string,
  file: string,
  cases: Tested["cases"],
  isSeeded = false,
) =>
  gather({
    group,
    name,
    command: Deno.execPath(),
    args: ["test", "-A", "--no-check", `tests/${file}`],
    env: { STADION_LONG: "1" },
    isSeeded,
    cases,
  });

const fault = (name: string, file: string, cases: Tested["cases"]) =>
  tested("faults", name, `faults/${file}`, cases, true);

/** Who may see what, by tests/rls; what is never lost or doubled, by tests/faults. */
export const RUN_BY_DENO = [
  tested(
    "right answers",
    "records as one SQL query has them, histories",
    "records/",
    summed(/ for ([\d,]+) histories of .*\.\.\. ok/g),
  ),
  tested(
    "tenancy",
    "cells of actors, statements and rows, as expectation.json has them",
    "rls/matrix_test.ts",
    summed(/(\d+) cells as expected/g),
  ),
  tested(
    "tenancy",
    "mutants of policies and grants, killed by a cell or equivalent for a reason",
    "rls/mutants_test.ts",
    summed(/(\d+) mutants in/g),
  ),
  fault(
    "kills of the function that writes records or reviews, between its steps",
    "kills_test.ts",
    summed(/\bkills (\d+)/g),
  ),
  fault(
    "kills of the function that writes plans, between its steps",
    "plan_kills_test.ts",
    summed(/\bkills (\d+)/g),
  ),
  fault(
    "kills of the function that assesses progress",
    "progress_test.ts",
    summed(/\bkills (\d+)/g),
  ),
  fault(
    "changes whose wake-ups are lost, doubled and shuffled",
    "webhooks_test.ts",
    summed(/\bchanges (\d+)/g),
  ),
  fault(
    "writes acknowledged while PostgreSQL is stopped at once, all there",
    "breaks_test.ts",
    summed(/\backnowledged (\d+)/g),
  ),
  fault(
    "edits in parallel, nothing lost and nothing doubled",
    "parallel_test.ts",
    summed(/\bedits (\d+)/g),
  ),
  fault(
    "plans asked for 20 times at once, one of them active",
    "plan_parallel_test.ts",
    summed(/\bplans (\d+)/g),
  ),
  tested(
    "faults",
    "backfills stopped and continued, and what is marked wrong is noticed, tests",
    "faults/backfill_test.ts",
    summed(/\| (\d+) passed/g),
  ),
];
