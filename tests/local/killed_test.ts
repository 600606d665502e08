import assert from "node:assert/strict";
import { lines } from "../../local/lines.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";

/** Says where its cluster is, and does not end by itself. */
const OWNER = `
  import { startPostgres } from ${
  JSON.stringify(new URL("../../local/postgres.ts", import.meta.url).href)
};
  const { port } = await startPostgres();
  console.log(port);
  setInterval(() => {}, 1_000);
`;

const PATIENCE_MILLISECONDS = 20_000;

/** Until nothing listens and nothing is left, or for so long. */
async function leftAt(port: number, temporary: string): Promise<string[]> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const left = [...Deno.readDirSync(temporary)].map(({ name }) => name);
    const listens = await Deno.connect({ hostname: "127.0.0.1", port })
      .then((connection) => (connection.close(), [`port ${port}`]), () => []);
    if (left.length + listens.length === 0 || performance.now() > end) return [...left, ...listens];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

for (const signal of ["SIGKILL", "SIGTERM"] as const) {
  Deno.test(`startPostgres() leaves no server and no directory when ${signal} ends its process`, async () => {
    const temporary = await Deno.makeTempDir();
    try {
      await Deno.chmod(temporary, 0o755);
      const child = new Deno.Command(Deno.execPath(), {
        args: ["eval", "--no-check", OWNER],
        cwd: REPOSITORY,
        env: { TMPDIR: temporary },
        stdout: "piped",
      }).spawn();
      const { value: port } = await lines(child.stdout).next();
      assert.match(port ?? "", /^\d+$/);
      assert.notEqual([...Deno.readDirSync(temporary)].length, 0);
      child.kill(signal);
      await child.status;
      assert.deepEqual(await leftAt(Number(port), temporary), []);
    } finally {
      await Deno.remove(temporary, { recursive: true });
    }
  });
}
