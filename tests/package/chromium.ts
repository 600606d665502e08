// deno-lint-ignore-file no-console -- a skipped test has to be seen
import { type Browser, chromium, type Page } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const EXECUTABLE = Deno.env.get("CHROMIUM_BIN") ?? "/usr/bin/chromium";

async function isThere(path: string): Promise<boolean> {
  return await Deno.stat(path).then((found) => found.isFile, () => false);
}

async function aptGet(...args: string[]): Promise<boolean> {
  const command = new Deno.Command("apt-get", {
    args,
    stdin: "null",
    stdout: "null",
    stderr: "null",
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
  return await command.output().then(({ success }) => success, () => false);
}

async function installed(): Promise<boolean> {
  if (await isThere(EXECUTABLE)) return true;
  if (Deno.env.has("CHROMIUM_BIN") || Deno.build.os !== "linux" || Deno.uid() !== 0) return false;
  const install = ["install", "--yes", "--no-install-recommends", "chromium"];
  return (await aptGet(...install) || await aptGet("update") && await aptGet(...install)) &&
    await isThere(EXECUTABLE);
}

/** Runs a test in Chromium with a fresh profile; says loudly when there is no Chromium. */
export async function inChromium(test: (browser: Browser) => Promise<void>): Promise<void> {
  if (!await installed()) {
    console.error(
      `\n!!! SKIPPED: no Chromium at ${EXECUTABLE}, so the package was NOT tried in a browser.\n` +
        "!!! Install it (Debian: `apt-get install chromium`) or name one in CHROMIUM_BIN.\n",
    );
    return;
  }
  const browser = await chromium.launch({
    executablePath: EXECUTABLE,
    headless: true,
    args: FLAGS,
  });
  try {
    await test(browser);
  } finally {
    await browser.close();
  }
}

/** What a page writes to its console, up to the line that `last` knows. */
export async function consoleOf(
  page: Page,
  url: string,
  last: (line: string) => boolean,
): Promise<string[]> {
  const lines: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  page.on("console", (message) => {
    if (message.type() === "error") return reject(new Error(message.text()));
    lines.push(message.text());
    if (last(message.text())) resolve();
  });
  page.on("pageerror", reject);
  page.on("requestfailed", (request) => reject(new Error(`no answer for ${request.url()}`)));
  page.on("response", (answer) => {
    if (!answer.ok()) reject(new Error(`${answer.status()} for ${answer.url()}`));
  });
  await Promise.all([promise, page.goto(url)]);
  return lines;
}
