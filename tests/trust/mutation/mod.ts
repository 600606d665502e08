import type { Check, Outcome } from "../check.ts";
import { run, TARGET } from "../command.ts";
import { type Excused, missedBy, type Score, scoreOf, type Survivor } from "./mutants.ts";

/** The domain crates, and in how many parts one run takes one: whole where that is quick. */
const PARTS: Readonly<Record<string, number>> = {
  "units": 1,
  "race-splits": 1,
  "personal-records": 1,
  "progress": 1,
  "one-rep-max": 10,
  "training-plan": 10,
};
/** Of a hundred mutants so many may live on without an excuse. */
const MOST_SURVIVORS_PERCENT = 10;
const EXCUSES = new URL("excused.json", import.meta.url);

/** Does a test notice when the source is changed? Part of the long run only. */
export const MUTATION_CHECKS: readonly Check[] = Object.entries(PARTS).map(([crate, parts]) => ({
  group: "mutation",
  name: `mutants of ${crate}: survivors without an excuse beyond one in ten`,
  run: (_length, seed) => mutate(crate, isWhole() ? 1 : parts, seed),
}));

/** `STADION_MUTANTS=all` takes hours, and leaves no mutant out. */
const isWhole = () => Deno.env.get("STADION_MUTANTS") === "all";

async function mutate(crate: string, parts: number, seed: number): Promise<Outcome> {
  const directory = await Deno.makeTempDir({ prefix: "stadion-mutants-" });
  try {
    const common = [
      ...["mutants", "--package", `stadion-${crate}`, "--output", directory, "--no-shuffle"],
      ...["--cap-lints=true", "--colors", "never", "--no-times"],
    ];
    const own = await tried(directory, [
      ...[...common, "--test-package", `stadion-${crate}`],
      ...["--shard", `${seed % parts}/${parts}`, "--sharding", "round-robin"],
    ]);
    // What the tests of the crate miss is for the vectors, which take longer to build.
    const missed = missedBy(own);
    if (missed.length > 0) await settleOthers(directory, crate, missed);
    const vectors = missed.length === 0 ? NOTHING : await tried(directory, [
      ...[...common, "--iterate", "--baseline", "skip", "--timeout", "120"],
      ...["--test-package", "stadion-engine", "--", "--test", "vectors"],
    ]);
    const excuses: Excused[] = JSON.parse(await Deno.readTextFile(EXCUSES));
    return outcomeOf(scoreOf(own, vectors, excuses));
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

const NOTHING = { outcomes: [] };

/** An iteration leaves out what is noted as caught: there is no way to name the others. */
async function settleOthers(directory: string, crate: string, missed: readonly string[]) {
  const { text } = await run("cargo", ["mutants", "--list", "--package", `stadion-${crate}`]);
  const others = text.split("\n").filter((name) => name !== "" && !missed.includes(name));
  await Deno.writeTextFile(`${directory}/mutants.out/caught.txt`, `${others.join("\n")}\n`);
}

/** Missed mutants have an exit status of their own; what says nothing of mutants went wrong. */
const REPORT = /\d+ mutants? tested/;

async function tried(directory: string, args: readonly string[]) {
  const { text } = await run("cargo", args, {
    CARGO_TARGET_DIR: `${TARGET}/mutants`,
    CARGO_PROFILE_DEV_DEBUG: "false",
  });
  if (!REPORT.test(text)) throw new Error(`cargo mutants: ${text.slice(-2000)}`);
  return JSON.parse(await Deno.readTextFile(`${directory}/mutants.out/outcomes.json`));
}

export function outcomeOf({ viable, killed, excused, survivors }: Score): Outcome {
  const allowed = Math.floor(viable * MOST_SURVIVORS_PERCENT / 100);
  const told = ({ file, line, change }: Survivor) => `${file}: ${change}: \`${line}\``;
  return {
    run: viable,
    wrong: Math.max(0, survivors.length - allowed),
    faults: [
      `${killed} of ${viable} killed, ${excused} excused, ${survivors.length} survive`,
      ...survivors.map(told),
    ],
  };
}
