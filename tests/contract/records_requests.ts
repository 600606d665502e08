interface BadBody {
  readonly name: string;
  readonly body: string;
  readonly status: number;
  readonly code: string;
  readonly path: string;
}

/** What neither an athlete nor the project may send. */
const TO_BOTH: readonly BadBody[] = [
  { name: "a body that breaks off", body: '{"', status: 400, code: "malformed_json", path: "" },
  { name: "an empty body", body: "", status: 400, code: "malformed_json", path: "" },
  { name: "a byte order mark", body: "\ufeff{}", status: 400, code: "malformed_json", path: "" },
  { name: "a list", body: "[]", status: 422, code: "wrong_type", path: "" },
  { name: "null", body: "null", status: 422, code: "wrong_type", path: "" },
  {
    name: "an unknown field",
    body: '{"a/b":1}',
    status: 422,
    code: "unknown_field",
    path: "/a~1b",
  },
  {
    name: "another's id",
    body: `{"athlete_id":"${crypto.randomUUID()}"}`,
    status: 422,
    code: "unknown_field",
    path: "/athlete_id",
  },
];

export const FROM_ATHLETES: readonly BadBody[] = [
  ...TO_BOTH,
  wrong("recompute that is no flag", '{"recompute":1}', "wrong_type", "/recompute"),
  wrong("a context that is no text", '{"context":1}', "wrong_type", "/context"),
  wrong("an object of the same name", '{"context":{"context":"race"}}', "wrong_type", "/context"),
  wrong("an unknown context", '{"context":"sleep"}', "unknown_value", "/context"),
  wrong("a day that is no text", '{"as_of":2026}', "wrong_type", "/as_of"),
  wrong("a day that no calendar has", '{"as_of":"2026-02-30"}', "invalid_date", "/as_of"),
  wrong("a day in words", '{"as_of":"today"}', "invalid_date", "/as_of"),
  wrong("a day with an hour", '{"as_of":"2026-01-01T00:00"}', "invalid_date", "/as_of"),
  wrong(
    "a key given twice",
    '{"context":"race","con\\u0074ext":"training"}',
    "duplicate_key",
    "/context",
  ),
  wrong("what a webhook sends", '{"sweep":true}', "unknown_field", "/sweep"),
  {
    name: "5 kB",
    body: `{"context":"${"x".repeat(5000)}"}`,
    status: 413,
    code: "too_large",
    path: "",
  },
];

export const FROM_THE_PROJECT: readonly BadBody[] = [
  ...TO_BOTH,
  wrong("sweep that is no flag", '{"sweep":1}', "wrong_type", "/sweep"),
  wrong("sweep twice", '{"sweep":true,"sweep":true}', "duplicate_key", "/sweep"),
  wrong("what an athlete sends", '{"recompute":true}', "unknown_field", "/recompute"),
  wrong("half of a webhook's body", '{"type":"INSERT"}', "unknown_field", "/type"),
  {
    name: "2 MB",
    body: `{"record":"${"x".repeat(2 ** 21)}"}`,
    status: 413,
    code: "too_large",
    path: "",
  },
];

function wrong(name: string, body: string, code: string, path: string): BadBody {
  return { name, body, status: 422, code, path };
}
