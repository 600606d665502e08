import assert from "node:assert/strict";
import { lossesOf } from "../../functions/_shared/parser_losses.ts";
import { readObject } from "../../functions/_shared/small_object.ts";

function lossesIn(text: string): [code: string, path: string] | undefined {
  const object = readObject(new TextEncoder().encode(text));
  assert(object.ok, text);
  const [problem] = lossesOf(object);
  return problem && [problem.code, problem.path];
}

Deno.test("lossesOf() names the place when a member is given twice, however deep", () => {
  const twice: Record<string, string> = {
    '{"a":1,"a":1}': "/a",
    '{"a" : 1, "\\u0061" :null}': "/a",
    '{"r":{"sleep":3,"energy":2,"sleep":4}}': "/r/sleep",
    '{"l":[0,{"a":1},{"b":1,"b":2}]}': "/l/2/b",
    '{"l":[[1,2],[3,{"a/b":"x,y","a/b":{}}]]}': "/l/1/1/a~1b",
  };
  for (const [text, path] of Object.entries(twice)) {
    assert.deepEqual(lossesIn(text), ["duplicate_key", path], text);
  }
});

Deno.test("lossesOf() names the place when a number is none for the parser", () => {
  assert.deepEqual(lossesIn('{"weeks":1e309}'), ["out_of_range", "/weeks"]);
  assert.deepEqual(lossesIn('{"l":[1,[2],-1E+400]}'), ["out_of_range", "/l/2"]);
});

Deno.test("lossesOf() finds nothing when nothing is lost", () => {
  const texts = [
    "{}",
    '{"a":{"a":1},"b":{"a":1},"l":[{"a":1},{"a":1}]}',
    '{"a":"\\"b\\":1,\\"b\\":2","b":"{[1e999"}',
    '{"a":-0.5e-308,"b":"a","c":[[],{},"a"]}',
  ];
  for (const text of texts) assert.equal(lossesIn(text), undefined, text);
});
