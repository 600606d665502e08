import { createHash } from "node:crypto";
import type { Claim, Series } from "./claims.ts";

const NAMESPACE = "5b0c2b5e-9a43-5d0e-8f0a-1d2c7e449b31";
const NAMESPACE_BYTES = Uint8Array.fromHex(NAMESPACE.replaceAll("-", ""));
const SEPARATOR = "\u001f";

/** A UUID of version 5: of athlete, series and effort. */
export function rowId(athleteId: string, series: Series, { source, effortId }: Claim): string {
  if (source?.kind === "hand_made") return source.id.toLowerCase();
  const { type, subject, scope, distance, load, reps, simulation } = series;
  const name = [
    ...[athleteId, type, unseparated(subject), unseparated(scope)],
    ...[distance, load, reps, simulation ? "simulation" : "", unseparated(effortId)],
  ].join(SEPARATOR);
  const hash = createHash("sha1").update(NAMESPACE_BYTES).update(name).digest();
  hash[6] = hash[6]! & 0x0f | 0x50;
  hash[8] = hash[8]! & 0x3f | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-` +
    hex.slice(20);
}

function unseparated(text: string): string {
  return text.replaceAll("\u001e", "\u001e0").replaceAll(SEPARATOR, "\u001e1");
}
