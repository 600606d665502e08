import {
  type Answer,
  build,
  call,
  type ProblemCode,
  validateSplits,
  type ValidateSplitsRequest,
  type ValidateSplitsResult,
} from "../../pkg/stadion.js";

const split = { split_number: 1, split_type: "run", time_seconds: 301.25 } as const;
const race = { format: "singles", total_time_seconds: 5412 } as const;

export const rightRequests: ValidateSplitsRequest[] = [
  { race },
  { race, splits: null, transitions_total_seconds: null },
  { race: { ...race, division: "open_women", race_date: "2026-03-01", is_simulation: true } },
  { race: { ...race, division: null, race_date: null, is_simulation: null } },
  { race, splits: [split, { ...split, station_number: null, penalty_seconds: null }] },
  { race, splits: [{ ...split, split_type: "station", station_number: 1, penalty_seconds: 15 }] },
  { race, splits: [{ ...split, transition_time_seconds: 12.5 }], transitions_total_seconds: 300 },
];

export function rightUses(bytes: Uint8Array): string | number | undefined {
  const answered: Uint8Array = call("validate_splits", bytes);
  const answer: Answer<ValidateSplitsResult> = validateSplits({ race });
  const version: string = build.engine_version;
  if (!answer.ok) {
    const codes: ProblemCode[] = answer.problems.map(({ code }) => code);
    return codes[0] ?? answer.problems[0]?.limit?.max;
  }
  const [finding] = answer.result.findings;
  return answered.length + (finding?.expected_seconds ?? 0) || version;
}

export const wrongRequests: ValidateSplitsRequest[] = [
  // @ts-expect-error -- a race is needed
  {},
  // @ts-expect-error -- its time is needed
  { race: { format: "singles" } },
  // @ts-expect-error -- its format is needed
  { race: { total_time_seconds: 5412 } },
  // @ts-expect-error -- no such format
  { race: { ...race, format: "ironman" } },
  // @ts-expect-error -- no such division
  { race: { ...race, division: "elite" } },
  // @ts-expect-error -- a time is a number
  { race: { ...race, total_time_seconds: "1:30:12" } },
  // @ts-expect-error -- a date is a text
  { race: { ...race, race_date: new Date(0) } },
  // @ts-expect-error -- times are in seconds
  { race: { ...race, total_time_ms: 5412000 } },
  // @ts-expect-error -- a misspelt field
  { race, split: [] },
  // @ts-expect-error -- splits are a list
  { race, splits: split },
  // @ts-expect-error -- a split has a time
  { race, splits: [{ split_number: 1, split_type: "run" }] },
  // @ts-expect-error -- a split has a number
  { race, splits: [{ split_type: "run", time_seconds: 301.25 }] },
  // @ts-expect-error -- no such split
  { race, splits: [{ ...split, split_type: "roxzone" }] },
  // @ts-expect-error -- the transitions are one sum
  { race, transitions_total_seconds: [12.5] },
];

export function wrongUses(answer: Answer<ValidateSplitsResult>): unknown[] {
  return [
    // @ts-expect-error -- the result is there only when the answer is ok
    answer.result,
    // @ts-expect-error -- the problems are there only when it is not
    answer.problems,
    // @ts-expect-error -- no such verdict
    answer.ok && answer.result.verdict === "maybe",
    // @ts-expect-error -- no such code
    !answer.ok && answer.problems[0]?.code === "oops",
    // @ts-expect-error -- no such operation
    call("guess_splits", new Uint8Array()),
    // @ts-expect-error -- bytes, not a text
    call("validate_splits", "{}"),
    // @ts-expect-error -- an object, not a text
    validateSplits("{}"),
    // @ts-expect-error -- what was built does not change
    build.engine_version = "9.9.9",
  ];
}
