import { call, type Operation } from "../../../pkg/stadion.js";
import { madeUpProgress } from "../progress/requests.ts";
import { madeUpRequest } from "../records/made_up.ts";
import { largestReview, madeUpReviews } from "../review/requests.ts";
import { vectorsOf } from "../same_answers.ts";
import { madeUpTotals } from "../score/requests.ts";
import { madeUpLifter } from "../strength/made_up.ts";
import { madeUpSessions } from "../strength/session/requests.ts";
import { SEED } from "../rows.ts";

/** An operation with what is usually asked of it, and with the largest request that it accepts. */
export interface Asked {
  readonly operation: Operation;
  /** The function that answers such a request as it is posted. */
  readonly slug?: string;
  readonly usual: readonly Uint8Array[];
  readonly largest: Uint8Array;
}

const MOST_EFFORTS = 100_000;
const MOST_FACTS = 100_000;
const MOST_SETS = 2_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function askedOfAll(): Asked[] {
  const lifter = (sets: number) => encoder.encode(JSON.stringify(madeUpLifter(sets, SEED)));
  return [
    { operation: "validate_splits", slug: "validate-splits", ...ofVectors("validate_splits") },
    {
      operation: "detect_records",
      usual: [madeUpRequest(100)],
      largest: madeUpRequest(MOST_EFFORTS),
    },
    {
      operation: "assess_progress",
      usual: [madeUpProgress(100)],
      largest: madeUpProgress(MOST_FACTS),
    },
    {
      operation: "estimate_one_rep_max",
      slug: "estimate-1rm",
      usual: [lifter(20)],
      largest: lifter(MOST_SETS),
    },
    { operation: "generate_plan", slug: "generate-plan", ...ofVectors("generate_plan") },
    {
      operation: "generate_session",
      slug: "generate-session",
      ...{ ...ofVectors("generate_session"), usual: madeUpSessions(20) },
    },
    {
      operation: "review_session",
      slug: "review-session",
      usual: madeUpReviews(20),
      largest: largestReview(),
    },
    { operation: "score_total", ...ofVectors("score_total"), usual: madeUpTotals(20) },
  ];
}

/** The vectors that have a result, and the one of them that is longest. */
function ofVectors(operation: Operation): Pick<Asked, "usual" | "largest"> {
  const usual = vectorsOf(operation)
    .filter((request) => decoder.decode(call(operation, request)).startsWith('{"ok":true'))
    .sort((a, b) => a.length - b.length);
  const largest = usual.at(-1);
  if (largest === undefined) throw new Error(`no vector of \`${operation}\` has a result`);
  return { usual, largest };
}
