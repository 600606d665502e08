import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { followLines } from "./follow_lines.ts";

export interface RunningDemo {
  readonly pid: number;
  /** Wait for a line of output, or of errors, that contains the text. */
  says(text: string): Promise<void>;
  complains(text: string): Promise<void>;
  /** Lets the function start, if it was told to wait. */
  releaseFunction(): Promise<void>;
  /** Its process and all that it started. */
  processes(): Promise<readonly string[]>;
  end(): Promise<EndedDemo>;
}

export interface EndedDemo {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
  /** What is left in its temporary directory, and of the processes that it started. */
  readonly leftovers: readonly string[];
  readonly survivors: readonly string[];
}

interface DemoOptions {
  readonly env?: Record<string, string>;
  /** The function starts only when it is released, so that the demo stands still at a known place. */
  readonly holdFunction?: boolean;
  /** Closes the output after so many lines, as `| head` does. */
  readonly readLines?: number;
}

/** Runs the demo as `make demo` does, in a process group of its own, as a terminal starts it. */
export async function runDemo(
  options: DemoOptions,
  use: (demo: RunningDemo) => Promise<void>,
): Promise<void> {
  const directory = await Deno.makeTempDir({ prefix: "stadion-demo-" });
  const [temporary, started, released] = ["tmp", "started", "released"]
    .map((name) => join(directory, name)) as [string, string, string];
  await Deno.mkdir(temporary);
  // As root, PostgreSQL runs as `nobody`, who has to get in.
  await Deno.chmod(directory, 0o755);
  // A function's process has nothing of the demo's environment to know it by, so it says who it is.
  const functionDeno = join(directory, "deno");
  await Deno.writeTextFile(
    functionDeno,
    `#!/bin/sh
echo $$ >> '${started}'
while [ ! -e '${released}' ]; do /bin/sleep 0.02; done
exec '${Deno.execPath()}' "$@"
`,
    { mode: 0o755 },
  );
  const releaseFunction = () => Deno.writeTextFile(released, "");
  if (!options.holdFunction) await releaseFunction();

  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", join(REPOSITORY, "local", "demo.ts")],
    env: {
      STADION_URL: "",
      STADION_FUNCTION_DENO: functionDeno,
      ...options.env,
      TMPDIR: temporary,
    },
    detached: true,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const [output, errors] = [
    followLines(child.stdout, options.readLines),
    followLines(child.stderr),
  ];
  const processesNow = async () =>
    processes(temporary, (await readIfThere(started)).split("\n").filter((pid) => pid !== ""));
  try {
    await use({
      pid: child.pid,
      says: output.until,
      complains: errors.until,
      releaseFunction,
      processes: processesNow,
      async end() {
        const { code } = await child.status;
        return {
          code,
          output: await output.all,
          errors: await errors.all,
          leftovers: [...Deno.readDirSync(temporary)].map(({ name }) => name),
          survivors: await processesNow(),
        };
      },
    });
  } finally {
    for (const line of await processesNow()) Deno.kill(parseInt(line), "SIGKILL");
    await child.status;
    await Deno.remove(directory, { recursive: true });
  }
}

/** Live processes that have the directory in their arguments or environment, or one of the ids. */
async function processes(directory: string, ids: readonly string[]): Promise<string[]> {
  const { stdout } = await new Deno.Command("ps", {
    args: ["eww", "-e", "-o", "pid=,stat=,args="],
  }).output();
  return new TextDecoder().decode(stdout).split("\n").map((line) => line.trim())
    .filter((line) => line.includes(directory) || ids.includes(line.split(/ +/, 1)[0] ?? ""))
    // One that has ended and whose parent, not being its starter, has not looked yet.
    .filter((line) => !/^\d+ +Z/.test(line));
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}
