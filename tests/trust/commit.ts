import { run } from "./command.ts";

/** What was measured; a tree that nobody can check out is marked with a plus. */
export async function measuredCommit(): Promise<string> {
  const head = await said(["rev-parse", "--short", "HEAD"]);
  const changed = await said(["status", "--porcelain", "--untracked-files=no"]);
  return changed === "" ? head : `${head}+`;
}

async function said(args: readonly string[]): Promise<string> {
  const { success, text } = await run("git", args);
  if (success) return text.trim();
  throw new Error(`\`git ${args.join(" ")}\` failed, run it in a checkout: ${text.trim()}`);
}
