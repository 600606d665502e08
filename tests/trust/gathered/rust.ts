import { gather, summed, type Tested } from "./tested.ts";

interface Law {
  readonly name: string;
  readonly crate: string;
  readonly target: string;
  /** The one test that is meant; without it all of the target. */
  readonly test?: string;
  /** What the tests print beside how many of it they tried. */
  readonly counted: string;
}

const LAWS: readonly Law[] = [
  {
    name: "records as the slow obvious model has them, histories",
    crate: "personal-records",
    target: "properties",
    test: "equality::ledger_equals_the_obvious_model_for_50_000_histories",
    counted: "histories",
  },
  {
    name: "achievements as the slow model has them, histories",
    crate: "progress",
    target: "laws",
    test: "assess_agrees_with_the_slow_model_when_histories_are_random",
    counted: "histories",
  },
  {
    name: "80 % intervals hold the true max of 78 to 82 % of lifters",
    crate: "one-rep-max",
    target: "estimator_coverage",
    counted: "lifters",
  },
  {
    name: "order, units, absurd sets: the laws of the estimator, lifters",
    crate: "one-rep-max",
    target: "estimator_laws",
    counted: "lifters",
  },
  {
    name: "programs keep their promises, lifters",
    crate: "training-plan",
    target: "program_laws",
    counted: "programs",
  },
  {
    name: "Hyrox plans keep their promises, athletes",
    crate: "training-plan",
    target: "hyrox",
    test: "laws::generate_keeps_every_invariant_for_10_000_athletes",
    counted: "athletes",
  },
  {
    name: "sessions keep their laws, sessions of all laws together",
    crate: "training-plan",
    target: "session_properties",
    counted: "sessions",
  },
];

/** The laws of the domain crates, each by the tests of its crate. */
export const LAWS_KEPT = LAWS.map((law) => gather(tested(law)));

function tested({ name, crate, target, test, counted }: Law): Tested {
  return {
    group: "right answers",
    name,
    command: "cargo",
    args: [
      ...["test", "--quiet", "--locked", "--package", `stadion-${crate}`, "--test", target],
      ...["--", "--nocapture", ...test === undefined ? [] : ["--exact", test]],
    ],
    cases: summed(new RegExp(`\\b${counted} (\\d+)$`, "gm")),
  };
}
