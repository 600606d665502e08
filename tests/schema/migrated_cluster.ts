import postgres from "postgres";
import { prepareDatabase } from "../../local/database.ts";
import { migrate } from "../../local/migrate.ts";
import { startPostgres } from "../../local/postgres.ts";

export type UseDatabase<Result> = (sql: postgres.Sql, url: string) => Promise<Result>;

export interface MigratedCluster {
  /** Runs `use` on a database of its own with all migrations and seeds. */
  withMigrated<Result>(use: UseDatabase<Result>): Promise<Result>;
  /** Runs `use` on a database of its own as the platform hands it over, before any migration. */
  withFresh<Result>(use: UseDatabase<Result>): Promise<Result>;
  stop(): Promise<void>;
}

/** A PostgreSQL cluster with two templates. Ends with `stop()`. */
export async function startMigratedCluster(): Promise<MigratedCluster> {
  const cluster = await startPostgres();
  let copies = 0;
  const withCopyOf = async <Result>(template: string, use: UseDatabase<Result>) => {
    const name = `copy_${++copies}`;
    const url = await cluster.createDatabase(name, template);
    const sql = postgres(url, { max: 1, onnotice: () => {} });
    try {
      return await use(sql, url);
    } finally {
      await sql.end();
      await cluster.dropDatabase(name);
    }
  };
  try {
    await prepareDatabase(await cluster.createDatabase("fresh"));
    await migrate(await cluster.createDatabase("migrated", "fresh"));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return {
    withMigrated: (use) => withCopyOf("migrated", use),
    withFresh: (use) => withCopyOf("fresh", use),
    stop: () => cluster.stop(),
  };
}
