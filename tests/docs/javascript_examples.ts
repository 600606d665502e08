import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { assertPrinted, markLogs, readMarks, refused } from "./example_output.ts";
import type { Block } from "./markdown.ts";
import type { Proof } from "./proof.ts";
import { inScratch, run } from "./shell.ts";

const UNPERMITTED = ["run", "--no-prompt", "--no-config"];
const RUNTIMES: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ["Node", "node", []],
  ["Deno", join(REPOSITORY, "node_modules/deno/deno"), UNPERMITTED],
  ["Deno 2.1.4", join(REPOSITORY, "node_modules/deno-edge/deno"), UNPERMITTED],
];

/** A module beside `pkg/`, run by each runtime; the Denos get no permission. */
export function javascriptProofs({ document, line, code }: Block): Proof[] {
  return RUNTIMES.map(([name, command, args]) => ({
    name: `${document}:${line} prints what its comments say when ${name} runs it`,
    run: () =>
      inScratch(async (directory) => {
        await run("cp", ["-R", join(REPOSITORY, "pkg"), directory]);
        const printed = async (code: string) => {
          await Deno.writeTextFile(join(directory, "example.mjs"), code);
          const env = { NO_COLOR: "1" };
          const ran = await run(command, [...args, "example.mjs"], { cwd: directory, env });
          return readMarks(ran.stdout);
        };
        const example = markLogs("js", code);
        const accepted = await printed(example.code);
        const damaged = await printed(refused(example.code));
        assertPrinted(example.logs, { accepted, damaged });
      }),
  }));
}
