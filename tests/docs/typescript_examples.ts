import { join } from "node:path";
import { createClient } from "@supabase/supabase-js";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import type { Stack } from "../../local/stack.ts";
import { assertPrinted, type Example, markLogs, readMarks, refused } from "./example_output.ts";
import type { Block } from "./markdown.ts";
import type { Ground, Proof } from "./proof.ts";
import { inScratch, run } from "./shell.ts";

interface Reader {
  readonly url: string;
  readonly publishableKey: string;
  readonly email: string;
  readonly password: string;
}

/** Someone with an account and the profile that races hang on. */
async function signUpReader({ url, publishableKey }: Stack): Promise<Reader> {
  const email = `reader-${crypto.randomUUID()}@example.com`;
  const password = crypto.randomUUID();
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  const supabase = createClient(url, publishableKey, options);
  const { data, error } = await supabase.auth.signUp({ email, password });
  if (error !== null) throw error;
  if (data.session === null) throw new Error("sign-up waits for a confirmed email: turn it off");
  const profile = await supabase.schema("hyrox").from("athlete_profiles")
    .insert({ user_id: data.session.user.id });
  if (profile.error !== null) throw profile.error;
  return { url, publishableKey, email, password };
}

/** One program of all examples: each goes on in the scope of the one before. */
function program(reader: Reader, codes: readonly string[]): string {
  const imports: string[] = [];
  const scopes = codes.map((code) =>
    code.replaceAll(/^import .*;$/gm, (line) => (imports.push(line), ""))
  );
  const given = Object.entries(reader).map(([name, value]) =>
    `const ${name} = ${JSON.stringify(value)};`
  );
  return [...new Set(imports), ...given, ...scopes.flatMap((code) => ["{", code])]
    .concat("}".repeat(codes.length), "").join("\n");
}

async function runChecked(source: string): Promise<Map<string, string>> {
  return await inScratch(async (directory) => {
    const file = join(directory, "example.ts");
    await Deno.writeTextFile(file, source);
    const options = ["--check", "--quiet", "--no-prompt", "--allow-net", "--allow-env"];
    const config = join(REPOSITORY, "deno.json");
    const { stdout } = await run(
      Deno.execPath(),
      ["run", ...options, "--config", config, file],
      { env: { NO_COLOR: "1" } },
    );
    return readMarks(stdout);
  });
}

/** All examples of a document, because the later ones use what the earlier ones made. */
export function typescriptProofs(blocks: readonly Block[]): Proof[] {
  if (blocks.length === 0) return [];
  const { document } = blocks[0]!;
  const places = blocks.map(({ line }) => line).join(", ");
  return [{
    name: `${document}:${places} print what their comments say when supabase-js meets a stack`,
    async run({ stack }: Ground) {
      const reader = await signUpReader(stack);
      const examples = blocks.map(({ line, code }) => markLogs(`${line}`, code));
      const accepted = await runChecked(program(reader, examples.map(({ code }) => code)));
      const damaged = new Map<string, string>();
      for (const [index, example] of examples.entries()) {
        if (!hasOtherBranch(example)) continue;
        const before = examples.slice(0, index).map(({ code }) => code);
        const marks = await runChecked(program(reader, [...before, refused(example.code)]));
        for (const [mark, text] of marks) damaged.set(mark, text);
      }
      const unreached = examples.some(saysUnreached)
        ? await runChecked(program({ ...reader, url: unusedUrl() }, codesOfUnreached(examples)))
        : new Map<string, string>();
      for (const { logs } of examples) assertPrinted(logs, { accepted, damaged, unreached });
    },
  }];
}

const UNREACHED = /^\s*else if \(error\) console\.log\(/m;

function saysUnreached({ code }: Example): boolean {
  return UNREACHED.test(code);
}

/** Those before an example would throw without a server. */
function codesOfUnreached(examples: readonly Example[]): string[] {
  return examples.filter(saysUnreached).map(({ code }) => code);
}

/** Nobody listens there any more. */
function unusedUrl(): string {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  listener.close();
  return `http://127.0.0.1:${port}`;
}

function hasOtherBranch({ code }: Example): boolean {
  return /^\s*(?:\} )?else /m.test(code);
}
