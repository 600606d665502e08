import { REPOSITORY } from "../../../local/postgres_binaries.ts";

/** The part of cargo-mutants' report that is read here. */
interface Outcomes {
  readonly outcomes: readonly {
    readonly scenario: "Baseline" | { readonly Mutant: Reported };
    readonly summary: string;
  }[];
}

interface Reported {
  readonly name: string;
  readonly file: string;
  readonly span: { readonly start: { readonly line: number } };
}

/** A change of the source that no test notices. */
export interface Survivor {
  readonly file: string;
  /** The source line that is changed: a number would be another after the next edit. */
  readonly line: string;
  readonly change: string;
}

export interface Excused extends Survivor {
  readonly why: string;
}

export interface Score {
  /** Mutants that compile. */
  readonly viable: number;
  readonly killed: number;
  readonly excused: number;
  readonly survivors: readonly Survivor[];
}

const KILLED = ["CaughtMutant", "Timeout"];
const MISSED = ["MissedMutant"];

function mutantsOf({ outcomes }: Outcomes, summaries: readonly string[]): Reported[] {
  return outcomes.filter(({ summary }) => summaries.includes(summary))
    .flatMap(({ scenario }) => typeof scenario === "string" ? [] : [scenario.Mutant]);
}

/** The names of the mutants that lived on. */
export function missedBy(outcomes: Outcomes): string[] {
  return mutantsOf(outcomes, MISSED).map(({ name }) => name);
}

/** What is left of the mutants when the crate's own tests and then the vectors had their turn. */
export function scoreOf(own: Outcomes, vectors: Outcomes, excuses: readonly Excused[]): Score {
  const killed = mutantsOf(own, KILLED).length + mutantsOf(vectors, KILLED).length;
  const left = mutantsOf(vectors, MISSED).map(survivorOf);
  const survivors = left.filter((survivor) => !excuses.some((excuse) => isSame(excuse, survivor)));
  return {
    viable: killed + left.length,
    killed,
    excused: left.length - survivors.length,
    survivors,
  };
}

function survivorOf({ name, file, span }: Reported): Survivor {
  const lines = Deno.readTextFileSync(`${REPOSITORY}/${file}`).split("\n");
  const line = lines[span.start.line - 1]?.trim() ?? "";
  return { file, line, change: name.replace(/^\S+:\d+:\d+: /, "") };
}

function isSame(one: Survivor, other: Survivor): boolean {
  return one.file === other.file && one.line === other.line && one.change === other.change;
}
