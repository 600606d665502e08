import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { metadata } from "./cargo_commands.ts";
import { inScratch, run } from "./shell.ts";

interface Request {
  readonly race: { readonly total_time_seconds: unknown };
  readonly splits: readonly { readonly time_seconds: number }[];
  readonly transitions_total_seconds?: unknown;
}

interface Summary {
  readonly requests: number;
  readonly verdicts: { readonly reject?: number; readonly suspicious?: number };
}

const grouped = (count: number) => count.toLocaleString("en-US");

/** How rows of the README's table begin, made from the results in `folder`; undefined when there are none. */
export async function figuresOfResults(folder: string): Promise<string[] | undefined> {
  const official = join(folder, "results_official_summary_dev.csv");
  const device = join(folder, "results_granular_dev.csv");
  if (!await isFile(official) || !await isFile(device)) return undefined;
  await run("cargo", ["build", "--quiet", "--release", "--locked", "-p", "stadion-cli"]);

  const all = (await stadion(["--csv", "--requests", official])).trimEnd().split("\n");
  const complete = all.filter((line) => isComplete(JSON.parse(line)));
  const published: Summary = await inScratch(async (directory) => {
    const file = join(directory, "complete.jsonl");
    await Deno.writeTextFile(file, complete.join("\n"));
    return JSON.parse(await stadion(["--summary", file]));
  });
  const devices: Summary = JSON.parse(await stadion(["--csv", "--summary", device]));

  const corruptions = complete.map((line) => corruptionsOf(JSON.parse(line)));
  const rejected = ({ verdicts }: Summary) => `${verdicts.reject ?? 0} rejected`;
  const share = 100 * (devices.verdicts.suspicious ?? 0) / devices.requests;
  return [
    `complete published results (${complete.length} of ${all.length} rows have headline, ` +
    `16 splits and Roxzone): ${rejected(published)}`,
    `the same with one corruption each, ${range(corruptions)} per row: ` +
    grouped(corruptions.reduce((sum, count) => sum + count, 0)),
    `device tables, ${grouped(devices.requests)} rows: ${rejected(devices)}, ` +
    `${share.toFixed(2)} % suspicious`,
  ];
}

function isComplete({ race, splits, transitions_total_seconds }: Request): boolean {
  return splits.length === 16 &&
    [race.total_time_seconds, transitions_total_seconds].every((time) => typeof time === "number");
}

function range(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? `${least}` : `${least} to ${most}`;
}

/**
 * As crates/cli/tests/real_results.rs damages a row: each split longer, missing and doubled, and
 * shorter if it can be; each station on a run and swapped.
 */
function corruptionsOf({ splits }: Request): number {
  const shorter = splits.filter(({ time_seconds }) => time_seconds >= 40).length;
  return 3 * splits.length + splits.length + shorter;
}

async function stadion(args: readonly string[]): Promise<string> {
  const { target_directory } = await metadata();
  const command = join(target_directory, "release", "stadion");
  return (await run(command, ["validate_splits", ...args], { cwd: REPOSITORY }, [0, 1])).stdout;
}

async function isFile(path: string): Promise<boolean> {
  return await Deno.stat(path).then((info) => info.isFile, () => false);
}
