import { posix } from "node:path";

/** Walks a file's syntax tree; what `visit` returns may report by node. */
export type Visit = Deno.lint.Rule["create"];

/** What a walk over a TypeScript or JavaScript file reports, in the order of the file. */
export function inspect(path: string, text: string, create: Visit): string[] {
  // A comment that silences the linter must not silence an invariant.
  const heard = text.replace(/deno-lint-ignore(-file)?/g, (found) => found.replaceAll("-", "_"));
  const plugin = { name: "tidy", rules: { invariant: { create } } };
  return Deno.lint.runPlugin(plugin, posix.basename(path), heard)
    .toSorted((a, b) => a.range[0] - b.range[0])
    .map(({ message }) => message);
}

export interface Import {
  /** A path from the root of the repository, or the specifier of a package. */
  readonly target: string;
  readonly typesOnly: boolean;
}

/** Everything a file imports or re-exports, by whatever syntax. */
export function importsOf(path: string, text: string): Import[] {
  const reported = inspect(path, text, (context) => {
    const note = (node: Deno.lint.Node, source: Deno.lint.Node | null, typesOnly: boolean) => {
      if (source === null) return;
      const specifier = /^(["'])(.*)\1$/.exec(context.sourceCode.getText(source))?.[2];
      const target = specifier === undefined ? "computed" : resolve(path, specifier);
      context.report({ node, message: JSON.stringify({ target, typesOnly }) });
    };
    return {
      ImportDeclaration(node) {
        const types = node.specifiers.length > 0 &&
          node.specifiers.every((specifier) =>
            specifier.type === "ImportSpecifier" && specifier.importKind === "type"
          );
        note(node, node.source, node.importKind === "type" || types);
      },
      ExportNamedDeclaration: (node) => note(node, node.source, node.exportKind === "type"),
      ExportAllDeclaration: (node) => note(node, node.source, node.exportKind === "type"),
      ImportExpression: (node) => note(node, node.source, false),
      TSImportType: (node) => note(node, node.argument, true),
      // Workers and assets are named this way.
      NewExpression(node) {
        const [specifier, base] = node.arguments;
        if (specifier === undefined || base === undefined) return;
        if (context.sourceCode.getText(base) === "import.meta.url") note(node, specifier, false);
      },
    };
  });
  return reported.map((message) => JSON.parse(message));
}

function resolve(path: string, specifier: string): string {
  return /^\.{1,2}\//.test(specifier)
    ? posix.join(posix.dirname(path), specifier)
    : specifier.replace(/^npm:\/?(@?[^@]+)(@[^/]+)?/, "$1");
}
