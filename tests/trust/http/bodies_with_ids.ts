import { readVectors } from "../../contract/vectors.ts";
import { textWith } from "./catalogue/places.ts";
import { ENGINE_FORMS, storedForms } from "./forms.ts";

/** Stands in a body where an id goes. */
export const PLACE = "00000000-0000-4000-8000-00000000beef";

export interface BodyWithId {
  readonly place: string;
  readonly body: string;
}

/** Every member that takes an id, and every name of an id that a caller might try. */
export function bodiesWithIds(slug: string): BodyWithId[] {
  const bodies = new Map<string, string>();
  for (const name of NAMES) bodies.set(`/${name}`, JSON.stringify({ [name]: PLACE }));
  const forms = storedForms(slug, { raceId: PLACE, planId: PLACE, sessionIds: [PLACE, PLACE] })
    .map((body) => JSON.stringify(body));
  const operation = ENGINE_FORMS[slug];
  const posted = operation === undefined
    ? []
    : readVectors(operation).filter(({ answer }) => answer.ok).map(({ body }) => body);
  for (const [number, text] of [...forms, ...posted].entries()) {
    const request = JSON.parse(text);
    // Beside one posted request as good as beside all of them.
    for (const name of number <= forms.length ? NAMES : []) {
      const place = `/${name} beside ${Object.keys(request).toSorted().join(", ")}`;
      if (!bodies.has(place)) bodies.set(place, JSON.stringify({ ...request, [name]: PLACE }));
    }
    for (const place of idPlaces(request)) {
      const general = place.replaceAll(/\/\d+/g, "/*");
      if (bodies.has(general)) continue;
      bodies.set(general, textWith({ request, path: place }, JSON.stringify(PLACE)));
    }
  }
  return [...bodies].map(([place, body]) => ({ place, body }));
}

const NAMES = [
  ...["id", "user_id", "athlete_id", "owner_id", "race_result_id", "session_id"],
  ...["session_log_id", "program_id", "training_plan_id", "lifter_maxes_id", "formula_config_id"],
];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function idPlaces(value: unknown, path = ""): string[] {
  if (typeof value === "string") return UUID.test(value) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => idPlaces(member, `${path}/${name}`));
}
