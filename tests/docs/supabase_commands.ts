import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { readConfig } from "../../local/config.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { startManagementApi } from "../deploy/management_api.ts";
import { startMigratedCluster } from "../schema/migrated_cluster.ts";
import { inReadersProject } from "./readers_project.ts";
import { inScratch, run, shell } from "./shell.ts";

const SUPABASE = join(REPOSITORY, "node_modules", ".bin", "supabase");
const PROJECT_REF = "abcdefghijklmnopqrst";

const quiet = (home: string) => ({ HOME: home, DO_NOT_TRACK: "1", PGSSLMODE: "disable" });

/** The tables with seeds, and how many rows they have. */
async function reference(url: string): Promise<Record<string, number>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [counts] = await sql<Record<string, number>[]>`
      select
        (select count(*)::int from hyrox.hyrox_stations) as stations,
        (select count(*)::int from hyrox.exercise_library) as exercises,
        (select count(*)::int from hyrox.achievement_definitions) as achievements
    `;
    return { ...counts };
  } finally {
    await sql.end();
  }
}

/** Pushes from a project that the reader made as the README says, to a database of its own. */
export async function pushDatabase(line: string, readme: string): Promise<void> {
  const cluster = await startMigratedCluster();
  try {
    const expected = await cluster.withMigrated((_, url) => reference(url));
    await inReadersProject(readme, async (project) => {
      await cluster.withFresh(async (_, url) => {
        await shell(`${line} --yes --remote='${url}'`, project, quiet(project));
        assert.deepEqual(await reference(url), expected, "the seeds are not in the database");
      });
    });
  } finally {
    await cluster.stop();
  }
}

/** The same without seeds: the tables are there. */
export async function pushMigrations(line: string): Promise<void> {
  const readme = await Deno.readTextFile(join(REPOSITORY, "README.md"));
  const cluster = await startMigratedCluster();
  try {
    await inReadersProject(readme, async (project) => {
      await cluster.withFresh(async (_, url) => {
        await shell(`${line} --yes --remote='${url}'`, project, quiet(project));
        assert.equal(Object.keys(await reference(url)).length, 3);
      });
    });
  } finally {
    await cluster.stop();
  }
}

/** Deploys from such a project, to a platform of our own, whatever its config names. */
export async function deployFunctions(line: string, readme: string): Promise<void> {
  const { functions } = await readConfig(REPOSITORY);
  await inReadersProject(readme, async (project) => {
    await using api = startManagementApi();
    const profile = join(project, "profile.yaml");
    const hosts = `api_url: ${api.url}\ndashboard_url: ${api.url}\nproject_host: localhost\n`;
    await Deno.writeTextFile(profile, `name: loopback\n${hosts}`);
    const { stdout, stderr } = await shell(
      `${line} --use-api --yes --remote=${PROJECT_REF} --profile '${profile}'`,
      project,
      { ...quiet(project), SUPABASE_ACCESS_TOKEN: `sbp_${"0".repeat(40)}` },
    );
    assert.doesNotMatch(stdout + stderr, /warn/i);
    assert.deepEqual(api.surprises, []);
    const deployed = new Map(api.deployments.map((deployment) => [deployment.slug, deployment]));
    assert.deepEqual([...deployed.keys()].sort(), functions.map(({ slug }) => slug).sort());
    for (const [slug, { files, metadata }] of deployed) {
      assert.equal(metadata.entrypoint_path, `functions/${slug}/index.ts`);
      for (const path of [metadata.entrypoint_path, "pkg/front.js"]) {
        assert.equal(files.get(path), await Deno.readTextFile(join(REPOSITORY, path)), path);
      }
    }
  });
}

/** These need Docker. That the command exists, its own help tells: an unknown one gets another's. */
export async function needsDocker(line: string): Promise<void> {
  const words = line.split(" ").slice(1);
  await inScratch(async (home) => {
    const { stdout } = await run(SUPABASE, [...words, "--help"], {
      env: { PATH: `${dirname(SUPABASE)}:${Deno.env.get("PATH") ?? ""}`, ...quiet(home) },
    });
    assert.match(stdout, new RegExp(`\\n  ${line}(?: \\[|\\n)`), `\`${line}\` has no help`);
  });
}
