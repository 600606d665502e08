import assert from "node:assert/strict";
import { dataOf } from "../../functions/_shared/database.ts";

Deno.test("dataOf() tells what may pass from what will not when the database refuses", () => {
  const kinds = { 0: "unavailable", 401: "token_refused", 400: "failed", 503: "unavailable" };
  for (const [status, kind] of Object.entries(kinds)) {
    assert.throws(() => dataOf(failure(Number(status), "")), { kind, code: `http_${status}` });
  }
  const passing = ["08006", "53300", "57014", "57P01", "40001", "40P01", "55P03", "PGRST003"];
  for (const code of passing) {
    assert.throws(() => dataOf(failure(500, code)), { kind: "unavailable", code });
  }
  for (const code of ["42501", "42883", "PGRST202"]) {
    assert.throws(() => dataOf(failure(404, code)), { kind: "failed", code });
  }
});

Deno.test("dataOf() gives our own words on, and no others, when rows are in another state", () => {
  const ours = { hint: "generate sets before it is logged", message: "the session is logged" };
  assert.throws(() => dataOf(failure(500, "55000", ours)), {
    name: "DatabaseRefusal",
    message: "the session is logged; generate sets before it is logged",
  });
  const theirs = { message: 'sequence "x" is not yet defined in this session' };
  assert.throws(() => dataOf(failure(500, "55000", theirs)), { name: "DatabaseFault" });
  assert.throws(() => dataOf(failure(400, "23514", ours)), { name: "DatabaseFault" });
});

function failure(
  status: number,
  code: string,
  words: { message?: string; hint?: string } = {},
): Parameters<typeof dataOf>[0] {
  const error = { name: "PostgrestError", message: "", details: "", hint: "", ...words, code };
  return { success: false, data: null, count: null, status, statusText: "", error } as never;
}
