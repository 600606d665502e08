import assert from "node:assert/strict";
import { join } from "node:path";
import postgres from "postgres";
import { type Cluster, startPostgres } from "../../local/postgres.ts";
import {
  isReachableByAll,
  isRoot,
  npmPostgresHome,
  REPOSITORY,
  UNPRIVILEGED_ID,
} from "../../local/postgres_binaries.ts";

async function query(url: string, text: string): Promise<postgres.Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...await sql.unsafe(text)];
  } finally {
    await sql.end();
  }
}

async function withCluster(
  options: { dataDir?: string; port?: number },
  use: (cluster: Cluster) => Promise<void>,
): Promise<void> {
  const cluster = await startPostgres(options);
  try {
    await use(cluster);
  } finally {
    await cluster.stop();
  }
}

Deno.test("startPostgres() runs a server, and none as root, when called by any user", async () => {
  await withCluster({}, async ({ url }) => {
    const [row] = await query(
      url,
      "select current_setting('server_version_num')::int as version, " +
        "current_setting('listen_addresses') as addresses",
    );
    assert.ok(row?.["version"] >= 150000);
    assert.equal(row?.["addresses"], "127.0.0.1");
    if (!isRoot()) return;
    const [file] = await query(url, "select pg_read_file('postmaster.pid') as text");
    const pid = file?.["text"].split("\n")[0];
    const status = await Deno.readTextFile(`/proc/${pid}/status`);
    assert.match(status, new RegExp(`^Uid:\\s+${UNPRIVILEGED_ID}\\s+${UNPRIVILEGED_ID}\\s`, "m"));
  });
});

// Without root there is no other user to become: then every other test here runs as a plain user.
const testAsRoot = isRoot() ? Deno.test : () => {};

testAsRoot("startPostgres() works without root when the caller is a plain user", async () => {
  if (!await isReachableByAll(REPOSITORY)) {
    throw new Error(
      `a plain user cannot enter ${REPOSITORY}: run the tests from another directory`,
    );
  }
  const home = await Deno.makeTempDir();
  try {
    await Deno.chown(home, UNPRIVILEGED_ID, UNPRIVILEGED_ID);
    const module = new URL("../../local/postgres.ts", import.meta.url).href;
    const script = join(home, "start.ts");
    await Deno.writeTextFile(
      script,
      `const { startPostgres } = await import(${JSON.stringify(module)});
       const cluster = await startPostgres();
       console.log(Deno.uid(), await cluster.createDatabase("plain"));
       await cluster.stop();`,
    );
    const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", "--config", join(REPOSITORY, "deno.json"), script],
      uid: UNPRIVILEGED_ID,
      gid: UNPRIVILEGED_ID,
      env: { HOME: home, DENO_DIR: join(home, "deno"), TMPDIR: home },
      cwd: home,
    }).output();
    const decoder = new TextDecoder();
    assert.ok(success, decoder.decode(stderr));
    assert.match(decoder.decode(stdout), new RegExp(`^${UNPRIVILEGED_ID} postgresql://.*/plain\n`));
  } finally {
    await Deno.remove(home, { recursive: true });
  }
});

Deno.test("startPostgres() keeps data and password when it starts again on a directory", async () => {
  const parent = await Deno.makeTempDir();
  await Deno.chmod(parent, 0o755);
  const dataDir = join(parent, "postgres");
  try {
    await withCluster({ dataDir }, async ({ url }) => {
      await query(url, "create table kept as select 42 as answer");
    });
    await withCluster({ dataDir }, async ({ url }) => {
      assert.deepEqual((await query(url, "select answer from kept"))[0], { answer: 42 });
    });
  } finally {
    await Deno.remove(parent, { recursive: true });
  }
});

Deno.test("startPostgres() refuses and leaves the first alone when a directory is in use", async () => {
  const parent = await Deno.makeTempDir();
  await Deno.chmod(parent, 0o755);
  const dataDir = join(parent, "postgres");
  try {
    await withCluster({ dataDir }, async ({ url }) => {
      await assert.rejects(startPostgres({ dataDir }), /stop that one first/);
      assert.deepEqual((await query(url, "select 1 as one"))[0], { one: 1 });
    });
  } finally {
    await Deno.remove(parent, { recursive: true });
  }
});

Deno.test("startPostgres() refuses when the chosen port is taken", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  try {
    await assert.rejects(startPostgres({ port: listener.addr.port }), /stop that one first/);
  } finally {
    listener.close();
  }
});

Deno.test("startPostgres() says what to do when PG_BIN holds no PostgreSQL", async () => {
  Deno.env.set("PG_BIN", "/nowhere");
  try {
    await assert.rejects(startPostgres(), /no initdb in `\/nowhere`: set PG_BIN to/);
  } finally {
    Deno.env.delete("PG_BIN");
  }
});

Deno.test("startPostgres() refuses a password that is wrong", async () => {
  await withCluster({}, async ({ url }) => {
    const wrong = new URL(url);
    wrong.password = "wrong";
    await assert.rejects(query(wrong.href, "select 1"), { code: "28P01" });
  });
});

Deno.test("createDatabase() copies the template's tables when one is named", async () => {
  await withCluster({}, async (cluster) => {
    const template = await cluster.createDatabase("original");
    await query(template, "create table t as select 7 as seven");
    const copy = await cluster.createDatabase("copy", "original");
    assert.deepEqual((await query(copy, "select * from t"))[0], { seven: 7 });
    await cluster.dropDatabase("copy");
    await assert.rejects(query(copy, "select 1"), { code: "3D000" });
  });
});

Deno.test("stop() leaves no process and no directory when the cluster was temporary", async () => {
  const cluster = await startPostgres();
  const [row] = await query(
    cluster.url,
    "select pg_backend_pid() as pid, current_setting('data_directory') as directory",
  );
  await cluster.stop();
  await cluster.stop();
  await assert.rejects(Deno.stat(row?.["directory"]), Deno.errors.NotFound);
  await assert.rejects(Deno.connect({ hostname: "127.0.0.1", port: cluster.port }));
});

Deno.test("isReachableByAll() is false when one directory above is closed", async () => {
  const closed = await Deno.makeTempDir();
  try {
    const inner = join(closed, "inner");
    await Deno.mkdir(inner);
    assert.equal(await isReachableByAll(inner), false);
    await Deno.chmod(closed, 0o755);
    assert.equal(await isReachableByAll(inner), await isReachableByAll(join(closed, "..")));
  } finally {
    await Deno.remove(closed, { recursive: true });
  }
});

testAsRoot(
  "startPostgres() copies the binaries when root works in a closed directory",
  async () => {
    const closed = await Deno.makeTempDir();
    try {
      const native = join(closed, npmPostgresHome().slice(REPOSITORY.length));
      await Deno.mkdir(join(native, ".."), { recursive: true });
      await new Deno.Command("cp", { args: ["-R", npmPostgresHome(), native] }).output();
      for (const name of ["local", "deno.json", "package.json"]) {
        await new Deno.Command("cp", { args: ["-R", join(REPOSITORY, name), closed] }).output();
      }
      await Deno.symlink(
        join(REPOSITORY, "node_modules", "postgres"),
        join(closed, "node_modules", "postgres"),
      );
      const script = join(closed, "start.ts");
      await Deno.writeTextFile(
        script,
        `import { startPostgres } from "./local/postgres.ts";
       const cluster = await startPostgres();
       console.log(await cluster.createDatabase("closed"));
       await cluster.stop();`,
      );
      const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", "--no-check", script],
        cwd: closed,
      }).output();
      const decoder = new TextDecoder();
      assert.ok(success, decoder.decode(stderr));
      assert.match(decoder.decode(stdout), /\/closed\n$/);
    } finally {
      await Deno.remove(closed, { recursive: true });
    }
  },
);
