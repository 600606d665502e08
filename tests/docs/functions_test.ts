// What functions/README.md says of every function, against the functions.
import { toResponse } from "../../functions/_shared/problems.ts";
import { type Rule, testRules } from "../tidy/rule.ts";
import { select, textOf, type Tree } from "../tidy/tree.ts";
import { codesOf } from "../tidy/vocabulary.ts";
import { rowsBelow, spansOf } from "./markdown.ts";
import { API, differences, inDocument } from "./readme.ts";

const EVERY_OTHER = "every other code";
const OTHERS = 422;

const statusOf = (code: ReturnType<typeof codesOf>[number]["code"]) =>
  toResponse({
    ok: false,
    problems: [{ code: code as never, path: "", message: "", severity: "error" }],
  }).status;

const STATUSES: Rule = {
  rule: `${API} has the HTTP status of every code`,
  violations(tree) {
    const rows = rowsBelow(textOf(tree, API), "Codes")
      .filter(([status]) => /^\d{3}$/.test(status!));
    const shown = rows.flatMap(([status, codes]) =>
      codes === EVERY_OTHER ? [`${status}`] : spansOf(codes!).map((code) => `${status} ${code}`)
    );
    const known = codesOf(tree).map(({ code }) => ({ code, status: statusOf(code) }));
    const real = known.filter(({ status }) => status !== OTHERS)
      .map(({ code, status }) => `${status} ${code}`);
    return differences(shown.toSorted(), [...real, `${OTHERS}`].toSorted());
  },
  breaches: [
    {
      when: "a code has another status",
      plant: inDocument(API, "| 409 | `conflict` |", "| 410 | `conflict` |"),
      reported: "missing: 409 conflict",
    },
    {
      when: "a code is forgotten",
      plant: inDocument(API, "| `engine_restarted`, `internal` |", "| `internal` |"),
      reported: "missing: 500 engine_restarted",
    },
  ],
};

/** Words that a function has in its own source, and what it calls in the database. */
function wordsOf(tree: Tree, slug: string): string[] {
  const sources = select(tree, new RegExp(`^functions/${slug}/.+\\.ts$`));
  return sources.flatMap(([, text]) => [...text.matchAll(/"(\w+)"/g)].map(([, word]) => word!));
}

const STORED_ROWS: Rule = {
  rule: `${API} has every function beside the members by which it reads stored rows`,
  violations(tree) {
    const rows = rowsBelow(textOf(tree, API), "From your stored rows");
    const slugs = select(tree, /^functions\/[^/]+\/index\.ts$/).map(([path]) =>
      path.split("/")[1]!
    );
    const unread = rows.flatMap(([slug, body]) => {
      const words = wordsOf(tree, spansOf(slug!)[0]!);
      return spansOf(body!).filter((member) => !words.includes(member))
        .map((member) => `${slug} does not read \`${member}\``);
    });
    const shown = rows.map(([slug]) => spansOf(slug!)[0]!);
    return [...differences(shown.toSorted(), slugs.toSorted()), ...unread];
  },
  breaches: [
    {
      when: "a member has another name",
      plant: inDocument(API, "| `lift`, `as_of` |", "| `lift`, `today_is` |"),
      reported: "`estimate-1rm` does not read `today_is`",
    },
    {
      when: "a function is forgotten",
      plant: inDocument(API, /^\| `plan-calendar` \|.*\n/m, ""),
      reported: "missing: plan-calendar",
    },
  ],
};

testRules(STATUSES, STORED_ROWS);
