import { assessProgress, build } from "../../../pkg/stadion.js";
import { namedUuid } from "../named_uuid.ts";
import { waysOf } from "../ways.ts";
import { assess, type Today } from "./achievement.ts";
import { understood } from "./criteria.ts";
import { type Facts, factsOf, inOrder } from "./facts.ts";
import { goalFacts, measure, runs } from "./goal.ts";
import type { ReadProgress, Sent } from "./request.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";
import { SOURCES, type TableName } from "./tables.ts";

function answer(read: (request: unknown) => ReadProgress, request: unknown): object {
  const outcome = read(request);
  if (!outcome.ok) return outcome;
  return { ok: true, result: progress(outcome.sent), engine_version: build.engine_version };
}

function progress(sent: Sent): object {
  const today = { earliest: sent.earliest_today ?? sent.today, latest: sent.today };
  const { weight_kg } = sent;
  const athlete = {
    format: sent.race_format ?? "singles",
    weight: typeof weight_kg === "number" ? Math.round(weight_kg * 1_000) : undefined,
  };
  const facts = factsOf(sent.facts ?? {});
  const goals = sent.goals ?? [];
  const entries = goals.map((goal) => measure(goal, athlete, facts, today));
  const withGoals: Facts = new Map([...facts, ["goals", inOrder(goalFacts(goals, entries))]]);
  const athleteId = sent.athlete_id.toLowerCase();
  const isRunning = goals.some((goal, index) => runs(goal, entries[index]!));
  return {
    achievements: (sent.definitions ?? []).map(({ achievement_id, criteria }, index) =>
      achievement(athleteId, achievement_id.toLowerCase(), criteria, index, withGoals, today)
    ),
    goals: entries,
    recheck_on: nextChange(facts, isRunning, today.latest) ?? null,
  };
}

function achievement(
  athleteId: string,
  achievement_id: string,
  written: unknown,
  index: number,
  facts: Facts,
  today: Today,
): object {
  const criteria = understood(written);
  if (Array.isArray(criteria)) {
    const below = `/definitions/${index}/criteria`;
    return {
      achievement_id,
      refused: criteria.map(({ code, path, message }) => ({ code, path: below + path, message })),
    };
  }
  const { current, unlocked } = assess(criteria, facts, today);
  return {
    achievement_id,
    id: earnedId(athleteId, achievement_id),
    current: current === undefined ? null : current / 1_000,
    threshold: criteria.threshold / 1_000,
    unlocked_on: unlocked?.day ?? null,
    unlocked_by: unlocked === undefined ? null : { [SOURCES[criteria.table]]: unlocked.id },
  };
}

const LAST_DAY = "2199-12-31";
const DAY_MS = 86_400_000;

/** The first day on which something happens that nobody has to do. */
function nextChange(facts: Facts, isRunning: boolean, latest: string): string | undefined {
  const tomorrow = isRunning && latest < LAST_DAY
    ? new Date(Date.parse(latest) + DAY_MS).toISOString().slice(0, 10)
    : undefined;
  const days = [...facts].flatMap(([table, rows]) => {
    const happens = (values: Readonly<Record<string, unknown>>) =>
      table !== PLANNED || values["is_completed"] === true;
    return rows.find(({ day, values }) => day > latest && happens(values))?.day ?? [];
  });
  return [...days, ...tomorrow === undefined ? [] : [tomorrow]].sort()[0];
}

const PLANNED: TableName = "training_plan_days";
const NAMESPACE = Uint8Array.fromHex("0a1d94c377e25b6f9c584e0bd2f16a37");

function earnedId(athleteId: string, achievementId: string): string {
  return namedUuid(NAMESPACE, `${athleteId}\u001f${achievementId}`);
}

export const PROGRESS = waysOf("assess_progress", {
  least: '{"athlete_id":"00000000-0000-4000-8000-000000000001","today":"2026-01-01"}',
  typed: assessProgress,
  twins: {
    zod: (request) => answer(readWithZod, request),
    byHand: (request) => answer(readByHand, request),
  },
});
