import { publishedRace, raceText } from "./race.ts";

export interface BadRequest {
  readonly name: string;
  readonly status: number;
  readonly code: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Made per request: a stream can be sent but once. */
  readonly body: () => BodyInit | null;
}

const TEN_MEGABYTES = 10 * 1024 * 1024;
const SKI_ERG = '"station_number":1,"time_seconds":266';

export const BAD_REQUESTS: readonly BadRequest[] = [
  malformed("a body that breaks off", () => '{"race":'),
  malformed("an empty body", () => ""),
  malformed("bytes that are not utf-8", () => new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])),
  malformed("a byte order mark", () => `\ufeff${JSON.stringify(publishedRace())}`),
  malformed("brackets 100,000 deep", () => "[".repeat(100_000)),
  malformed("the word NaN as a time", () => raceText(SKI_ERG, skiErg("NaN"))),
  malformed("the word Infinity as a time", () => raceText(SKI_ERG, skiErg("Infinity"))),
  content("NaN in quotes", "wrong_type", "/splits/1/time_seconds", skiErg('"NaN"')),
  content("Infinity in quotes", "wrong_type", "/splits/1/time_seconds", skiErg('"Infinity"')),
  content("1e309 as a time", "out_of_range", "/splits/1/time_seconds", skiErg("1e309")),
  content("a negative time", "out_of_range", "/splits/1/time_seconds", skiErg("-266")),
  content(
    "milliseconds in seconds' place",
    "out_of_range",
    "/splits/1/time_seconds",
    skiErg("266000"),
  ),
  content("a fourth decimal", "too_precise", "/splits/1/time_seconds", skiErg("266.0001")),
  content("an unknown field", "unknown_field", "/splits/1/pace", `${skiErg("266")},"pace":1`),
  content(
    "a repeated key",
    "duplicate_key",
    "/splits/1/time_seconds",
    `${skiErg("266")},"time_seconds":266`,
  ),
  refused("a list in place of a request", 422, "wrong_type", { body: () => "[]" }),
  refused("null in place of a request", 422, "wrong_type", { body: () => "null" }),
  {
    name: "a total of 0",
    status: 422,
    code: "out_of_range",
    path: "/race/total_time_seconds",
    body: () => {
      const posted = publishedRace();
      posted.race.total_time_seconds = 0;
      return JSON.stringify(posted);
    },
  },
  stored("an id that is no uuid", "invalid_uuid", "/race_result_id", '{"race_result_id":"17"}'),
  stored("an id that is no text", "wrong_type", "/race_result_id", '{"race_result_id":17}'),
  stored(
    "an id given twice",
    "duplicate_key",
    "/race_result_id",
    `{"race_result_id":"${crypto.randomUUID()}","race_result_id":"${crypto.randomUUID()}"}`,
  ),
  stored(
    "a stored and a posted race in one",
    "conflicting_fields",
    "/race",
    `{"race_result_id":"${crypto.randomUUID()}","race":{}}`,
  ),
  stored(
    "an unknown field beside an id",
    "unknown_field",
    "/a~1b~0c",
    `{"race_result_id":"${crypto.randomUUID()}","a/b~c":1}`,
  ),
  refused("10 MB with a declared length", 413, "too_large", {
    body: () => new Uint8Array(TEN_MEGABYTES).fill(0x20),
  }),
  refused("10 MB in chunks", 413, "too_large", { body: () => spaces(TEN_MEGABYTES) }),
  refused("one byte over the limit", 413, "too_large", { body: () => spaces(256 * 1024 + 1) }),
  ...["GET", "PUT", "PATCH", "DELETE"].map((method) =>
    refused(`the method ${method}`, 405, "method_not_allowed", { method, body: () => null })
  ),
  ...["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"]
    .map((type) =>
      refused(`the content type ${type}`, 415, "unsupported_media_type", {
        headers: { "content-type": type },
      })
    ),
  refused("a compressed body", 415, "unsupported_media_type", {
    headers: { "content-encoding": "gzip" },
  }),
];

function skiErg(time: string): string {
  return SKI_ERG.replace("266", time);
}

function malformed(name: string, body: () => BodyInit): BadRequest {
  return { name, status: 400, code: "malformed_json", path: "", body };
}

function content(name: string, code: string, path: string, replacement: string): BadRequest {
  return { name, status: 422, code, path, body: () => raceText(SKI_ERG, replacement) };
}

function stored(name: string, code: string, path: string, text: string): BadRequest {
  return { name, status: 422, code, path, body: () => text };
}

function refused(
  name: string,
  status: number,
  code: string,
  rest: Partial<BadRequest>,
): BadRequest {
  return { name, status, code, path: "", body: () => JSON.stringify(publishedRace()), ...rest };
}

function spaces(size: number): ReadableStream<Uint8Array> {
  let left = size;
  return new ReadableStream({
    pull(controller) {
      const chunk = new Uint8Array(Math.min(left, 64 * 1024)).fill(0x20);
      left -= chunk.byteLength;
      if (chunk.byteLength === 0) controller.close();
      else controller.enqueue(chunk);
    },
  });
}
