// Where the documents point at: links, files and folders.
import { dirname, normalize } from "node:path/posix";
import { type Rule, testRules } from "../tidy/rule.ts";
import { select, textOf, type Tree } from "../tidy/tree.ts";
import { partsOf, proseOf, spansOf } from "./markdown.ts";
import { inReadme } from "./readme.ts";

const ARCHITECTURE = "ARCHITECTURE.md";
const DOCUMENTS = /\.md$/;
/** `make pkg` copies it into pkg/; that copy is looked at. */
const COPIED = "crates/wasm/package/README.md";
const ENDINGS = /\.(?:rs|ts|js|json|toml|lock|md|sql|sh)$/;

const documentsOf = (tree: Tree) => select(tree, DOCUMENTS).filter(([path]) => path !== COPIED);

/** True for a file, and for a folder of files; `<slug>` stands for any name. */
function exists(tree: Tree, path: string): boolean {
  const names = normalize(path).replace(/\/$/, "").split(/<\w+>/).map(RegExp.escape);
  const pattern = new RegExp(`^${names.join("[^/]+")}(?:/|$)`);
  return [...tree.keys()].some((file) => pattern.test(file));
}

const LINKS: Rule = {
  rule: "every link of the documents to a file or heading leads there",
  violations: (tree) =>
    documentsOf(tree).flatMap(([document, text]) =>
      [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => !leadsSomewhere(tree, document, link))
        .map((link) => `${document}: ${link}`)
    ),
  breaches: [
    {
      when: "a file has been moved",
      plant: inReadme("](ARCHITECTURE.md)", "](docs/ARCHITECTURE.md)"),
      reported: "README.md: docs/ARCHITECTURE.md",
    },
    {
      when: "a heading has another name",
      plant: inReadme("](CHANGELOG.md)", "](CHANGELOG.md#released)"),
      reported: "README.md: CHANGELOG.md#released",
    },
  ],
};

function leadsSomewhere(tree: Tree, document: string, link: string): boolean {
  const [path, anchor] = link.split("#");
  const target = path === "" ? document : normalize(`${dirname(document)}/${path}`);
  if (anchor === undefined) return exists(tree, target);
  const headings = (tree.get(target) ?? "").match(/^#+ .+$/gm) ?? [];
  return headings.map(anchorOf).includes(anchor);
}

/** As GitHub makes it. */
function anchorOf(heading: string): string {
  return heading.replace(/^#+ /, "").toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

const PATHS: Rule = {
  rule: "every path that the documents name is there",
  violations: (tree) =>
    documentsOf(tree).flatMap(([document, text]) =>
      partsOf(proseOf(text)).flatMap((part) =>
        missingPaths(
          tree,
          document,
          spansOf(part).filter(isPath).filter((path) => !isImport(tree, path)),
        ).map((path) => `${document}: ${path}`)
      )
    ),
  breaches: [
    {
      when: "a folder has another name",
      plant: inReadme("| `functions/` |", "| `edge-functions/` |"),
      reported: "README.md: edge-functions/",
    },
    {
      when: "a file stands in another folder than its paragraph says",
      plant: { [ARCHITECTURE]: (text) => text.replace("`answer.rs`", "`answers.rs`") },
      reported: "ARCHITECTURE.md: answers.rs",
    },
    {
      when: "a file is gone",
      plant: { "functions/_shared/user_function.ts": null },
      reported: "ARCHITECTURE.md: functions/_shared/user_function.ts",
    },
  ],
};

/** A part of the package, by the name it is imported by. */
function isImport(tree: Tree, span: string): boolean {
  const { name, exports } = JSON.parse(textOf(tree, "pkg/package.json"));
  return span.startsWith(`${name}/`) && Object.hasOwn(exports, `.${span.slice(name.length)}`);
}

function isPath(span: string): boolean {
  return /^[\w.-][\w.<>-]*(?:\/[\w.<>-]+)*\/?$/.test(span) &&
    (span.includes("/") || ENDINGS.test(span));
}

/** A path counts from the root, from its document, or from a folder that the same part names. */
function missingPaths(tree: Tree, document: string, paths: readonly string[]): string[] {
  const folders = ["", `${dirname(document)}/`];
  return paths.filter((path) => {
    const found = folders.map((folder) => folder + path).find((path) => exists(tree, path));
    if (found === undefined) return true;
    const folder = found.replace(/\/?$/, "/");
    folders.push(folder, `${folder}src/`);
    return false;
  });
}

testRules(LINKS, PATHS);
