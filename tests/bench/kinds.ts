import { assertSameResults } from "./equality.ts";
import { isSameButForLastDigits } from "./last_digit.ts";
import type { Kind, Sample } from "./measured.ts";
import { PROGRESS } from "./progress/answer.ts";
import { openProgress } from "./progress/in_database.ts";
import { madeUpProgress } from "./progress/requests.ts";
import { HYROX_PLANS, type PlanKind, planRequests, PROGRAMS } from "./plans/requests.ts";
import { RECORDS } from "./records/answer.ts";
import { assertSameRecords } from "./records/equality.ts";
import { openLedger } from "./records/in_database.ts";
import { madeUpRequest } from "./records/made_up.ts";
import { REVIEWS } from "./review/answer.ts";
import { madeUpReviews } from "./review/requests.ts";
import type { Rows } from "./rows.ts";
import { assertSameAnswers } from "./same_answers.ts";
import { SCORES } from "./score/answer.ts";
import { madeUpTotals } from "./score/requests.ts";
import { samplesOf, type Size, takeRows } from "./sizes.ts";
import { ESTIMATES } from "./strength/answer.ts";
import { type Logs, requestsOfSets } from "./strength/logs.ts";
import { SESSIONS } from "./strength/session/answer.ts";
import { madeUpSessions } from "./strength/session/requests.ts";
import { RACES } from "./typescript/answer.ts";

export interface Sizes {
  readonly races: readonly Size[];
  readonly records: readonly Size[];
  readonly progress: readonly Size[];
  /** By the number of sets; so many requests of each. */
  readonly estimates: Readonly<Record<number, Size>>;
  readonly sessions: readonly Size[];
  readonly reviews: readonly Size[];
  readonly scores: readonly Size[];
  readonly plans: readonly Size[];
}

export interface Inputs {
  readonly rows: Rows;
  readonly logs: Logs;
  /** Where SQL answers the same. */
  readonly databaseUrl: string;
}

/** Different requests of a kind that is made up; more are these again. */
const DIFFERENT = 2_000;

const MADE_UP = "made up";

/** Every operation, with what is asked of it. */
export function kindsOf(sizes: Sizes, { rows, logs, databaseUrl }: Inputs): Kind[] {
  const plans = (title: string, kind: PlanKind): Kind => ({
    title,
    ways: kind === "hyrox" ? HYROX_PLANS : PROGRAMS,
    samples: samplesOf(sizes.plans, "plans", "test vectors", planRequests(kind)),
  });
  return [
    {
      title: "validate_splits",
      ways: RACES,
      samples: samplesOf(sizes.races, "races", rows.source, rows.requests),
      assertSame: (requests) => void assertSameResults(requests),
    },
    {
      title: "detect_records, one athlete",
      ways: RECORDS,
      samples: sizes.records.map((size) => oneRequest(size, "efforts", madeUpRequest)),
      assertSame: (requests) => void assertSameRecords(requests),
      open: (sample) => openLedger(databaseUrl, sample),
    },
    {
      title: "assess_progress, one athlete",
      ways: PROGRESS,
      samples: sizes.progress.map((size) => oneRequest(size, "facts", madeUpProgress)),
      assertSame: (requests) => void assertSameAnswers(PROGRESS, requests),
      open: (sample) => openProgress(databaseUrl, sample),
    },
    {
      title: "estimate_one_rep_max",
      ways: ESTIMATES,
      samples: Object.entries(sizes.estimates).map(([sets, size]) =>
        estimates(logs, Number(sets), size)
      ),
      assertSame: (requests) => void assertSameAnswers(ESTIMATES, requests, isSameButForLastDigits),
    },
    {
      title: "generate_session",
      ways: SESSIONS,
      samples: samplesOf(sizes.sessions, "sessions", MADE_UP, madeUpSessions(DIFFERENT)),
      assertSame: (requests) => void assertSameAnswers(SESSIONS, requests),
    },
    {
      title: "review_session",
      ways: REVIEWS,
      samples: samplesOf(sizes.reviews, "reviews", MADE_UP, madeUpReviews(DIFFERENT)),
      assertSame: (requests) => void assertSameAnswers(REVIEWS, requests, isSameButForLastDigits),
    },
    {
      title: "score_total",
      ways: SCORES,
      samples: samplesOf(sizes.scores, "totals", MADE_UP, madeUpTotals(DIFFERENT)),
      assertSame: (requests) => void assertSameAnswers(SCORES, requests, isSameButForLastDigits),
    },
    plans("generate_plan, powerlifting", "powerlifting"),
    plans("generate_plan, Hyrox", "hyrox"),
  ];
}

const ROWS_OF_A_SAMPLE = 10_000;
const MOST_REPEATED = 100;

/** One athlete's request, as often as a sample needs it to be long enough to time. */
function oneRequest(
  { count, rounds, timesNative }: Size,
  noun: string,
  make: (count: number) => Uint8Array,
): Sample {
  const repeated = Math.max(1, Math.min(MOST_REPEATED, Math.floor(ROWS_OF_A_SAMPLE / count)));
  const requests = takeRows([make(count)], repeated);
  const name = `${count.toLocaleString("en")} ${noun}`;
  return { name, source: MADE_UP, requests, rounds, timesNative };
}

function estimates(logs: Logs, sets: number, { count, ...how }: Size): Sample {
  const { source, requests } = requestsOfSets(logs, sets);
  const name = sets === 1 ? "1 set" : `${sets.toLocaleString("en")} sets`;
  return { name, source, requests: takeRows(requests, count), ...how };
}
