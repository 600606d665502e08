import { textOf, type Tree } from "./tree.ts";

export const RUNNER = "tests/all.sh";

/** The commands that the runner runs one after the other, and the folders it gives to Deno. */
export function runnerOf(tree: Tree): { commands: string[]; folders: string[] } {
  const lines = textOf(tree, RUNNER).split("\n");
  return {
    commands: lines.flatMap((line) => /^step "[^"]+" (.+)$/.exec(line)?.[1] ?? []),
    folders: lines.flatMap((line) => /^deno_tests ([\w-]+)$/.exec(line)?.[1] ?? []),
  };
}
