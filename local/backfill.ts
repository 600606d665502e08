import { Presets, SingleBar } from "cli-progress";
import { backfill } from "./backfill/backfill.ts";
import { openProject } from "./backfill/project.ts";

const USAGE = "usage: STADION_URL=... STADION_SECRET_KEY=... [STADION_CONTINUE=1] make backfill";

async function main(): Promise<number> {
  const computations = openProject(setting("STADION_URL"), setting("STADION_SECRET_KEY"));
  const bars = new Bars();
  const stop = () => {
    bars.stop();
    print(
      "stopped; nothing is lost: go on with `STADION_CONTINUE=1`, or leave the rest to the sweep",
    );
    Deno.exit(130);
  };
  Deno.addSignalListener("SIGINT", stop);
  Deno.addSignalListener("SIGTERM", stop);
  try {
    const outcomes = await backfill(computations, {
      isContinued: Deno.env.get("STADION_CONTINUE") === "1",
      warn: print,
      report: (what, done, total) => bars.show(what, done, total),
    });
    bars.stop();
    for (const { what, total, left } of outcomes) {
      print(left === 0 ? `computed: ${what} (${total})` : `failed: ${left} of ${total} ${what}`);
    }
    if (outcomes.every(({ left }) => left === 0)) return 0;
    print(
      "`last_error` in private.dirty_series and private.progress_marks says why; each is tried " +
        "again by itself",
    );
    return 1;
  } finally {
    bars.stop();
  }
}

/** One bar after another on the terminal, lines where there is none. */
class Bars {
  #what: string | undefined;
  #bar: SingleBar | undefined;

  show(what: string, done: number, total: number): void {
    if (this.#what !== what) {
      this.stop();
      this.#what = what;
      this.#bar = new SingleBar({
        format: `{bar} {value}/{total} {what}, {eta_formatted} left`,
        clearOnComplete: false,
        hideCursor: true,
        noTTYOutput: true,
        notTTYSchedule: 1_000,
        // The signal is heard above.
        gracefulExit: false,
      }, Presets.shades_classic);
      this.#bar.start(total, done, { what });
    }
    this.#bar?.update(done);
  }

  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
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
