interface PlantedFault {
  /** The README where it is not named. */
  readonly document?: string;
  /** Goes on from "when". */
  readonly fault: string;
  readonly right: string;
  readonly wrong: string;
  /** The proofs that are run to find it. */
  readonly by: RegExp;
  readonly reported: RegExp;
}

const API = "functions/README.md";

/** Mistakes that the documents must not be able to make. */
export const PLANTED: readonly PlantedFault[] = [
  {
    fault: "it shows a command that nobody tried",
    right: "```sh\nmake demo\n```",
    wrong: "```sh\nmake coffee\n```",
    by: /./,
    reported: /nothing proves `make coffee`/,
  },
  {
    fault: "it names such a command in its text",
    right: "`make dev` keeps",
    wrong: "`make devel` keeps",
    by: /./,
    reported: /nothing proves `make devel`/,
  },
  {
    fault: "it forgets what the reader's project needs",
    right: "`[functions]`",
    wrong: "the functions",
    by: /`supabase functions deploy`/,
    reported: /ended with 1|deepEqual|warn/,
  },
  {
    fault: "it forgets a folder that a command reads",
    right: "`supabase/seeds/`",
    wrong: "the seeds",
    by: /`supabase db push --include-seed`/,
    reported: /the seeds are not in the database/,
  },
  {
    fault: "it shows a language that nothing runs",
    right: "```js\nimport { validateSplits }",
    wrong: "```javascript\nimport { validateSplits }",
    by: /./,
    reported: /nothing runs a block of kind `javascript`/,
  },
  {
    fault: "a block has no language",
    right: "```js\nimport { validateSplits }",
    wrong: "```\nimport { validateSplits }",
    by: /./,
    reported: /nothing runs a block of kind ``/,
  },
  {
    document: API,
    fault: "a block is left open",
    right: "results.csv\n```",
    wrong: "results.csv\n``",
    by: /./,
    reported: /is not closed|nothing /,
  },
  {
    document: API,
    fault: "an answer has another number",
    right: '"other_legs_seconds": 4710',
    wrong: '"other_legs_seconds": 4711',
    by: /is answered as shown when it is posted/,
    reported: /4711/,
  },
  {
    document: API,
    fault: "an answer has another text",
    right: '`time_seconds` is required"',
    wrong: '`time_seconds` is needed"',
    by: /is answered as shown when pkg is called/,
    reported: /is needed/,
  },
  {
    document: API,
    fault: "an answer has its members in another order",
    right: '"runs_seconds": 3545,\n    "stations_seconds": 0,',
    wrong: '"stations_seconds": 0,\n    "runs_seconds": 3545,',
    by: /is answered as shown when it is posted/,
    reported: /another order/,
  },
  {
    document: API,
    fault: "a request has no answer beside it",
    right: '```json answer\n{\n  "verdict"',
    wrong: '```json request\n{\n  "verdict"',
    by: /./,
    reported: /has no partner/,
  },
  {
    fault: "a JavaScript example prints another word",
    right: "console.log(answer.result.verdict); // accept",
    wrong: "console.log(answer.result.verdict); // reject",
    by: /when Node runs it/,
    reported: /prints another text/,
  },
  {
    fault: "a JavaScript example imports a name that is not there",
    right: 'import { validateSplits } from "./pkg/stadion.js";',
    wrong: 'import { validateSplit } from "./pkg/stadion.js";',
    by: /when Deno runs it/,
    reported: /validateSplit/,
  },
  {
    fault: "a TypeScript example calls a function that is not deployed",
    right: 'supabase.functions.invoke("validate-splits", {\n  body: { race_result_id',
    wrong: 'supabase.functions.invoke("validate-race", {\n  body: { race_result_id',
    by: /when supabase-js meets a stack/,
    reported: /ended with 1/,
  },
  {
    fault: "a TypeScript example says another word when nobody answers",
    right: "// Failed to send a request",
    wrong: "// Could not send a request",
    by: /when supabase-js meets a stack/,
    reported: /prints another text/,
  },
  {
    fault: "a TypeScript example has a wrong type",
    right: "signInWithPassword({ email, password })",
    wrong: "signInWithPassword({ mail: email, password })",
    by: /when supabase-js meets a stack/,
    reported: /TS\d+/,
  },
  {
    fault: "a TypeScript example stores a column that is not there",
    right: 'format: "singles", total_time_seconds: 5176',
    wrong: 'format: "singles", finish_time_seconds: 5176',
    by: /when supabase-js meets a stack/,
    reported: /ended with 1|prints/,
  },
];
