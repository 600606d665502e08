import postgres from "postgres";
import { authSchemaSql } from "./lite.ts";

const BOOTSTRAP = new URL("./bootstrap.sql", import.meta.url);

/** Gives an empty database what every Supabase database has. Doing it again changes nothing. */
export async function prepareDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const bootstrap = await Deno.readTextFile(BOOTSTRAP);
    await sql.begin((tx) => tx.unsafe(`${authSchemaSql()}\n${bootstrap}`).simple());
  } finally {
    await sql.end();
  }
}
