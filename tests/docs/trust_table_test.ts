// The README's table of trust, against what `make trust` has last recorded.
import { type Rule, testRules } from "../tidy/rule.ts";
import { textOf, type Tree } from "../tidy/tree.ts";
import { CHECKS } from "../trust/checks.ts";
import { RESULTS, type Row } from "../trust/results.ts";
import { markdown, tableIn } from "../trust/table.ts";
import { differences, inReadme, README } from "./readme.ts";

const rowsOf = (tree: Tree): Row[] => JSON.parse(textOf(tree, RESULTS));
const nameOf = ({ group, name }: Pick<Row, "group" | "name">) => `${group}: ${name}`;

const FIRST_CELL = /\| ([^|]+) \|/;

/** A row that is told about in every way below. */
const CELLS = "tenancy: cells of actors, statements and rows, as expectation.json has them";
const cellsAreWrong = (text: string) =>
  text.replace(/("name": "cells of actors[^}]*?"wrong": )\d+/, "$1 77");

const TABLE: Rule = {
  rule: "the README's table of trust is the one that was last recorded",
  violations(tree) {
    const shown = tableIn(textOf(tree, README))?.trimEnd().split("\n");
    if (shown === undefined) return ["there is no block for `make trust` to write"];
    const recorded = markdown(rowsOf(tree)).trimEnd().split("\n");
    const found = differences(shown, recorded);
    return [...new Set(found.map((line) => `another: ${FIRST_CELL.exec(line)?.[1] ?? line}`))];
  },
  breaches: [
    {
      when: "a figure is another",
      plant: inReadme(/(\| tenancy: cells[^|]+\|) [\d,]+/, "$1 9,999,999"),
      reported: `another: ${CELLS}`,
    },
    {
      when: "a later run was not written into it",
      plant: { [RESULTS]: cellsAreWrong },
      reported: `another: ${CELLS}`,
    },
    {
      when: "nothing says where it begins",
      plant: inReadme("<!-- make trust writes this table -->\n", ""),
      reported: "there is no block for `make trust` to write",
    },
  ],
};

/** Mutants of a crate take hours: one that was not tried has no row, and nothing is said of it. */
const isDue = ({ group }: Pick<Row, "group">) => group !== "mutation";

const RECORDED: Rule = {
  rule: "every check of trust has been run, and nothing that was recorded is wrong",
  violations(tree) {
    const rows = rowsOf(tree);
    return [
      ...differences(rows.filter(isDue).map(nameOf), CHECKS.filter(isDue).map(nameOf)),
      ...rows.filter(({ run, wrong }) => run === 0 || wrong > 0)
        .map((row) => `something is wrong: ${nameOf(row)}`),
    ];
  },
  breaches: [
    {
      when: "a recorded check found something wrong",
      plant: { [RESULTS]: cellsAreWrong },
      reported: `something is wrong: ${CELLS}`,
    },
    {
      when: "a check was never recorded",
      plant: { [RESULTS]: (text) => text.replace('"cells of actors', '"shells of actors') },
      reported: `missing: ${CELLS}`,
    },
  ],
};

testRules(TABLE, RECORDED);
