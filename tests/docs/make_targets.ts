import assert from "node:assert/strict";
import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { CHECKS } from "../trust/checks.ts";
import { run, shell } from "./shell.ts";

const RUNNER = join(REPOSITORY, "tests", "all.sh");

/**
 * A target of the Makefile is not run from here, it may run these tests: it must start `script`,
 * which the runner starts too, itself or in its step `step`.
 */
export function makeTarget(script: string, step?: string) {
  return async (line: string): Promise<void> => {
    const target = line.replace(/^make /, "");
    // Without MAKEFLAGS: this may itself run below a make.
    const { PATH = "", HOME = "" } = Deno.env.toObject();
    const planned = await run("make", ["--no-print-directory", "-n", target], {
      clearEnv: true,
      env: { PATH, HOME },
    });
    const started = planned.stdout.split("\n").filter((line) => !line.startsWith("#"));
    const command = new RegExp(`(?:^|\\s)${RegExp.escape(script)}$`);
    assert.ok(started.some((line) => command.test(line)), `\`${line}\` does not start ${script}`);
    const runner = await Deno.readTextFile(RUNNER);
    if (step === undefined) assert.ok(runner.includes(script), `tests/all.sh forgets ${script}`);
    else await assertTested(runner, script, step);
  };
}

async function assertTested(runner: string, script: string, step: string): Promise<void> {
  assert.ok(runner.includes(`\ndeno_tests ${step}\n`), `tests/all.sh forgets tests/${step}`);
  const tests: string[] = [];
  const name = script.slice(script.lastIndexOf("/") + 1);
  for await (const { name: file } of Deno.readDir(join(REPOSITORY, "tests", step))) {
    if (!file.endsWith(".ts")) continue;
    const text = await Deno.readTextFile(join(REPOSITORY, "tests", step, file));
    if (text.includes(`${name}"`)) tests.push(file);
  }
  assert.notDeepEqual(tests, [], `no file in tests/${step} names ${script}`);
}

/** The checks would run for their whole length: their command has to come out, and a check be meant. */
export async function trustFlags(line: string): Promise<void> {
  const [, flags = "", word = ""] = /FLAGS="(--only (\S+) --seed \d+)"$/.exec(line) ?? [];
  const plan = line.replace("make", "MAKEFLAGS= MAKELEVEL=0 make --no-print-directory -n");
  const { stdout } = await shell(plan, REPOSITORY);
  assert.ok(stdout.trimEnd().endsWith(`tests/trust/trust.ts ${flags}`), stdout);
  assert.ok(CHECKS.some(({ group }) => group === word), `no group of checks is called \`${word}\``);
}

/** The runner is the one thing that can not be run from here. */
export async function makeTest(): Promise<void> {
  const planned = await run("make", ["--no-print-directory", "-n", "test"], {
    env: { MAKEFLAGS: "", MAKELEVEL: "0" },
  });
  assert.match(planned.stdout, /^DENO=\S+ tests\/all\.sh$/m);
  assert.ok(((await Deno.stat(RUNNER)).mode ?? 0) & 0o100, "tests/all.sh can not be executed");
  await run("bash", ["-n", RUNNER]);
  await run("bash", ["-n", join(REPOSITORY, ".ci", "run")]);
}

/** A step that `make test` runs by a longer line. */
export function runnerStep(step: RegExp) {
  return async (): Promise<void> => assert.match(await Deno.readTextFile(RUNNER), step);
}
