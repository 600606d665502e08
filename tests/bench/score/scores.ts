import { ageFactor } from "./age.ts";
import {
  dots,
  goodlift,
  ipf2019,
  type Lift,
  malone,
  schwartz,
  type Sex,
  sinclair,
  wilks1994,
  wilks2020,
} from "./coefficients.ts";
import type { ScoredLifter } from "./request.ts";

interface Refused {
  readonly refused: { readonly code: string; readonly message: string };
}

interface Scored {
  readonly points: number;
  readonly age_adjusted_points?: number;
  readonly counted_body_weight_grams: number;
}

/** Ten-thousandths of a point, and the body weight that counted. */
type Points = readonly [points: number, bodyWeight: number];

const MOST_POINTS = 4_000_000_000;

const refuse = (code: string, message: string): Refused => ({ refused: { code, message } });
const beyond = () => refuse("beyond_scale", "the score is out of range: check the total");
const OF_WEIGHTLIFTING = refuse(
  "other_event",
  "this score is of snatch and clean and jerk: send `event` as `weightlifting` for such a total",
);
const OF_POWERLIFTING = refuse(
  "other_event",
  "this score is of powerlifting: send `event` as `full` or `bench` for such a total",
);
const tooLight = (kg: number) =>
  refuse(
    "body_weight_below_range",
    `this score is defined from ${kg} kilograms of body weight: choose another score`,
  );
const TOO_LOW = refuse(
  "total_too_low",
  "this score is below 0 for such a total: choose another score",
);

const clamp = (grams: number, least: number, most = Infinity) =>
  Math.min(Math.max(grams, least), most);

type Coefficient = (sex: Sex, kilograms: number) => number;

/** A coefficient by the body weight, within the table's edges in grams. */
function byTable(
  { sex, bodyWeight, total }: ScoredLifter,
  [least, most]: readonly [number, number?],
  coefficient: Coefficient,
): Points {
  const counted = clamp(bodyWeight, least, most);
  return [Math.floor(total * coefficient(sex, counted / 1_000) * 10 + 0.5), counted];
}

const WILKS_1994 = { male: [40_000, 201_900], female: [26_510, 154_530] } as const;
const WILKS_2020 = { male: [40_000, 200_950], female: [40_000, 150_950] } as const;
const DOTS = { male: [40_000, 210_000], female: [40_000, 150_000] } as const;
const SCHWARTZ = [40_000, 166_000] as const;
const MALONE = [29_240] as const;
const SINCLAIR = { male: [32_000, 193_609], female: [28_000, 153_757] } as const;

function glossbrenner(sex: Sex, kilograms: number): number {
  const grams = Math.round(kilograms * 1_000);
  const own = sex === "male"
    ? schwartz(clamp(grams, ...SCHWARTZ) / 1_000)
    : malone(clamp(grams, ...MALONE) / 1_000);
  if (sex === "male" && grams >= 153_050) {
    return (own + (0.676940740094416 - 0.000821668402557 * kilograms)) / 2;
  }
  if (sex === "female" && grams >= 106_300) {
    return (own + (0.852664892884785 - 0.000313738002024 * kilograms)) / 2;
  }
  return (own + wilks1994(sex, kilograms)) / 2;
}

function ipf(lifter: ScoredLifter, lift: Lift): Points | Refused {
  const { sex, equipment, bodyWeight, total } = lifter;
  if (bodyWeight < 40_000) return tooLight(40);
  const points = ipf2019(sex, lift, equipment, bodyWeight / 1_000, total / 1_000);
  return points < 0 ? TOO_LOW : [Math.floor(points * 10_000 + 0.5), bodyWeight];
}

function ofPowerlifting(
  { event }: ScoredLifter,
  score: (lift: Lift) => Points | Refused,
): Points | Refused {
  return event === "weightlifting" ? OF_POWERLIFTING : score(event);
}

function weightlifting(lifter: ScoredLifter): Points | Refused {
  if (lifter.event !== "weightlifting") return OF_WEIGHTLIFTING;
  const edges = SINCLAIR[lifter.sex];
  if (lifter.bodyWeight < edges[0]) return tooLight(edges[0] / 1_000);
  return byTable(lifter, edges, sinclair);
}

/** Every score of a total, in the order of the answer. */
export function scoresOf(lifter: ScoredLifter): Record<string, Scored | Refused> {
  const { sex, equipment, bodyWeight, age } = lifter;
  const table = (edges: readonly [number, number?], coefficient: Coefficient) =>
    ofPowerlifting(lifter, () => byTable(lifter, edges, coefficient));
  const own = sex === "male" ? SCHWARTZ : MALONE;
  const stated = (score: Points | Refused) => points(score, age);
  return {
    wilks_1994: stated(table(WILKS_1994[sex], wilks1994)),
    wilks_2020: stated(table(WILKS_2020[sex], wilks2020)),
    dots: stated(table(DOTS[sex], dots)),
    ipf_gl_2020: stated(ofPowerlifting(lifter, (lift) => {
      if (bodyWeight < 35_000) return tooLight(35);
      return byTable(lifter, [0], (sex, kg) => goodlift(sex, lift, equipment, kg));
    })),
    ipf_2019: stated(ofPowerlifting(lifter, (lift) => ipf(lifter, lift))),
    glossbrenner: stated(table([sex === "male" ? 40_000 : 29_240], glossbrenner)),
    schwartz_malone: stated(
      table(own, (sex, kg) => sex === "male" ? schwartz(kg) : malone(kg)),
    ),
    sinclair: stated(weightlifting(lifter)),
  };
}

function points(score: Points | Refused, age: number | undefined): Scored | Refused {
  if ("refused" in score) return score;
  const [points, counted_body_weight_grams] = score;
  if (!(points >= 0 && points <= MOST_POINTS)) return beyond();
  if (age === undefined) return { points: points / 10_000, counted_body_weight_grams };
  const adjusted = Math.floor((points * ageFactor(age) + 5_000) / 10_000);
  if (adjusted > MOST_POINTS) return beyond();
  return {
    ...{ points: points / 10_000, age_adjusted_points: adjusted / 10_000 },
    counted_body_weight_grams,
  };
}
