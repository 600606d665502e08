import assert from "node:assert/strict";
import { camelCase } from "../../crates/wasm/package/modules.ts";
import type { Operation } from "../../pkg/stadion.js";
import { GROUPS, VECTORS } from "./expected.ts";
import { EXAMPLES } from "./examples.ts";
import { installedProject, type Project, ROOT, succeeded } from "./installed.ts";

const DENOS = { "newest Deno": "deno", "Deno 2.1.4": "deno-edge" };
const IMPORTS =
  'import type { Answer, ValidateSplitsRequest, ValidateSplitsResult } from "stadion";\n';

/** Accepted, though the types know better: the words that its answer names are nobody's. */
const BEYOND_THE_TYPES = "assess_progress/unknown_words_stop_no_other.json";

/** Literals, so that a field the types do not know is an error too. */
function typedVectors(): string {
  const imports = GROUPS.map(({ name }) => `import * as ${name} from "stadion/${name}";`);
  const lines = VECTORS.flatMap(({ operation, name, body, answer }, index) => {
    const typed = answer.ok ? { ...answer, engine_version: "0.0.0" } : answer;
    const asked = `${groupOf(operation, body)}.${camelCase(operation)}`;
    const vector = `${operation}/${name}`;
    const lines = [
      `// ${JSON.stringify(vector)}`,
      `export const answer_${index}: ReturnType<typeof ${asked}> = ${JSON.stringify(typed)};`,
    ];
    if (vector === BEYOND_THE_TYPES) lines.push("// @ts-expect-error -- as it is called");
    if (answer.ok) {
      const request = JSON.stringify(JSON.parse(body));
      lines.push(`export const request_${index}: Parameters<typeof ${asked}>[0] = ${request};`);
    }
    return lines;
  });
  return [...imports, ...lines].join("\n");
}

/** The group whose types a vector is held against: of plans, that of its kind. */
function groupOf(operation: Operation, body: string): string {
  const having = GROUPS.filter((group) => group.operations.includes(operation));
  const isHyrox = /"kind":\s*"hyrox"/.test(body);
  return (having.find(({ name }) => (name === "hyrox") === isHyrox) ?? having[0]!).name;
}

async function checking(project: Project, folder: string, file: string) {
  const deno = `${ROOT}node_modules/${folder}/deno`;
  return await project.run(deno, ["check", "--quiet", file]);
}

/** The settings of a careful TypeScript project. */
async function strictProject(): Promise<Project> {
  const project = await installedProject([]);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
  };
  await Deno.writeTextFile(
    `${project.directory}/deno.json`,
    JSON.stringify({ nodeModulesDir: "manual", lock: false, compilerOptions }),
  );
  return project;
}

for (const [name, folder] of Object.entries(DENOS)) {
  Deno.test(`stadion.d.ts takes right requests and refuses wrong ones when ${name} checks`, async () => {
    await using project = await strictProject();
    await succeeded(checking(project, folder, "typed_requests.ts"));
  });

  Deno.test(`stadion.d.ts fits every vector when ${name} checks`, async () => {
    await using project = await strictProject();
    assert.ok(VECTORS.some(({ answer }) => answer.ok), "a vector is accepted");
    assert.ok(VECTORS.some(({ answer }) => !answer.ok), "a vector is refused");
    await Deno.writeTextFile(`${project.directory}/vectors.ts`, typedVectors());
    await succeeded(checking(project, folder, "vectors.ts"));
  });

  Deno.test(`stadion.d.ts fits the examples when ${name} checks`, async () => {
    await using project = await strictProject();
    for (const { code } of EXAMPLES) {
      await Deno.writeTextFile(`${project.directory}/example.ts`, code);
      await succeeded(checking(project, folder, "example.ts"));
    }
  });

  Deno.test(`stadion.d.ts is what ${name} checks against when it is installed`, async () => {
    await using project = await strictProject();
    await Deno.writeTextFile(
      `${project.directory}/vectors.ts`,
      `${IMPORTS}export const request: ValidateSplitsRequest = { race: { format: "ironman" } };\n` +
        "export type Result = Answer<ValidateSplitsResult>;\n",
    );
    const { success, stderr } = await checking(project, folder, "vectors.ts");
    assert.ok(!success);
    assert.match(stderr, /TS2322.*"ironman"/s);
  });
}
