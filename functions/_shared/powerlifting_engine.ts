import { call } from "../../pkg/powerlifting.js";
import { engineOf } from "./engine.ts";

export const { askEngine, callEngine } = engineOf(call);
