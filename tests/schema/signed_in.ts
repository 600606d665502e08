import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { SignJWT } from "jose";
import type { Stack } from "../../local/stack.ts";

/** A client of somebody whose row in auth.users was made by hand. */
export async function signedIn(stack: Stack, userId: string): Promise<SupabaseClient> {
  const token = await new SignJWT({ role: "authenticated", aud: "authenticated" })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(userId)
    .setExpirationTime("10 minutes")
    .sign(new TextEncoder().encode(stack.jwtSecret));
  return createClient(stack.url, stack.publishableKey, {
    accessToken: () => Promise.resolve(token),
  });
}
