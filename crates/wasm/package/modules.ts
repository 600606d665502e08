/** The JavaScript of the package: a module a group, with its WASM inlined, and those of several. */
import { encodeBase64 } from "./steps.ts";

/** A WASM: some operations, or one of them for some of its requests. */
export interface Group {
  readonly name: string;
  readonly operations: readonly string[];
}

/** What is imported by a name of its own. */
export interface Module {
  readonly name: string;
  readonly groups: readonly Group[];
  readonly operations: readonly string[];
}

export const EVERYTHING = "stadion";

export function modulesOf(groups: readonly Group[], operations: readonly string[]): Module[] {
  const plans = ["generate_plan"];
  return [
    { name: EVERYTHING, groups, operations },
    ...groups.map((group) => ({ ...group, groups: [group] })),
    {
      name: "plans",
      groups: groups.filter((group) => plans.every((name) => group.operations.includes(name))),
      operations: plans,
    },
  ];
}

/** The name of an operation's function. */
export function camelCase(operation: string): string {
  return operation.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The module's code; the bytes are of its group, where it has only one. */
export function script({ name, groups, operations }: Module, wasm?: Uint8Array): string {
  const lines = [`export { build } from "./front.js";`];
  if (wasm === undefined) {
    lines.unshift(
      `import { engineOf } from "./front.js";`,
      ...groups.map((group) => `import { group as ${group.name} } from "./${group.name}.js";`),
    );
    lines.push("", `const engine = engineOf([${groups.map((group) => group.name).join(", ")}]);`);
  } else {
    lines.unshift(`import { engineOf, groupOf } from "./front.js";`);
    lines.push(
      "",
      `const base64 = "${encodeBase64(wasm)}";`,
      "",
      `export const group = groupOf(${JSON.stringify(operations)}, base64);`,
      "",
      `const engine = engineOf([group]);`,
    );
  }
  const functions = operations.map((operation) =>
    `export function ${camelCase(operation)}(request) {\n` +
    `  return engine.ask("${operation}", request);\n}\n`
  );
  return [
    `/* @ts-self-types="./${name}.d.ts" */`,
    "",
    ...lines,
    "",
    `export function call(operation, request) {\n  return engine.call(operation, request);\n}\n`,
    functions.join("\n"),
  ].join("\n");
}

/** The glue keeps its instance in module variables; inside a function each instance has its own. */
export function factory(glue: string): string {
  const body = glue
    // What loads the WASM by URL: the bytes are here already.
    .replace(/^async function __wbg_load\([\s\S]*?\n\}\n/m, "")
    .replace(/^let __wbg_init_promise;[\s\S]*$/m, "")
    .replace(/^export (function|class)/gm, "$1")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\n{2,}/g, "\n");
  if (/^export /m.test(body) || body.includes("import.meta")) {
    throw new Error(
      "the glue of wasm-bindgen has a new shape: adapt crates/wasm/package/modules.ts",
    );
  }
  const inner = body.trim().split("\n").map((line) => `  ${line}`.trimEnd()).join("\n");
  return `function instantiate(module) {\n${inner}\n  initSync({ module });\n` +
    `  return { call, refuse };\n}\n`;
}
