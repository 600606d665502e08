/** An answer of the gateway itself, in the form that functions give theirs. */
export function problemResponse(status: number, code: string, message: string): Response {
  return Response.json({ problems: [{ code, path: "", message, severity: "error" }] }, {
    status,
    headers: { "access-control-allow-origin": "*" },
  });
}
