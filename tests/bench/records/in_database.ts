import { assertSameRows, engineLedger, openTwin } from "../../records/twin_database.ts";
import type { Opened, Sample } from "../measured.ts";

export const SQL = "one SQL query, stored efforts";

/** What is summed up can not be optimised away. */
let kept = 0;

/** Stores the history of a sample, which has to be one, and asks for its ledger. */
export async function openLedger(url: string, { requests }: Sample): Promise<Opened> {
  const [history, ...others] = new Set(requests);
  if (history === undefined || others.length > 0) throw new Error("a sample is one history");
  const twin = await openTwin(url);
  await twin.fill([history]);
  assertSameRows(await twin.ledger(), engineLedger([history]));
  return {
    subject: {
      name: SQL,
      async measure() {
        const started = performance.now();
        for (let time = 0; time < requests.length; time++) kept += (await twin.ledger()).length;
        return performance.now() - started;
      },
    },
    close: () => twin.end(),
  };
}
