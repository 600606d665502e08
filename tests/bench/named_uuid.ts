import { createHash } from "node:crypto";

/** A UUID of version 5: the same for the same name, in a namespace of sixteen bytes. */
export function namedUuid(namespace: Uint8Array, name: string): string {
  const hash = createHash("sha1").update(namespace).update(name).digest();
  hash[6] = hash[6]! & 0x0f | 0x50;
  hash[8] = hash[8]! & 0x3f | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-` +
    hex.slice(20);
}
