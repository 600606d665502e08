/// <reference lib="deno.worker" />
import { serveChunks } from "./same_bytes.ts";

serveChunks(self);
