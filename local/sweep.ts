import postgres from "postgres";

export interface SweepOptions {
  readonly databaseUrl: string;
  readonly log: (line: string) => void;
}

const SWEEPS = ["private.sweep_records()", "private.sweep_progress()"];
const MILLISECONDS_BETWEEN = 2_000;

/** Runs what pg_cron runs on the platform, for a project that has it. */
export async function sweepRegularly(options: SweepOptions): Promise<{ stop(): Promise<void> }> {
  const sql = postgres(options.databaseUrl, { max: 1, onnotice: () => {} });
  const found = await sql<{ sweep: string }[]>`
    select sweep from unnest(${SWEEPS}::text[]) as sweep where to_regprocedure(sweep) is not null
  `;
  if (found.length === 0) {
    await sql.end();
    return { stop: () => Promise.resolve() };
  }
  let stopping = false;
  let sweeping: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    sweeping = sweeping.then(async () => {
      if (stopping) return;
      try {
        for (const { sweep } of found) await sql.unsafe(`select ${sweep}`);
      } catch (error) {
        // A database that was away for a moment is swept the next time.
        if (!stopping) options.log(`sweep failed: ${String(error)}`);
      }
    });
  }, MILLISECONDS_BETWEEN);
  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      await sql.end({ timeout: 1 });
      await sweeping;
    },
  };
}
