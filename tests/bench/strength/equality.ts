import { assertSameAnswers, type Compared } from "../same_answers.ts";
import { isSameButForLastDigits } from "../last_digit.ts";
import { ESTIMATES, SESSIONS } from "./subjects.ts";

export { vectorsOf } from "../same_answers.ts";

/** The same but for the last digit of a weight. */
export function assertSameEstimates(requests: Iterable<Uint8Array>): Compared {
  return assertSameAnswers(ESTIMATES, requests, isSameButForLastDigits);
}

/** Byte for byte: sessions are counted in whole numbers. */
export function assertSameSessions(requests: Iterable<Uint8Array>): Compared {
  return assertSameAnswers(SESSIONS, requests);
}
