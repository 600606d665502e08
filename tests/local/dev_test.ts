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

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

async function processes(): Promise<Process[]> {
  const { stdout } = await new Deno.Command("ps", { args: ["-eo", "pid=,ppid=,args="] }).output();
  return new TextDecoder().decode(stdout).trim().split("\n").map((line) => {
    const [pid, parent, ...command] = line.trim().split(/ +/);
    return { pid: Number(pid), parent: Number(parent), command: command.join(" ") };
  });
}

/** A process and all that descend from it, whatever group they are in. */
async function family(pid: number): Promise<Process[]> {
  const all = await processes();
  const members = all.filter((process) => process.pid === pid);
  for (const member of members) {
    members.push(...all.filter((process) => process.parent === member.pid));
  }
  return members;
}

/** Those that still run: a pid may have been given away, its command hardly. */
async function survivors(members: readonly Process[]): Promise<Process[]> {
  const all = await processes();
  return members.filter((member) =>
    all.some(({ pid, command }) => pid === member.pid && command === member.command)
  );
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
      let started: Process[] = [];
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
        started = await family(child.pid);
        assert.ok(started.some(({ command }) => command.includes("postgres")));
        assert.ok(started.some(({ command }) => command.includes("function_main")));

        const sent = await new Deno.Command("kill", {
          args: [`-${name.slice(3)}`, "--", target(child.pid)],
        }).output();
        assert.ok(sent.success);
        const { code } = await child.status;
        assert.equal(code, 0, new TextDecoder().decode((await child.output()).stderr));
        assert.deepEqual(await survivors(started), []);
        Deno.listen({ hostname: "127.0.0.1", port }).close();
      } finally {
        for (const { pid } of await survivors(started)) Deno.kill(pid, "SIGKILL");
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
