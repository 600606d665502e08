import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command. It must succeed, unless `codes` names other exit statuses. */
export async function run(
  command: string,
  args: readonly string[],
  options: Omit<Deno.CommandOptions, "args"> = {},
  codes: readonly number[] = [0],
): Promise<Ran> {
  const output = await new Deno.Command(command, {
    args: [...args],
    cwd: REPOSITORY,
    stdin: "null",
    ...options,
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const ran = { code: output.code, stdout: text(output.stdout), stderr: text(output.stderr) };
  if (codes.includes(ran.code)) return ran;
  throw new Error(
    `\`${[command, ...args].join(" ")}\` ended with ${ran.code}:\n${ran.stdout}${ran.stderr}`,
  );
}

/** Runs a line as a reader's shell would, who has the project's tools in the path. */
export function shell(line: string, cwd: string, env: Record<string, string> = {}): Promise<Ran> {
  const path = `${join(REPOSITORY, "node_modules", ".bin")}:${Deno.env.get("PATH") ?? ""}`;
  return run("sh", ["-euc", line], { cwd, env: { PATH: path, NO_COLOR: "1", ...env } });
}

export async function inScratch<Result>(
  use: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = await Deno.makeTempDir({ prefix: "stadion-docs-" });
  try {
    return await use(directory);
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}
