import assert from "node:assert/strict";
import { join } from "node:path";
import { npmPostgresHome, REPOSITORY } from "../../local/postgres_binaries.ts";
import { sayUntested, unpackDebian, type Unpacked } from "./debian.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";

const STORIES = join(REPOSITORY, "supabase", "tests");
const PURPOSE = "the pgTAP stories of supabase/tests";

let unpacked: Unpacked | undefined;
let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  unpacked = await unpackDebian(PURPOSE, (version) => [
    "libtap-parser-sourcehandler-pgtap-perl",
    `postgresql-${version}-pgtap`,
    `postgresql-client-${version}`,
    "libpq5",
  ]);
  if (unpacked !== undefined) await offerPgTap(unpacked);
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(async () => {
  await cluster.stop();
  if (unpacked !== undefined) await Deno.remove(unpacked.root, { recursive: true });
});

Deno.test("the stories of supabase/tests hold on a migrated database", async () => {
  if (unpacked === undefined) return;
  await cluster.withMigrated(async (sql, url) => {
    const [offered] = await sql`select from pg_available_extensions where name = 'pgtap'`;
    if (offered === undefined) return sayUntested(PURPOSE, "PG_BIN names a PostgreSQL without it");

    const stories = await storyFiles();
    const { code, report } = await prove(unpacked!, url, stories);
    assert.equal(code, 0, report);
    const [, files, tests] = /Files=(\d+), Tests=(\d+)/.exec(report) ?? [];
    assert.equal(Number(files), stories.length, report);
    assert.ok(Number(tests) > 500, report);
  });
});

for (
  const [story, damage, told] of [
    [
      "02_row_level_security.sql",
      `alter policy "Users can view own goals" on hyrox.goals using (true)`,
      /not ok .* a stranger does not see an athlete's row of goals/,
    ],
    [
      "06_store_race.sql",
      "comment on constraint race_results_format_check on hyrox.race_results is null",
      /not ok .* another format is refused with what to do/,
    ],
    [
      "10_record_marks.sql",
      "drop trigger trg_race_splits_capture_update on hyrox.race_splits",
      /not ok .* one run decides about the whole race/,
    ],
    [
      "11_record_ledger.sql",
      `alter policy "Users can delete own personal_records" on hyrox.personal_records
        using (athlete_id = private.get_my_athlete_id())`,
      /not ok .* nor deletes it/,
    ],
  ] as const
) {
  Deno.test(`${story} fails when the rule it tells is gone`, async () => {
    if (unpacked === undefined) return;
    await cluster.withMigrated(async (sql, url) => {
      await sql.unsafe(damage);
      const { code, report } = await prove(unpacked!, url, [join(STORIES, story)]);
      assert.equal(code, 1);
      assert.match(report, told);
    });
  });
}

async function storyFiles(): Promise<string[]> {
  const stories: string[] = [];
  for await (const entry of Deno.readDir(STORIES)) {
    if (entry.name.endsWith(".sql")) stories.push(join(STORIES, entry.name));
  }
  assert.ok(stories.length > 0, `no story in \`${STORIES}\``);
  return stories.sort();
}

async function prove({ root, version }: Unpacked, url: string, stories: readonly string[]) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const { code, stdout, stderr } = await new Deno.Command("perl", {
    args: [
      join(root, "usr/bin/pg_prove"),
      "--verbose",
      ...["--psql-bin", join(root, `usr/lib/postgresql/${version}/bin/psql`)],
      ...stories,
    ],
    env: {
      PERL5LIB: join(root, "usr/share/perl5"),
      LD_LIBRARY_PATH: join(root, `usr/lib/${Deno.build.arch}-linux-gnu`),
      PGHOST: hostname,
      PGPORT: port,
      PGUSER: username,
      PGPASSWORD: password,
      PGDATABASE: pathname.slice(1),
    },
    stdin: "null",
  }).output();
  return { code, report: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
}

/** Puts pgTAP, which is nothing but SQL, beside the extensions of PostgreSQL from npm. */
async function offerPgTap({ root, version }: Unpacked): Promise<void> {
  const from = join(root, "usr/share/postgresql", version, "extension");
  const to = join(npmPostgresHome(), "share/postgresql/extension");
  for await (const { name } of Deno.readDir(from)) {
    if (/^pgtap(\.control|--\d+\.\d+\.\d+\.sql)$/.test(name)) {
      await Deno.copyFile(join(from, name), join(to, name));
    }
  }
}
