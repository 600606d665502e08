import { call } from "../../pkg/plans.js";
import { engineOf } from "./engine.ts";

export const { askEngine, callEngine } = engineOf(call);
