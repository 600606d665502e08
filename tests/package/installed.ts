import { join } from "node:path";
import { EXAMPLES } from "./examples.ts";

export const ROOT = new URL("../../", import.meta.url).pathname;
export const PKG = new URL("../../pkg/", import.meta.url).pathname;

/** What the scratch project asks the engine. */
export interface Question {
  readonly operation: string;
  readonly body: string;
}

/** What `npm pack` says of the tarball it wrote. */
export interface Tarball {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

export interface Project extends AsyncDisposable {
  readonly directory: string;
  readonly tarball: Tarball;
  /** Runs a command in the project, which sees nothing of this process's environment. */
  run(command: string, args: string[]): Promise<Ran>;
}

export interface Ran {
  readonly success: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(directory: string, command: string, args: string[]): Promise<Ran> {
  const output = await new Deno.Command(command, {
    args,
    cwd: directory,
    stdin: "null",
    clearEnv: true,
    env: {
      PATH: Deno.env.get("PATH") ?? "",
      HOME: directory,
      DENO_DIR: join(directory, ".deno"),
      NO_COLOR: "1",
    },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { success: output.success, stdout: text(output.stdout), stderr: text(output.stderr) };
}

/** The output of a command that has to succeed. */
export async function succeeded(running: Promise<Ran>): Promise<string> {
  const { success, stdout, stderr } = await running;
  if (!success) throw new Error(`the command failed:\n${stdout}\n${stderr}`);
  return stdout;
}

// In the repository a fixture names the package by its path, so that it is checked there too.
async function fixture(name: string): Promise<string> {
  const text = await Deno.readTextFile(new URL(name, import.meta.url));
  return text.replaceAll('"../../pkg/stadion.js"', '"stadion"')
    .replaceAll(/"\.\.\/\.\.\/pkg\/(\w+)\.js"/g, '"stadion/$1"');
}

function program(questions: readonly Question[]): string {
  return [
    ...EXAMPLES.map((_, index) => `import "./example_${index}.js";`),
    `import { outcome } from "./outcome.js";`,
    `console.log(JSON.stringify(outcome(${JSON.stringify(questions, null, 2)})));\n`,
  ].join("\n");
}

/** A scratch project that has the packed package installed, and nothing else. */
export async function installedProject(questions: readonly Question[]): Promise<Project> {
  const directory = await Deno.makeTempDir({ prefix: "stadion_package_" });
  try {
    const npm = (...args: string[]) => succeeded(run(directory, "npm", [...args, "--offline"]));
    const packed = await npm("pack", PKG, "--json", "--ignore-scripts");
    const [tarball] = JSON.parse(packed) as [Tarball];
    const files: Record<string, string> = {
      "package.json": JSON.stringify({ name: "scratch", private: true, type: "module" }),
      "main.js": program(questions),
      "outcome.js": await fixture("outcome.js"),
      "typed_requests.ts": await fixture("typed_requests.ts"),
    };
    EXAMPLES.forEach(({ code }, index) => files[`example_${index}.js`] = code);
    for (const [name, text] of Object.entries(files)) {
      await Deno.writeTextFile(join(directory, name), text);
    }
    await npm("install", `./${tarball.filename}`, "--ignore-scripts", "--no-audit", "--no-fund");
    return {
      directory,
      tarball,
      run: (command, args) => run(directory, command, args),
      [Symbol.asyncDispose]: () => Deno.remove(directory, { recursive: true }),
    };
  } catch (fault) {
    await Deno.remove(directory, { recursive: true });
    throw fault;
  }
}
