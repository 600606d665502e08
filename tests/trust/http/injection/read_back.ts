import ICAL from "ical.js";
import { send } from "../../../contract/send.ts";
import type { Person } from "../person.ts";
import { storedForms } from "../forms.ts";
import type { Tally } from "../tally.ts";
import type { TrustStack } from "../trust_stack.ts";

/** People's own words, where functions read them and rows follow from them. */
export async function readBack(
  tally: Tally,
  stack: TrustStack,
  person: Person,
  payload: string,
): Promise<void> {
  const { client, athleteId, planId, token } = person;
  const schema = client.schema("hyrox");
  const title = JSON.stringify(payload);
  const wrote = [
    await schema.from("training_plans").update({ plan_name: payload }).eq("id", planId),
    await schema.from("goals").update({ title: payload }).eq("athlete_id", athleteId),
    await schema.from("workout_logs").insert({
      athlete_id: athleteId,
      date: "2026-05-05",
      completion_status: "completed",
      notes: payload,
      completed_workout: {
        exercises: [{ name: payload, sets: [{ weight_kg: 60 + payload.length, reps: 5 }] }],
      },
    }),
  ].find(({ error }) => error !== null);
  tally.count(`${title} written`, wrote === undefined ? undefined : JSON.stringify(wrote.error));
  for (const slug of stack.slugs) {
    const url = `${(await stack.processOf(slug)).origin}/${slug}`;
    const project = await send({ url, headers: { apikey: stack.secretKey } }, { body: "{}" });
    if (project.status === 200) {
      const { failed } = JSON.parse(project.text);
      tally.count(`${title} in the work of ${slug}`, failed === 0 ? undefined : project.text);
    }
    for (const form of storedForms(slug, person)) {
      const { status, text } = await send({ url, token }, { body: JSON.stringify(form) });
      tally.count(`${title} read by ${slug}`, status === 200 ? undefined : `${status} ${text}`);
      if (slug === "plan-calendar" && status === 200) {
        const shown = new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue("name");
        // A calendar's text has no other control characters than line feeds and tabs.
        const kept = payload.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\t\n]/gu, " ");
        tally.count(`${title} in a calendar`, shown === kept ? undefined : JSON.stringify(shown));
      }
    }
  }
}
