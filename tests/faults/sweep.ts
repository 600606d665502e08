import type { ScratchStack } from "./scratch_stack.ts";
import type { Worker } from "./worker.ts";

const PATIENCE_MILLISECONDS = 60_000;

/** Marks that wait for a day that has not come are no work left. */
export const DUE = "(claimed_until is null or claimed_until < now() + interval '1 hour')";

/**
 * Does what the platform does by the clock, only faster: lets marks grow old, sweeps, and delivers
 * what the sweep asks for, until nothing is left. Returns how many wake-ups that took.
 */
export async function sweepUntilClean({ sql }: ScratchStack, worker: Worker): Promise<number> {
  const started = performance.now();
  for (let wakeUps = 0;;) {
    await takeWakeUps(sql, worker.slug);
    await sql`update private.dirty_series set marked_at = marked_at - interval '1 minute'`;
    await sql`select private.sweep_records()`;
    for (let left = await takeWakeUps(sql, worker.slug); left > 0; left--) {
      await worker.wake({ sweep: true });
      wakeUps++;
    }
    const [waiting] = await sql<{ marks: string; errors: string[] | null }[]>`
      select count(*) as marks, array_agg(distinct last_error) as errors from private.dirty_series
      where ${sql.unsafe(DUE)}
    `;
    if (waiting?.marks === "0") return wakeUps;
    if (performance.now() - started > PATIENCE_MILLISECONDS) {
      throw new Error(`${waiting?.marks} marks stay: ${waiting?.errors?.join("; ")}`);
    }
    // Leases of workers that are no more have to end.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Takes the requests that the database wants sent, as its sender does. */
export async function takeWakeUps(
  sql: ScratchStack["sql"],
  slug = "detect-records",
): Promise<number> {
  const sent = await sql<{ url: string }[]>`delete from net.http_request_queue returning url`;
  for (const { url } of sent) {
    if (!url.endsWith(`/functions/v1/${slug}`)) throw new Error(`a wake-up went to ${url}`);
  }
  return sent.length;
}
