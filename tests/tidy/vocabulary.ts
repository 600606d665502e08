import { textOf, type Tree } from "./tree.ts";

export const VOCABULARY = "pkg/vocabulary.json";

interface Code {
  readonly code: string;
  readonly severity: string;
  readonly meaning: string;
}

export function codesOf(tree: Tree): readonly Code[] {
  const { problems } = JSON.parse(textOf(tree, VOCABULARY));
  if (!Array.isArray(problems) || problems.length === 0) throw new Error("there are no codes");
  return problems;
}
