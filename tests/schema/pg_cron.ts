import type postgres from "postgres";

/** What pg_cron offers, which has to be loaded when the server starts: jobs are kept, nothing runs them. */
export async function offerPgCron(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create schema cron;
    create table cron.job (
      jobid bigint generated always as identity primary key,
      schedule text not null,
      command text not null,
      jobname text unique
    );
    create function cron.schedule(job_name text, schedule text, command text) returns bigint
    language sql as $$
      insert into cron.job (jobname, schedule, command) values (job_name, schedule, command)
      on conflict (jobname) do update set schedule = excluded.schedule, command = excluded.command
      returning jobid
    $$;
  `).simple();
}

/** The jobs in the order of their names. */
export async function scheduledJobs(sql: postgres.Sql) {
  const jobs = await sql<{ jobname: string; schedule: string; command: string }[]>`
    select jobname, schedule, command from cron.job order by jobname
  `;
  return jobs.map((job) => ({ ...job }));
}
