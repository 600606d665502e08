import assert from "node:assert/strict";
import { join } from "node:path";
import { lines } from "../../local/lines.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";

const DEV = join(REPOSITORY, "local", "dev.ts");

function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  return port;
}

/** In a process group of its own, as a terminal starts it, so that ctrl-c can be imitated. */
function spawnDev(port: number, dataDir: string): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--config", join(REPOSITORY, "deno.json"), DEV],
    env: { STADION_PORT: String(port), STADION_DATA_DIR: dataDir },
    detached: true,
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

async function processGroup(pid: number): Promise<string[]> {
  const { stdout } = await new Deno.Command("ps", { args: ["-eo", "pgid=,pid=,args="] }).output();
  return new TextDecoder().decode(stdout).split("\n")
    .filter((line) => line.trim().startsWith(`${pid} `));
}

async function withDataDir(use: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = await Deno.makeTempDir();
  try {
    await Deno.chmod(dataDir, 0o755);
    await use(dataDir);
  } finally {
    await Deno.remove(dataDir, { recursive: true });
  }
}

async function settings(child: Deno.ChildProcess): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const line of lines(child.stdout)) {
    const [, name, value] = /^ *([A-Za-z ]+): (\S+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) found.set(name, value);
    if (line.includes("ctrl-c stops everything")) return found;
  }
  const { stderr } = await child.output();
  throw new Error(`dev ended early: ${new TextDecoder().decode(stderr)}`);
}

// A terminal sends ctrl-c to the whole group, a supervisor its signal to one process.
for (
  const [name, target] of [
    ["SIGINT", (pid: number) => `-${pid}`],
    ["SIGTERM", (pid: number) => String(pid)],
  ] as const
) {
  Deno.test(`dev ends all it started and frees its port when ${name} comes`, () =>
    withDataDir(async (dataDir) => {
      const port = freePort();
      const child = spawnDev(port, dataDir);
      try {
        const shown = await settings(child);
        assert.equal(shown.get("API URL"), `http://127.0.0.1:${port}`);
        const answer = await fetch(`${shown.get("API URL")}/auth/v1/settings`, {
          headers: { apikey: shown.get("Publishable key") ?? "" },
        });
        assert.equal(answer.status, 200);
        await answer.body?.cancel();
        await (await fetch(`${shown.get("API URL")}/functions/v1/validate-splits`, {
          method: "OPTIONS",
        })).body?.cancel();
        assert.ok((await processGroup(child.pid)).some((line) => line.includes("postgres")));
        assert.ok((await processGroup(child.pid)).some((line) => line.includes("function_main")));

        const sent = await new Deno.Command("kill", {
          args: [`-${name.slice(3)}`, "--", target(child.pid)],
        }).output();
        assert.ok(sent.success);
        const { code } = await child.status;
        assert.equal(code, 0, new TextDecoder().decode((await child.output()).stderr));
        assert.deepEqual(await processGroup(child.pid), []);
        Deno.listen({ hostname: "127.0.0.1", port }).close();
      } finally {
        for (const line of await processGroup(child.pid)) {
          Deno.kill(Number(line.trim().split(/ +/)[1]), "SIGKILL");
        }
        await child.stderr.cancel().catch(() => {});
      }
    }));
}

Deno.test("dev says what to do when its port is taken", () =>
  withDataDir(async (dataDir) => {
    const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    try {
      const { code, stderr } = await spawnDev(listener.addr.port, dataDir).output();
      assert.equal(code, 1);
      assert.match(
        new TextDecoder().decode(stderr),
        new RegExp(`error: port ${listener.addr.port} is taken.*STADION_PORT=`),
      );
    } finally {
      listener.close();
    }
  }));

Deno.test("dev says what to do when STADION_PORT is no port", () =>
  withDataDir(async (dataDir) => {
    const { code, stderr } = await spawnDev(70000, dataDir).output();
    assert.equal(code, 1);
    assert.match(new TextDecoder().decode(stderr), /STADION_PORT is `70000`: use a whole number/);
  }));
