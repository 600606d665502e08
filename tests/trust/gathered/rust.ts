import { REPOSITORY } from "../../../local/postgres_binaries.ts";
import { gather, type Tested } from "./tested.ts";

interface Law {
  readonly group?: string;
  readonly name: string;
  readonly crate: string;
  readonly target: string;
  /** The one test that is meant; without it all of the target. */
  readonly test?: string;
  /** Where the source says how many cases are tried: all that it says is summed. */
  readonly counted: readonly [file: string, pattern: RegExp];
  /** Each test of the target tries so many. */
  readonly isPerTest?: boolean;
}

const LAWS: readonly Law[] = [
  {
    name: "records as the slow obvious model has them, histories",
    crate: "personal-records",
    target: "properties",
    test: "equality::ledger_equals_the_obvious_model_for_50_000_histories",
    counted: ["properties/equality.rs", /obvious_model_for_([\d_]+)_histories/g],
  },
  {
    name: "achievements as the slow model has them, histories",
    crate: "progress",
    target: "laws",
    test: "assess_agrees_with_the_slow_model_when_histories_are_random",
    counted: ["laws.rs", /HISTORIES: u64 = ([\d_]+)/g],
  },
  {
    name: "the interval of an estimate holds the true max, lifters",
    crate: "one-rep-max",
    target: "estimator_coverage",
    counted: ["estimator_coverage.rs", /LIFTERS: u32 = ([\d_]+)/g],
  },
  {
    name: "order, units, absurd sets: the laws of the estimator, lifters",
    crate: "one-rep-max",
    target: "estimator_laws",
    counted: ["estimator_laws.rs", /\bin lifters\(([\d_]+)\)/g],
  },
  {
    name: "programs keep their promises, lifters",
    crate: "training-plan",
    target: "program_laws",
    counted: ["program_laws.rs", /PROGRAMS: u32 = ([\d_]+)/g],
  },
  {
    name: "Hyrox plans keep their promises, athletes",
    crate: "training-plan",
    target: "hyrox",
    test: "laws::generate_keeps_every_invariant_for_10_000_athletes",
    counted: ["hyrox/laws.rs", /invariant_for_([\d_]+)_athletes/g],
  },
  {
    name: "sessions keep their laws, sessions a law",
    crate: "training-plan",
    target: "session_properties",
    counted: ["session_properties/main.rs", /INPUTS: u\d+ = ([\d_]+)/g],
    isPerTest: true,
  },
];

/** The laws of the domain crates, each by the tests of its crate. */
export const LAWS_KEPT = LAWS.map((law) => gather(tested(law)));

function tested({ name, crate, target, test, counted, isPerTest = false }: Law): Tested {
  const [file, pattern] = counted;
  return {
    group: "right answers",
    name,
    command: "cargo",
    args: [
      ...["test", "--quiet", "--locked", "--package", `stadion-${crate}`, "--test", target],
      ...test === undefined ? [] : ["--", "--exact", test],
    ],
    cases(output) {
      const source = Deno.readTextFileSync(`${REPOSITORY}/crates/${crate}/tests/${file}`);
      const found = [...source.matchAll(pattern)].map(([, digits]) => digits!.replaceAll("_", ""));
      const tried = found.reduce((sum, digits) => sum + Number(digits), 0);
      const passed = Number(/^test result: \w+\. (\d+) passed/m.exec(output)?.[1] ?? 0);
      return isPerTest ? tried * passed : tried * Math.min(passed, 1);
    },
  };
}
