import { call } from "../../pkg/races.js";
import { engineOf } from "./engine.ts";

export const { askEngine, callEngine } = engineOf(call);
