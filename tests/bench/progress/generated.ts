import { REPOSITORY } from "../../../local/postgres_binaries.ts";

/** Generated requests with everything that may be stated, as JSON Lines; some are damaged. */
export async function generatedProgress(count: number, seed: number): Promise<Uint8Array> {
  const { success, stdout, stderr } = await new Deno.Command("cargo", {
    args: [
      ...["run", "--quiet", "--release", "--locked", "--package", "stadion-testkit"],
      ...["--example", "kinds", "--", String(count), String(seed), "assess_progress"],
    ],
    cwd: REPOSITORY,
    stdin: "null",
  }).output();
  if (success) return stdout;
  throw new Error(`no requests were generated: ${new TextDecoder().decode(stderr)}`);
}
