import type { Answer, Operation } from "./stadion.d.ts";

export type * from "./stadion.d.ts";

/** One WASM, compiled when it is first asked. */
export interface Group {
  /** Nothing to what another group has to be asked. */
  answer(operation: Operation, request: Uint8Array): Uint8Array | undefined;
  /** Says what to do, as an answer to what the group does not answer. */
  refuse(operation: string): Uint8Array;
}

export interface Engine {
  call(operation: Operation, request: Uint8Array): Uint8Array;
  ask(operation: Operation, request: unknown): Answer<unknown>;
}

export function groupOf(operations: readonly Operation[], base64: string): Group;

export function engineOf(groups: readonly Group[]): Engine;

export const build: typeof import("./stadion.d.ts").build;
