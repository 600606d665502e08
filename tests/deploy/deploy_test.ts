// deno-lint-ignore-file no-console -- the weights are part of what this test is for
import assert from "node:assert/strict";
import { parse } from "smol-toml";
import { importedFiles } from "./import_graph.ts";
import { type ManagementApi, startManagementApi } from "./management_api.ts";

const ROOT = new URL("../../", import.meta.url);
const DENO = new URL("node_modules/deno/deno", ROOT).pathname;
const CLI = new URL("node_modules/.bin/supabase", ROOT).pathname;
const PROJECT_REF = "abcdefghijklmnopqrst";

/** What each function asks of the engine; nothing else of it is to be uploaded and loaded. */
const ENGINE_PARTS: Readonly<Record<string, readonly string[]>> = {
  "validate-splits": ["races"],
  "detect-records": ["races"],
  "estimate-1rm": ["strength"],
  "generate-session": ["powerlifting"],
  "review-session": ["races", "strength"],
  "assess-progress": ["progress"],
  "generate-plan": ["hyrox", "plans", "powerlifting"],
  "plan-calendar": [],
};

function enginePartsOf(slug: string): string[] {
  const parts = ENGINE_PARTS[slug];
  assert(parts, `say in ENGINE_PARTS what \`${slug}\` asks of the engine`);
  return ["front", ...parts].map((name) => `pkg/${name}.js`).sort();
}

interface FunctionConfig {
  readonly entrypoint: string;
  readonly import_map: string;
}

const FUNCTIONS = readFunctions();

/** Paths in config.toml count from supabase/; the platform and this test count from the root. */
function fromRoot(path: string): string {
  return new URL(path, new URL("supabase/", ROOT)).href.slice(ROOT.href.length);
}

function readFunctions(): [slug: string, config: FunctionConfig][] {
  const config = parse(Deno.readTextFileSync(new URL("supabase/config.toml", ROOT)));
  return Object.entries((config.functions ?? {}) as unknown as Record<string, FunctionConfig>);
}

/** A copy, because the CLI leaves notes of its own beside the config it reads. */
async function copyProject(): Promise<string> {
  const project = await Deno.makeTempDir({ prefix: "stadion_deploy_" });
  await Deno.mkdir(`${project}/supabase`);
  for (const part of ["functions", "pkg", "supabase/config.toml"]) {
    const { success } = await new Deno.Command("cp", {
      args: ["-RL", new URL(part, ROOT).pathname, `${project}/${part}`],
    }).output();
    assert(success, `\`${part}\` is not there to deploy`);
  }
  return project;
}

async function deploy(project: string, slug: string, api: ManagementApi): Promise<string> {
  const profile = `${project}/profile.yaml`;
  await Deno.writeTextFile(
    profile,
    [
      `name: loopback`,
      `api_url: ${api.url}`,
      `dashboard_url: ${api.url}`,
      `project_host: localhost`,
    ]
      .join("\n"),
  );
  const { stdout, stderr } = await new Deno.Command(CLI, {
    args: ["functions", "deploy", slug, "--use-api", "--yes", `--remote=${PROJECT_REF}`]
      .concat("--profile", profile, "--workdir", project),
    cwd: project,
    clearEnv: true,
    env: {
      PATH: Deno.env.get("PATH") ?? "",
      HOME: project,
      DO_NOT_TRACK: "1",
      SUPABASE_ACCESS_TOKEN: `sbp_${"0".repeat(40)}`,
    },
  }).output();
  return new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
}

Deno.test("config.toml names at least one function, and each entrypoint and import map exists", () => {
  assert(FUNCTIONS.length > 0, "supabase/config.toml names no function");
  for (const [slug, { entrypoint, import_map }] of FUNCTIONS) {
    for (const path of [entrypoint, import_map].map(fromRoot)) {
      assert(Deno.statSync(new URL(path, ROOT)).isFile, `\`${slug}\` points at \`${path}\``);
    }
  }
});

for (const [slug, { entrypoint, import_map }] of FUNCTIONS) {
  Deno.test(`functions deploy uploads exactly the files that ${slug} imports when asked to use the API`, async () => {
    const project = await copyProject();
    try {
      await using api = startManagementApi();
      const output = await deploy(project, slug, api);
      assert.doesNotMatch(output, /warn/i, output);
      assert.deepEqual(api.surprises, []);
      assert.deepEqual(api.deployments.map((deployment) => deployment.slug), [slug], output);
      const { files, metadata } = api.deployments[0]!;
      assert.equal(metadata.entrypoint_path, fromRoot(entrypoint));
      assert.equal(metadata.import_map_path, fromRoot(import_map));
      const needed = await importedFiles(DENO, ROOT, fromRoot(entrypoint));
      assert.deepEqual([...files.keys()].sort(), [...needed, fromRoot(import_map)].sort());
      const modules = [...files.keys()].filter((path) => path.startsWith("pkg/"));
      assert.deepEqual(modules.sort(), enginePartsOf(slug), "modules of the engine");
      const [all, engine] = [[...files.keys()], modules].map((paths) =>
        Math.round(paths.reduce((sum, path) => sum + files.get(path)!.length, 0) / 1000)
      );
      console.log(`${slug}: ${files.size} files, ${all} kB, of them the engine ${engine} kB`);
      for (const [path, text] of files) {
        assert.equal(text, await Deno.readTextFile(new URL(path, ROOT)), `\`${path}\` was changed`);
      }
    } finally {
      await Deno.remove(project, { recursive: true });
    }
  });
}

Deno.test("functions deploy warns when a file that the function imports is missing", async () => {
  const project = await copyProject();
  try {
    await using api = startManagementApi();
    await Deno.remove(`${project}/pkg`, { recursive: true });
    const output = await deploy(project, FUNCTIONS[0]![0], api);
    assert.match(output, /warn/i, output);
  } finally {
    await Deno.remove(project, { recursive: true });
  }
});
