import { join } from "node:path";
import postgres from "postgres";
import { REPOSITORY } from "./postgres_binaries.ts";

export interface MigrateOptions {
  /** The directory with `migrations/` and `seeds/`; without it, the repository's `supabase/`. */
  readonly directory?: string;
}

const MIGRATION_NAME = /^([0-9]+)_(.+)\.sql$/;

const HISTORY = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (
    version text primary key,
    statements text[],
    name text
  );
  create table if not exists supabase_migrations.seed_files (
    path text primary key,
    hash text not null
  );
`;

/**
 * Brings a prepared database up to date: the migrations it has not seen in order, each atomic with
 * its row of history, then the seeds that are new or changed, as `supabase db push` does it.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<void> {
  const directory = options.directory ?? join(REPOSITORY, "supabase");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(HISTORY).simple();
    for (const file of await sqlFiles(join(directory, "migrations"))) {
      await applyMigration(sql, join(directory, "migrations", file), file);
    }
    for (const file of await sqlFiles(join(directory, "seeds"))) {
      await applySeed(sql, join(directory, "seeds", file), `supabase/seeds/${file}`);
    }
  } finally {
    await sql.end();
  }
}

async function applyMigration(sql: postgres.Sql, path: string, file: string): Promise<void> {
  const [, version, name] = MIGRATION_NAME.exec(file) ?? [];
  if (version === undefined || name === undefined) {
    throw new Error(`\`${file}\` is no migration: name it \`<digits>_<name>.sql\``);
  }
  const text = await Deno.readTextFile(path);
  const [applied] = await sql<{ statements: string[] | null }[]>`
    select statements from supabase_migrations.schema_migrations where version = ${version}
  `;
  if (applied !== undefined) {
    if (applied.statements?.join("") === text) return;
    throw new Error(
      `migration \`${file}\` was changed after it was applied: add a new migration instead, ` +
        `or, while it is not released, remove the local data directory and start again`,
    );
  }
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(text).simple();
      await tx`
        insert into supabase_migrations.schema_migrations (version, statements, name)
        values (${version}, ${[text]}, ${name})
      `;
    });
  } catch (error) {
    throw new Error(`migration \`${file}\` failed${place(error, text)}`, { cause: error });
  }
}

async function applySeed(sql: postgres.Sql, path: string, name: string): Promise<void> {
  const bytes = await Deno.readFile(path);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const [seen] = await sql`
    select from supabase_migrations.seed_files where path = ${name} and hash = ${hex}
  `;
  if (seen !== undefined) return;
  const text = new TextDecoder().decode(bytes);
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(text).simple();
      await tx`
        insert into supabase_migrations.seed_files (path, hash) values (${name}, ${hex})
        on conflict (path) do update set hash = excluded.hash
      `;
    });
  } catch (error) {
    throw new Error(`seed \`${name}\` failed${place(error, text)}`, { cause: error });
  }
}

function place(error: unknown, text: string): string {
  if (!(error instanceof postgres.PostgresError)) return `: ${String(error)}`;
  const at = Number(error.position);
  const line = at > 0 ? ` at line ${text.slice(0, at).split("\n").length}` : "";
  const hint = error.hint === undefined ? "" : ` (${error.hint})`;
  return `${line}: ${error.code} ${error.message}${hint}`;
}

async function sqlFiles(directory: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const entry of Deno.readDir(directory)) {
      if (entry.isFile && entry.name.endsWith(".sql")) names.push(entry.name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return names.sort();
}
