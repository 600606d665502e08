import assert from "node:assert/strict";
import { clock } from "../../local/demo/times.ts";

Deno.test("clock() shows hours when there are any, and pads what follows the first number", () => {
  const shown = [0, 9, 60, 605, 3599, 3600, 3661, 5184, 36_000].map(clock);
  assert.deepEqual(
    shown,
    ["0:00", "0:09", "1:00", "10:05", "59:59", "1:00:00", "1:01:01", "1:26:24", "10:00:00"],
  );
});

Deno.test("clock() rounds to whole seconds when there are decimals", () => {
  assert.deepEqual([59.4, 59.5, 3599.5].map(clock), ["0:59", "1:00", "1:00:00"]);
});
