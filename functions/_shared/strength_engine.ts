import { call } from "../../pkg/strength.js";
import { engineOf } from "./engine.ts";

export const { askEngine, callEngine } = engineOf(call);
