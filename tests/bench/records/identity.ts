import { namedUuid } from "../named_uuid.ts";
import type { Claim, Series } from "./claims.ts";

const NAMESPACE = "5b0c2b5e-9a43-5d0e-8f0a-1d2c7e449b31";
const NAMESPACE_BYTES = Uint8Array.fromHex(NAMESPACE.replaceAll("-", ""));
const SEPARATOR = "\u001f";

/** Of athlete, series and effort. */
export function rowId(athleteId: string, series: Series, { source, effortId }: Claim): string {
  if (source?.kind === "hand_made") return source.id.toLowerCase();
  const { type, subject, scope, distance, load, reps, simulation } = series;
  const name = [
    ...[athleteId, type, unseparated(subject), unseparated(scope)],
    ...[distance, load, reps, simulation ? "simulation" : "", unseparated(effortId)],
  ].join(SEPARATOR);
  return namedUuid(NAMESPACE_BYTES, name);
}

function unseparated(text: string): string {
  return text.replaceAll("\u001e", "\u001e0").replaceAll(SEPARATOR, "\u001e1");
}
