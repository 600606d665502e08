// Points by kilogram of the total, by the papers that the engine names.

export type Sex = "male" | "female";
export type Equipment = "raw" | "equipped";
export type Lift = "full" | "bench";

type Polynomials = Readonly<Record<Sex, readonly number[]>>;

const WILKS_1994: Polynomials = {
  male: [-216.0475144, 16.2606339, -0.002388645, -0.00113732, 7.01863e-6, -1.291e-8],
  female: [
    ...[594.31747775582, -27.23842536447, 0.82112226871, -0.00930733913, 4.731582e-5, -9.054e-8],
  ],
};

const WILKS_2020: Polynomials = {
  male: [
    ...[47.4617885411949, 8.47206137941125, 0.073694103462609, -0.00139583381094385],
    ...[7.07665973070743e-6, -1.20804336482315e-8],
  ],
  female: [
    ...[-125.425539779509, 13.7121941940668, -0.0330725063103405, -0.0010504000506583],
    ...[9.38773881462799e-6, -2.3334613884954e-8],
  ],
};

const DOTS: Polynomials = {
  male: [-307.75076, 24.0900756, -0.1918759221, 7.391293e-4, -1.093e-6],
  female: [-57.96288, 13.6175032, -0.1126655495, 5.158568e-4, -1.0706e-6],
};

const SCHWARTZ = [
  ...[6.31926, -0.262349, 0.51155e-2, -0.519738e-4, 0.267626e-6, -0.540132e-9, -0.728875e-13],
];

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

export const wilks1994 = (sex: Sex, kg: number) => 500 / polynomial(WILKS_1994[sex], kg);
export const wilks2020 = (sex: Sex, kg: number) => 600 / polynomial(WILKS_2020[sex], kg);
export const dots = (sex: Sex, kg: number) => 500 / polynomial(DOTS[sex], kg);

export function schwartz(kg: number): number {
  if (kg <= 126) return polynomial(SCHWARTZ, kg);
  if (kg <= 136) return 0.521 - 0.0012 * (kg - 125);
  if (kg <= 146) return 0.509 - 0.0011 * (kg - 135);
  if (kg <= 156) return 0.498 - 0.001 * (kg - 145);
  return 0.4879 - 0.00088185 * (kg - 155);
}

export function malone(kg: number): number {
  return 106.011586323613 * Math.pow(kg, -1.293027130579051) + 0.322935585328304;
}

const GOODLIFT = {
  male: {
    full: { raw: [1199.72839, 1025.18162, 0.00921], equipped: [1236.25115, 1449.21864, 0.01644] },
    bench: { raw: [320.98041, 281.40258, 0.01008], equipped: [381.22073, 733.79378, 0.02398] },
  },
  female: {
    full: { raw: [610.32796, 1045.59282, 0.03048], equipped: [758.63878, 949.31382, 0.02435] },
    bench: { raw: [142.40398, 442.52671, 0.04724], equipped: [221.82209, 357.00377, 0.02937] },
  },
} as const;

export function goodlift(sex: Sex, lift: Lift, equipment: Equipment, kg: number): number {
  const [a, b, c] = GOODLIFT[sex][lift][equipment];
  return 100 / (a - b * Math.exp(-c * kg));
}

const IPF_2019 = {
  male: {
    full: {
      raw: [310.67, 857.785, 53.216, 147.0835],
      equipped: [387.265, 1121.28, 80.6324, 222.4896],
    },
    bench: {
      raw: [86.4745, 259.155, 17.5785, 53.122],
      equipped: [133.94, 441.465, 35.3938, 113.0057],
    },
  },
  female: {
    full: {
      raw: [125.1435, 228.03, 34.5246, 86.8301],
      equipped: [176.58, 373.315, 48.4534, 110.0103],
    },
    bench: { raw: [25.0485, 43.848, 6.7172, 13.952], equipped: [49.106, 124.209, 23.199, 67.4926] },
  },
} as const;

/** The points themselves: they grow with the total, but not in proportion. */
export function ipf2019(
  sex: Sex,
  lift: Lift,
  equipment: Equipment,
  kg: number,
  totalKg: number,
): number {
  const [slope, drop, deviationSlope, deviationDrop] = IPF_2019[sex][lift][equipment];
  const logarithm = Math.log(kg);
  const mean = slope * logarithm - drop;
  return 500 + 100 * (totalKg - mean) / (deviationSlope * logarithm - deviationDrop);
}

const SINCLAIR = {
  male: { a: 0.722762521, heaviest: 193.609 },
  female: { a: 0.787004341, heaviest: 153.757 },
} as const;

export function sinclair(sex: Sex, kg: number): number {
  const { a, heaviest } = SINCLAIR[sex];
  const distance = Math.log10(kg / heaviest);
  return Math.pow(10, a * distance * distance);
}
