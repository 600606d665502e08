import { type Rule, testRules } from "./rule.ts";
import { select } from "./tree.ts";
import { importsOf, inspect } from "./typescript.ts";

const FUNCTIONS = /^functions\/.+\.(?:ts|js)$/;

/** Makes the context of a request and hands on the caller's own client only. */
const USER_FUNCTION = "functions/_shared/user_function.ts";
/** Acts for nobody in particular, so it may have the service role. */
const WEBHOOK_FUNCTION = "functions/_shared/webhook_function.ts";

const CONTEXT_ONLY: Rule = {
  rule: "a Supabase client comes from one place, the context of the request",
  violations: (tree) =>
    select(tree, FUNCTIONS).flatMap(([path, text]) =>
      importsOf(path, text)
        .filter(({ target, typesOnly }) => !typesOnly && makesClients(path, target))
        .map(({ target }) => `${path} imports \`${target}\``)
    ),
  breaches: [
    {
      when: "a function makes a client itself",
      plant: {
        "functions/new/index.ts": 'import { createClient } from "@supabase/supabase-js";\n',
      },
      reported: "functions/new/index.ts imports `@supabase/supabase-js`",
    },
    {
      when: "a function takes the whole context",
      plant: {
        "functions/new/index.ts":
          'import { createAdminClient } from "npm:@supabase/server@1.8.1/core";\n',
      },
      reported: "functions/new/index.ts imports `@supabase/server/core`",
    },
    {
      when: "the narrowing file makes a client by itself",
      plant: {
        [USER_FUNCTION]: (text) =>
          `import { SupabaseClient } from "@supabase/supabase-js";\n${text}`,
      },
      reported: `${USER_FUNCTION} imports \`@supabase/supabase-js\``,
    },
  ],
};

function makesClients(path: string, target: string): boolean {
  const composes = path === USER_FUNCTION || path === WEBHOOK_FUNCTION;
  if (target === "@supabase/server") return !composes;
  return /^(?:@supabase\/|postgres$|pg$)/.test(target);
}

const ADMIN_WORDS = /supabase_?admin|create_?admin_?client|service[-_ ]?role|secret/gi;
const ENVIRONMENTS: ReadonlySet<string> = new Set(["Deno", "process", "globalThis"]);

const ADMIN_OUT_OF_REACH: Rule = {
  rule: "only webhook functions can reach the service role",
  violations: (tree) =>
    select(tree, FUNCTIONS)
      .filter(([path]) => path !== WEBHOOK_FUNCTION)
      .flatMap(([path, text]) => [
        ...(text.match(ADMIN_WORDS) ?? [])
          // It takes the keys away, and says so; the client itself it must not touch.
          .filter((word) => path !== USER_FUNCTION || /admin/i.test(word))
          .map((word) => `${path} names \`${word}\``),
        ...inspect(path, text, (context) => ({
          Identifier(node) {
            if (ENVIRONMENTS.has(node.name)) {
              context.report({
                node,
                message: `${path} names \`${node.name}\`, which has the keys`,
              });
            }
          },
        })),
        ...(path !== USER_FUNCTION || /\benv: \{ secretKeys: \{\} \}/.test(text)
          ? []
          : [`${path} leaves the service-role client its keys`]),
      ]),
  breaches: [
    {
      when: "a function names the client",
      plant: {
        "functions/new/index.ts": "export const f = ({ supabaseAdmin }) => supabaseAdmin;\n",
      },
      reported: "functions/new/index.ts names `supabaseAdmin`",
    },
    {
      when: "a function names the key",
      plant: { "functions/_shared/new.ts": 'const name = "SUPABASE_SERVICE_ROLE_KEY";\n' },
      reported: "functions/_shared/new.ts names `SERVICE_ROLE`",
    },
    {
      when: "a function reads the environment",
      plant: { "functions/new/index.ts": "const { env } = Deno;\n" },
      reported: "functions/new/index.ts names `Deno`, which has the keys",
    },
    {
      when: "the narrowing file hands the client on",
      plant: {
        [USER_FUNCTION]: (text) => text.replace("jwtClaims, ", "jwtClaims, supabaseAdmin, "),
      },
      reported: `${USER_FUNCTION} names \`supabaseAdmin\``,
    },
    {
      when: "the narrowing file keeps the keys",
      plant: { [USER_FUNCTION]: (text) => text.replace("secretKeys: {}", "") },
      reported: `${USER_FUNCTION} leaves the service-role client its keys`,
    },
  ],
};

testRules(CONTEXT_ONLY, ADMIN_OUT_OF_REACH);
