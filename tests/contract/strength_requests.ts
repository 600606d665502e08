export interface BadBody {
  readonly name: string;
  readonly body: string;
  readonly status: number;
  readonly code: string;
  readonly path: string;
}

const ID = crypto.randomUUID();

const TO_ALL: readonly BadBody[] = [
  { name: "a body that breaks off", body: '{"', status: 400, code: "malformed_json", path: "" },
  { name: "an empty body", body: "", status: 400, code: "malformed_json", path: "" },
  { name: "a byte order mark", body: "\ufeff{}", status: 400, code: "malformed_json", path: "" },
  bad("a list", "[]", "wrong_type", ""),
  bad("null", "null", "wrong_type", ""),
  bad("another's id", `{"user_id":"${ID}"}`, "unknown_field", "/user_id"),
];

/** What a signed-in lifter may not send, by function. */
export const FROM_LIFTERS: Readonly<Record<string, readonly BadBody[]>> = {
  "estimate-1rm": [
    ...TO_ALL,
    bad("a lift that is no text", '{"lift":1}', "wrong_type", "/lift"),
    bad("no lift at all", '{"lift":null}', "wrong_type", "/lift"),
    bad("a lift that is none of the three", '{"lift":"curl"}', "unknown_value", "/lift"),
    bad("a day that no calendar has", asOf('"2026-02-30"'), "invalid_date", "/as_of"),
    bad("a day that is no text", asOf("2026"), "wrong_type", "/as_of"),
    bad("a lift twice", '{"lift":"squat","l\\u0069ft":"bench"}', "duplicate_key", "/lift"),
    bad("sets beside a lift", '{"lift":"squat","sets":[]}', "conflicting_fields", "/sets"),
    bad("an unknown field beside a lift", '{"lift":"squat","a/b":1}', "unknown_field", "/a~1b"),
    tooLarge(512 * 1024),
  ],
  "generate-plan": [
    ...TO_ALL,
    bad("no kind", "{}", "missing_field", "/kind"),
    bad("an unknown kind", '{"kind":"yoga"}', "unknown_value", "/kind"),
    bad("a kind that is no text", '{"kind":["powerlifting"]}', "wrong_type", "/kind"),
    bad("no first day", '{"kind":"powerlifting"}', "missing_field", "/start_date"),
    bad("dry_run that is no flag", program('"dry_run":1'), "wrong_type", "/dry_run"),
    bad("no weeks at all", program('"total_weeks":0'), "out_of_range", "/total_weeks"),
    bad("weeks in words", program('"total_weeks":"ten"'), "wrong_type", "/total_weeks"),
    bad("weeks without end", program('"total_weeks":1e309'), "out_of_range", "/total_weeks"),
    bad("an unknown rule", program('"deloads":"never"'), "unknown_value", "/deloads"),
    bad("a kind twice", program('"kind":"powerlifting"'), "duplicate_key", "/kind"),
    bad("what is stored", program('"sex":"male"'), "unknown_field", "/sex"),
    bad(
      "another's maxes",
      program(`"lifter_maxes_id":"${ID}"`),
      "unknown_field",
      "/lifter_maxes_id",
    ),
    bad("today in words", program('"today":"now"'), "invalid_date", "/today"),
    tooLarge(256 * 1024),
  ],
  "generate-session": [
    ...TO_ALL,
    bad("an id that is no uuid", '{"session_id":"17"}', "invalid_uuid", "/session_id"),
    bad("an id that is no text", '{"session_id":17}', "wrong_type", "/session_id"),
    bad("an id twice", session(`"session_id":"${ID}"`), "duplicate_key", "/session_id"),
    bad("today in words", session('"today":"now"'), "invalid_date", "/today"),
    bad("today with an hour", session('"today":"2026-11-02T07:00"'), "invalid_date", "/today"),
    bad("a posted session as well", session('"session":{}'), "conflicting_fields", "/session"),
    bad("an unknown field beside an id", session('"mood":1'), "unknown_field", "/mood"),
    bad(
      "sleep twice",
      session('"readiness":{"sleep":1,"energy":2,"sleep":3}'),
      "duplicate_key",
      "/readiness/sleep",
    ),
    tooLarge(256 * 1024),
  ],
  "review-session": [
    ...TO_ALL,
    bad("an id that is no uuid", '{"session_id":"17"}', "invalid_uuid", "/session_id"),
    bad("an id that is no text", '{"session_id":null}', "wrong_type", "/session_id"),
    bad("an id twice", session(`"session_id":"${ID}"`), "duplicate_key", "/session_id"),
    bad("a log beside an id", session('"log":{}'), "conflicting_fields", "/log"),
    bad("an unknown field beside an id", session('"mood":1'), "unknown_field", "/mood"),
    bad("what a webhook sends", '{"sweep":true}', "unknown_field", "/sweep"),
    tooLarge(256 * 1024),
  ],
};

function bad(name: string, body: string, code: string, path: string): BadBody {
  return { name, body, status: 422, code, path };
}

function tooLarge(limit: number): BadBody {
  const body = `{"a":"${"x".repeat(limit)}"}`;
  return { name: `${limit} bytes`, body, status: 413, code: "too_large", path: "" };
}

function asOf(day: string): string {
  return `{"lift":"squat","as_of":${day}}`;
}

function program(member: string): string {
  return `{"kind":"powerlifting","start_date":"2026-11-02",${member}}`;
}

function session(member: string): string {
  return `{"session_id":"${ID}",${member}}`;
}
