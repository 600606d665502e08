// `make trust`: every check at its full length, one table, and exit status 1 if anything is wrong.
import { parseArgs } from "node:util";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import type { Check, Length } from "./check.ts";
import { CHECKS, SHORT_CHECKS } from "./checks.ts";
import { measuredCommit } from "./commit.ts";
import { buildEngine } from "./engine/build.ts";
import { merge, readRows, RESULTS, type Row, writeRows } from "./results.ts";
import { runCheck } from "./run_check.ts";
import { printed, withTable } from "./table.ts";

const USAGE = "usage: trust.ts [--only PART OF A NAME]... [--seed N] [--short]";
const values = asked();
const LONGEST_FAULT = 2_000;
const length: Length = values.short ? "short" : "long";
const seed = values.seed === undefined
  ? crypto.getRandomValues(new Uint32Array(1))[0]!
  : Number(values.seed);

function say(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
}

function refuse(reason: string): never {
  say(reason);
  Deno.exit(2);
}

function parsed() {
  try {
    return parseArgs({
      options: {
        only: { type: "string", multiple: true },
        seed: { type: "string" },
        short: { type: "boolean", default: false },
      },
    }).values;
  } catch (cause) {
    refuse(`${(cause as Error).message}\n${USAGE}`);
  }
}

function asked() {
  const values = parsed();
  for (const [name, value] of Object.entries(values)) {
    if (![value].flat().some((given) => String(given).trim() === "")) continue;
    refuse(`\`--${name}\` is empty: give it a value, or leave it out\n${USAGE}`);
  }
  return values;
}

const calls = (word: string) => ({ group, name }: Check) =>
  group.includes(word) || name.includes(word);

function chosen(): readonly Check[] {
  const checks = values.short ? SHORT_CHECKS : CHECKS;
  const { only } = values;
  if (only === undefined) return checks;
  for (const word of only) {
    if (checks.some(calls(word))) continue;
    if (CHECKS.some(calls(word))) refuse(`\`${word}\` has no short version: leave out \`--short\``);
    const groups = [...new Set(checks.map(({ group }) => group))].join(", ");
    refuse(`no check is called \`${word}\`: use one of ${groups}, or a part of a name`);
  }
  return checks.filter((check) => only.some((word) => calls(word)(check)));
}

if (!Number.isSafeInteger(seed) || seed < 0) {
  refuse(`\`${values.seed}\` is no seed: use a whole number, 0 or more\n${USAGE}`);
}
const checks = chosen();
const commit = await measuredCommit();
say(`seed ${seed}, commit ${commit}, ${checks.length} checks\n`);

// What is built is not what is timed.
await buildEngine(length);
const rows: Row[] = [];
for (const check of checks) {
  const { group, name, hasOwnSeeds } = check;
  const { run, wrong, seconds, faults } = await runCheck(check, length, seed);
  const date = new Date().toISOString().slice(0, 10);
  rows.push({
    ...{ group, name, run, wrong, seconds },
    ...{ seed: hasOwnSeeds ? "own" : seed, commit, date },
  });
  say(`${wrong === 0 ? "right" : "WRONG"} ${group}: ${name}, ${run} run in ${seconds} s`);
  for (const fault of faults) say(`  ${fault.slice(0, LONGEST_FAULT)}`);
  if (length === "long") await record();
}
say(`\n${printed(rows)}\n`);
if (length === "long") {
  say(`recorded in ${RESULTS} and README.md`);
}
const wrong = rows.filter((row) => row.wrong > 0).length;
say(`${rows.length} checks, ${wrong} wrong; again with --seed ${seed}`);
Deno.exit(wrong === 0 ? 0 : 1);

/** After each check, so that a run that is ended keeps what it has shown. */
async function record(): Promise<void> {
  const merged = merge(CHECKS, await readRows(), rows);
  await writeRows(merged);
  const readme = `${REPOSITORY}/README.md`;
  const text = await Deno.readTextFile(readme);
  const written = withTable(text, merged);
  if (written !== text) await Deno.writeTextFile(readme, written);
}
