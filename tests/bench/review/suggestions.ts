import type { ReviewSessionRequest, ReviewSessionResult } from "../../../pkg/stadion.js";

type Suggestion = ReviewSessionResult["suggestions"][number];

/** How a session felt, in tenths; the actual one may be unknown. */
interface Outcome {
  readonly target: number;
  readonly actual: number | undefined;
}

const SESSIONS = 6;
const STEP = 0.025;
const FINISHED = 8_000;
const ROWS = { male: { beyond: 10, sessions: 2 }, female: { beyond: 15, sessions: 3 } } as const;

/** What this session and those before it propose for its kind; nothing where it had no target. */
export function suggestionsOf(
  { session, sex, recent_sessions }: ReviewSessionRequest,
  target: number | undefined,
  actual: number | undefined,
  completion: number | undefined,
): Suggestion[] {
  if (target === undefined) return [];
  const { primary_lift: lift, intensity_type } = session;
  const before = (recent_sessions ?? [])
    .filter((recent) => (recent.intensity_type ?? intensity_type) === intensity_type)
    .map(({ rpe_target, rpe_actual }): Outcome => ({
      target: tenths(rpe_target),
      actual: typeof rpe_actual === "number" ? tenths(rpe_actual) : undefined,
    }));
  const newestFirst = [{ target, actual }, ...before].slice(0, SESSIONS);
  const of = `\`${intensity_type}\` sessions of the \`${lift}\``;
  const kind = { lift, intensity_type };
  const percent = `${STEP * 100} percent of the max`;
  const { beyond, sessions } = ROWS[sex ?? "male"];
  const isRow = (isOff: (tenths: number) => boolean) => {
    const end = newestFirst.findIndex(({ target, actual }) =>
      actual === undefined || !isOff(actual - target)
    );
    return (end < 0 ? newestFirst.length : end) >= sessions;
  };
  const suggestions: Suggestion[] = [];
  if (isRow((tenths) => tenths > beyond)) {
    const message = `${of} felt too hard: take ${percent} off them`;
    suggestions.push({ code: "reduce_pct", message, ...kind, pct_change: -STEP });
  } else if (isRow((tenths) => -tenths > beyond)) {
    const message = `${of} felt too easy: add ${percent} to them`;
    suggestions.push({ code: "increase_pct", message, ...kind, pct_change: STEP });
  }
  if (completion !== undefined && completion < FINISHED) {
    const message = "the session was not finished: see what was in the way";
    suggestions.push({ code: "flag_for_review", message, ...kind });
  }
  return suggestions;
}

export function tenths(rating: number): number {
  return Math.round(rating * 10);
}
