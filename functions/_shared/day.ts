/** Whether a text is a day of the calendar, `YYYY-MM-DD`, in the years that rows may have. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day of a caller who does not say theirs. The engine has no clock: it is told. */
export function todayInUtc(): string {
  return new Date().toISOString().slice(0, 10);
}
