import { wasmCrates } from "./cargo.ts";
import { type Rule, testRules } from "./rule.ts";
import { rustCode } from "./rust.ts";
import { select } from "./tree.ts";
import { inspect } from "./typescript.ts";

const SHARED_STATE =
  /\bstatic mut\b|\bthread_local!|\b(?:lazy_static|once_cell|LazyLock|LazyCell|OnceLock|OnceCell|Mutex|RwLock|UnsafeCell|Atomic[A-Z]\w*)\b/g;

const IN_WASM: Rule = {
  rule: "crates in the WASM keep nothing between calls",
  async violations(tree) {
    const crates = [...await wasmCrates(tree)].join("|");
    return select(tree, new RegExp(`^crates/(?:${crates})/src/.+\\.rs$`)).flatMap(([path, text]) =>
      (rustCode(text).match(SHARED_STATE) ?? []).map((found) => `${path}: \`${found}\``)
    );
  },
  breaches: [
    {
      when: "the engine counts its calls",
      plant: { "crates/engine/src/new.rs": "static CALLS: AtomicU32 = AtomicU32::new(0);\n" },
      reported: "crates/engine/src/new.rs: `AtomicU32`",
    },
    {
      when: "a domain crate keeps a cache",
      plant: { "crates/race-splits/src/new.rs": "thread_local! {}\n" },
      reported: "crates/race-splits/src/new.rs: `thread_local!`",
    },
  ],
};

const IN_FUNCTIONS: Rule = {
  rule: "functions keep nothing between requests",
  violations: (tree) =>
    select(tree, /^functions\/.+\.(?:ts|js)$/).flatMap(([path, text]) =>
      moduleState(path, text).map((declared) => `${path}: \`${declared}\``)
    ),
  breaches: [
    keeps("a variable", "let last = 0;", "let last"),
    keeps("an exported variable", "export let last = 0;", "let last"),
    keeps("a variable of old", "var last;", "var last"),
    keeps("a cache", "const cache = new Map<string, string>();", "const cache"),
    keeps("a list", "export const seen: string[] = [];", "const seen"),
    keeps("an object", "const config = { retries: 3 };", "const config"),
    keeps("an expression that counts where it is", "const WORD = /\\w+/g;", "const WORD"),
    keeps("a member of a class", "export class A { static last = 0; }", "static last"),
  ],
};

function keeps(what: string, source: string, declared: string) {
  const path = "functions/_shared/new.ts";
  return {
    when: `one keeps ${what}`,
    plant: { [path]: `// deno-lint-ignore-file\n${source}\n` },
    reported: `${path}: \`${declared}\``,
  };
}

/** What a module declares at its top that a request could change. */
function moduleState(path: string, text: string): string[] {
  return inspect(path, text, (context) => {
    const source = (node: Deno.lint.Node) => context.sourceCode.getText(node);
    return {
      Program(program) {
        for (const statement of program.body) {
          const declaration = statement.type === "ExportNamedDeclaration"
            ? statement.declaration
            : statement;
          if (declaration?.type !== "VariableDeclaration") continue;
          for (const declarator of declaration.declarations) {
            if (declaration.kind === "const" && isFixed(declarator, source)) continue;
            const name = /^[\w$]+|^./.exec(source(declarator))?.[0];
            context.report({ node: declarator, message: `${declaration.kind} ${name}` });
          }
        }
      },
      PropertyDefinition(node) {
        if (node.static && !node.readonly) {
          context.report({ node, message: `static ${source(node.key)}` });
        }
      },
    };
  });
}

type Declarator = Deno.lint.VariableDeclarator;

/** By its type, by `as const`, or because its value is of a kind that does not change. */
function isFixed({ id, init }: Declarator, source: (node: Deno.lint.Node) => string): boolean {
  const type = id.type === "Identifier" && id.typeAnnotation ? source(id.typeAnnotation) : "";
  if (/^:? ?(?:Readonly\w*<|readonly )/.test(type)) return true;
  switch (init?.type) {
    case "ArrayExpression":
    case "ObjectExpression":
      return false;
    case "NewExpression":
      return STATELESS.has(source(init.callee));
    case "Literal":
      // Where the last match ended stays in the expression.
      return !/^\/[^]*\/\w*[gy]\w*$/.test(source(init));
    default:
      return init !== null && init !== undefined;
  }
}

const STATELESS: ReadonlySet<string> = new Set(["TextEncoder", "URL"]);

const HOLDER = "pkg/front.js";
const MODULES = /^pkg\/\w+\.js$/;

const IN_PACKAGE: Rule = {
  rule: "pkg/ keeps a module and its instance for each group, and nothing else",
  violations(tree) {
    const kept = select(tree, MODULES).flatMap(([path, text]) =>
      moduleState(path, text).map((declared) => `${path}: \`${declared}\``)
    );
    // The glue behind keeps what belongs to one instance.
    const [own = ""] = (tree.get(HOLDER) ?? "").split(/^function instantiate/m);
    const ofGroups = [...own.matchAll(/^ {2}(let \w+)/gm)].map(([, declared]) => declared!);
    return ["let compiled", "let engine"].join() === ofGroups.join()
      ? kept
      : [...kept, ...ofGroups];
  },
  breaches: [
    {
      when: "a module keeps the last answer",
      plant: { "pkg/races.js": (text) => `${text}\nlet answer;\n` },
      reported: "pkg/races.js: `let answer`",
    },
    {
      when: "a group keeps the last answer",
      plant: { [HOLDER]: (text) => text.replace("  let engine;", "  let engine;\n  let answer;") },
      reported: "let answer",
    },
  ],
};

testRules(IN_WASM, IN_FUNCTIONS, IN_PACKAGE);
