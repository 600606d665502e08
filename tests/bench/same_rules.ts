import {
  generatedHistories,
  generatedSetRequests,
  generatedTraining,
  requestsOf,
} from "../parity/native.ts";
import { acceptedVectors, assertSameRefusals, assertSameResults } from "./equality.ts";
import { isSameButForLastDigits } from "./last_digit.ts";
import { PROGRESS } from "./progress/answer.ts";
import { generatedProgress } from "./progress/generated.ts";
import { isSameButForShapes } from "./progress/same.ts";
import { assertSameRecords, recordVectors } from "./records/equality.ts";
import { REVIEWS } from "./review/answer.ts";
import { SEED, validRequests } from "./rows.ts";
import { assertSameAnswers, vectorsOf } from "./same_answers.ts";
import { SCORES } from "./score/answer.ts";
import { madeUpTotals } from "./score/requests.ts";
import { ESTIMATES } from "./strength/answer.ts";
import { SESSIONS } from "./strength/session/answer.ts";
import { generatedSessions } from "./strength/session/requests.ts";

/** Throws where a twin has other rules than the engine; otherwise says how much was compared. */
export async function assertSameRules(count: number, say: (line: string) => void): Promise<void> {
  const results = assertSameResults(acceptedVectors()) +
    assertSameResults(await validRequests(count));
  say(`validate_splits: ${results} results are the same bytes in all ways`);
  say(`validate_splits: ${assertSameRefusals()} bad requests are refused at the same paths`);
  const ledgers = assertSameRecords(recordVectors()) +
    assertSameRecords(requestsOf(await generatedHistories(count, SEED)));
  say(`detect_records: ${ledgers} ledgers are the same bytes, or refused at the same paths`);
  const estimates = assertSameAnswers(ESTIMATES, [
    ...vectorsOf("estimate_one_rep_max"),
    ...requestsOf(await generatedSetRequests(count, SEED)),
  ], isSameButForLastDigits);
  say(`estimate_one_rep_max: ${estimates.given} answers are the same but for last digits`);
  const sessions = assertSameAnswers(SESSIONS, await generatedSessions(count, SEED));
  say(`generate_session: ${sessions.given} answers are the same bytes`);
  const reviews = assertSameAnswers(REVIEWS, [
    ...vectorsOf("review_session"),
    ...requestsOf(await generatedTraining("review_session", count, SEED)),
  ], isSameButForLastDigits);
  say(`review_session: ${reviews.given} answers are the same but for last digits`);
  const progress = assertSameAnswers(PROGRESS, [
    ...vectorsOf("assess_progress"),
    ...requestsOf(await generatedProgress(count, SEED)),
  ], isSameButForShapes);
  say(`assess_progress: ${progress.given} answers are the same but for the shape of criteria`);
  const scores = assertSameAnswers(SCORES, [
    ...vectorsOf("score_total"),
    ...madeUpTotals(count, { damage: true }),
  ], isSameButForLastDigits);
  say(`score_total: ${scores.given} answers are the same but for last digits`);
}
