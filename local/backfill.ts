import { Presets, SingleBar } from "cli-progress";
import { backfill } from "./backfill/backfill.ts";
import { openProject } from "./backfill/project.ts";

const USAGE = "usage: STADION_URL=... STADION_SECRET_KEY=... [STADION_CONTINUE=1] make backfill";

async function main(): Promise<number> {
  const project = openProject(setting("STADION_URL"), setting("STADION_SECRET_KEY"));
  const bar = new SingleBar({
    format: "{bar} {value}/{total} athletes, {eta_formatted} left",
    clearOnComplete: false,
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 1_000,
    // The signal is heard below.
    gracefulExit: false,
  }, Presets.shades_classic);
  const stop = () => {
    bar.stop();
    print(
      "stopped; nothing is lost: go on with `STADION_CONTINUE=1`, or leave the rest to the sweep",
    );
    Deno.exit(130);
  };
  Deno.addSignalListener("SIGINT", stop);
  Deno.addSignalListener("SIGTERM", stop);
  let total = 0;
  try {
    const left = await backfill(project, {
      isContinued: Deno.env.get("STADION_CONTINUE") === "1",
      report(done, all) {
        if (!bar.isActive) bar.start(all, done);
        total = all;
        bar.update(done);
      },
    });
    bar.stop();
    if (left.athletes === 0) {
      print(`the records of ${total} athletes are computed`);
      return 0;
    }
    print(
      `${left.athletes} of ${total} athletes could not be computed: \`last_error\` in ` +
        `private.dirty_series says why; each is tried again by itself`,
    );
    return 1;
  } finally {
    bar.stop();
  }
}

function setting(name: string): string {
  const value = Deno.env.get(name);
  if (value !== undefined && value !== "") return value;
  throw new Error(`${name} is not set; ${USAGE}`);
}

function print(text: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${text}\n`));
}

try {
  Deno.exit(await main());
} catch (error) {
  print(`error: ${error instanceof Error ? error.message : String(error)}`);
  Deno.exit(1);
}
