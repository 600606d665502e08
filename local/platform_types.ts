const isText = (value: unknown) => String(value);
const isoTimestamp = (text: string) => text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");

/** How values cross to PostgreSQL and back; the keys have to be lite's own to replace its types. */
export const PLATFORM_TYPES = {
  // lite hands over objects as JSON text already; encoding that again would store a JSON string. A
  // plain string comes as it is, so one that happens to be JSON text is stored as what it says.
  json: { to: 114, from: [114], serialize: asJson, parse: JSON.parse },
  jsonb: { to: 3802, from: [3802], serialize: asJson, parse: JSON.parse },
  // PostgREST answers with ISO 8601, lite with PostgreSQL's own form.
  timestamp: { to: 1114, from: [1114], serialize: isText, parse: isoTimestamp },
  timestamptz: { to: 1184, from: [1184], serialize: isText, parse: isoTimestamp },
  // PostgREST answers with a number; lite with text if the number has trailing zeros.
  numeric: {
    to: 1700,
    from: [1700],
    serialize: isText,
    parse: (text: string) => Number.isFinite(Number(text)) ? Number(text) : text,
  },
};

function asJson(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}
