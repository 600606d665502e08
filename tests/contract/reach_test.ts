import assert from "node:assert/strict";

const FUNCTIONS = new URL("../../functions/", import.meta.url);
const ENGINE_DOOR = /^_shared\/(?:\w+_)?engine\.ts$/;
/** Opens the database to whoever holds the project's own key. */
const WEBHOOK_DOOR = "_shared/webhook_function.ts";
/** What opens it without the caller's rights. */
const PRIVILEGED = /supabaseAdmin|createAdminClient|SECRET_KEY|SERVICE_ROLE|SUPABASE_DB_URL/;

function sources(folder = ""): string[] {
  return [...Deno.readDirSync(new URL(folder, FUNCTIONS))].flatMap(({ name, isDirectory }) => {
    const path = folder + name;
    if (isDirectory) return sources(`${path}/`);
    return path.endsWith(".ts") ? [path] : [];
  });
}

Deno.test("functions/ reaches the engine through its doors, and no more than the caller may", () => {
  const files = sources();
  assert(files.some((path) => ENGINE_DOOR.test(path)), "no door to the engine: name the new one");
  for (const path of files) {
    const text = Deno.readTextFileSync(new URL(path, FUNCTIONS));
    assert.equal(text.includes("/pkg/"), ENGINE_DOOR.test(path), `\`${path}\` imports the engine`);
    const isPrivileged = PRIVILEGED.test(text);
    assert.equal(
      isPrivileged,
      path === WEBHOOK_DOOR,
      `\`${path}\` reaches past the caller's rights`,
    );
  }
});
