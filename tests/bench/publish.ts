/** Makes the README's tables and the plots of `results.json` again. */
import { publish } from "./published.ts";
import { readResults } from "./results.ts";

await publish(await readResults());
