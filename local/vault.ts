import postgres from "postgres";

/** Puts secrets where functions of the database look for them, under these names, new or changed. */
export async function fillVault(
  databaseUrl: string,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const rows = Object.entries(secrets).map(([name, secret]) => ({ name, secret }));
    await sql`
      insert into vault.secrets ${sql(rows)}
      on conflict (name) do update set secret = excluded.secret, updated_at = now()
    `;
  } finally {
    await sql.end();
  }
}
