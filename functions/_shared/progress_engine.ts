import { call } from "../../pkg/progress.js";
import { engineOf } from "./engine.ts";

export const { askEngine, callEngine } = engineOf(call);
