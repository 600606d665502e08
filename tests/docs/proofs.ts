import assert from "node:assert/strict";
import { EXAMPLES } from "../package/examples.ts";
import { COMMANDS } from "./commands.ts";
import { javascriptProofs } from "./javascript_examples.ts";
import { ENGINE_REQUEST, jsonProofs } from "./json_examples.ts";
import { type Block, blocksOf, proseOf, spansOf } from "./markdown.ts";
import type { Proof } from "./proof.ts";
import { typescriptProofs } from "./typescript_examples.ts";

/** Pictures, by the document and the heading above them. */
const PICTURES = ["README.md: The way of the data"];
/** tests/schema/diagram_test.ts compares these with the database. */
const DRAWN = /^supabase\/diagrams\//;
/** Examples that import the package by its name: tests/package runs them where it is installed. */
const OF_THE_PACKAGE = "pkg/README.md";
const COMMAND =
  /^(?:[A-Z_]+=\S+ )?(?:make|cargo|npm|npx|supabase|node|deno|[\w/]*\/(?:stadion|deno)) /;

/** A proof for everything that the document shows; what has none is a fault of the document. */
export function proofsOf(document: string, text: string): Proof[] {
  const blocks = blocksOf(document, text);
  const ofKind = (...kinds: string[]) => blocks.filter(({ kind }) => kinds.includes(kind));
  blocks.forEach(assertKnown);
  return [
    ...ofKind("sh").flatMap((block) => commandProofs(block, text)),
    ...inlineCommands(text).map((line) => commandProof(document, line, text)),
    ...ofKind("js").flatMap(document === OF_THE_PACKAGE ? packageProofs : javascriptProofs),
    ...typescriptProofs(ofKind("ts")),
    ...jsonProofs(ofKind(...JSON_KINDS)),
  ];
}

const JSON_KINDS = ["json request", "json answer", ENGINE_REQUEST, "json engine answer"];

function assertKnown({ document, line, kind, heading }: Block): void {
  if (["sh", "js", "ts", ...JSON_KINDS].includes(kind)) return;
  if (kind === "mermaid" && DRAWN.test(document)) return;
  if (kind === "" && PICTURES.includes(`${document}: ${heading}`)) return;
  throw new Error(
    `${document}:${line}: nothing runs a block of kind \`${kind}\`: use sh, js, ts, json request ` +
      `or json answer, or name the picture in tests/docs/proofs.ts`,
  );
}

function packageProofs({ document, line, code }: Block): Proof[] {
  return [{
    name: `${document}:${line} is among the examples that tests/package runs`,
    run: () => assert.ok(EXAMPLES.some((example) => example.code === code)),
  }];
}

function commandProofs({ document, line, code }: Block, text: string): Proof[] {
  const lines = code.replaceAll(/\\\n\s*/g, "").trimEnd().split("\n");
  return lines.map((command) => commandProof(`${document}:${line}`, command, text));
}

/** Commands in the running text. */
function inlineCommands(text: string): string[] {
  return [...new Set(spansOf(proseOf(text)).filter((span) => COMMAND.test(span)))];
}

function commandProof(place: string, command: string, text: string): Proof {
  const prove = COMMANDS.get(command);
  if (prove === undefined) {
    throw new Error(
      `${place}: nothing proves \`${command}\`: give it a line in tests/docs/commands.ts`,
    );
  }
  return { name: `${place} \`${command}\` works`, run: () => prove(command, text) };
}
