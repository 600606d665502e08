import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";

export interface CliAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SupabaseCli {
  /** Runs the command against the database at `url`. */
  run(url: string, ...args: string[]): Promise<CliAnswer>;
  remove(): Promise<void>;
}

/** The CLI in a copy of the project, because it leaves files of its own in `supabase/`. */
export async function copyProjectForCli(): Promise<SupabaseCli> {
  const workdir = await Deno.makeTempDir({ prefix: "stadion-cli-" });
  for (const part of ["supabase", "functions"]) {
    await new Deno.Command("cp", { args: ["-R", join(REPOSITORY, part), workdir] }).output();
  }
  return {
    async run(url, ...args) {
      const { code, stdout, stderr } = await new Deno.Command(
        join(REPOSITORY, "node_modules", ".bin", "supabase"),
        {
          args: [...args, `--remote=${url}`, "--workdir", workdir],
          // A cluster on loopback has no TLS; the CLI would print a warning into its answer.
          env: { HOME: workdir, PGSSLMODE: "disable", NO_COLOR: "1", DO_NOT_TRACK: "1" },
          stdin: "null",
        },
      ).output();
      const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
      return { code, stdout: text(stdout), stderr: text(stderr) };
    },
    remove: () => Deno.remove(workdir, { recursive: true }),
  };
}
