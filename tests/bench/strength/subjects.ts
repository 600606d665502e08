import { estimateOneRepMax, generateSession } from "../../../pkg/stadion.js";
import { waysOf } from "../ways.ts";
import { ESTIMATE_TWINS, estimateObject } from "./answer.ts";
import { SESSION_TWINS, sessionObject } from "./session/answer.ts";

export const ESTIMATES = waysOf("estimate_one_rep_max", {
  least: '{"sets":[]}',
  typed: estimateOneRepMax,
  twins: {
    zod: (request) => estimateObject(ESTIMATE_TWINS.zod, request),
    byHand: (request) => estimateObject(ESTIMATE_TWINS["by hand"], request),
  },
});

export const SESSIONS = waysOf("generate_session", {
  least: '{"today":"2026-03-02","one_rep_max_grams":140000,"session":{"primary_lift":"squat",' +
    '"intensity_type":"deload"}}',
  typed: generateSession,
  twins: {
    zod: (request) => sessionObject(SESSION_TWINS.zod, request),
    byHand: (request) => sessionObject(SESSION_TWINS["by hand"], request),
  },
});
