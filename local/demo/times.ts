/** `m:ss`, from an hour on `h:mm:ss`, as result pages write it. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  if (whole >= 3600) parts.unshift(Math.floor(whole / 3600));
  const [first, ...rest] = parts;
  return [first, ...rest.map((part) => String(part).padStart(2, "0"))].join(":");
}
