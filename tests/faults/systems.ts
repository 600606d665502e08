import type postgres from "postgres";
import { createAthletes, type FaultAthlete } from "./athletes.ts";
import { assertLedgersRight } from "./ledgers.ts";
import { createLifters } from "./lifters.ts";
import { LogChanges } from "./log_changes.ts";
import type { Random } from "./random.ts";
import { assertReviewsRight } from "./reviews.ts";
import { type Addition, type Change, SourceChanges } from "./source_changes.ts";

/** Chooses changes for one athlete. */
export interface Changes {
  readonly athlete: FaultAthlete;
  next(): Change;
  addition(): Addition;
}

/** A schema with rows that follow from others, by marks and a function that drains them. */
export interface System {
  /** The function. */
  readonly slug: string;
  /** What it calls, by the paths of the API. */
  readonly claim: string;
  readonly apply: string;
  /** Where an addition adds a row. */
  readonly table: string;
  createAthletes(sql: postgres.Sql, random: Random, count: number): Promise<FaultAthlete[]>;
  changesOf(random: Random, athlete: FaultAthlete): Changes;
  /** How long one athlete may go on: what one log changes grows with all that follow it. */
  readonly mostRounds: number;
  assertRight(sql: postgres.Sql): Promise<number>;
}

export const SYSTEMS: readonly System[] = [
  {
    slug: "detect-records",
    claim: "/rest/v1/rpc/claim_records",
    apply: "/rest/v1/rpc/apply_records",
    table: "hyrox.benchmark_tests",
    createAthletes,
    changesOf: (random, athlete) => new SourceChanges(random, athlete),
    mostRounds: Infinity,
    assertRight: assertLedgersRight,
  },
  {
    slug: "review-session",
    claim: "/rest/v1/rpc/claim_reviews",
    apply: "/rest/v1/rpc/apply_reviews",
    table: "strength.session_logs",
    createAthletes: createLifters,
    changesOf: (random, athlete) => new LogChanges(random, athlete),
    mostRounds: 1,
    assertRight: assertReviewsRight,
  },
];
