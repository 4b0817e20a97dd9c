/** Three decimals, a dash where undefined. */
export function score(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(3);
}

export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** `1 m 05 s` or `4.2 s`. */
export function duration(millis: number): string {
  const seconds = millis / 1000;
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} m ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
}

/** Local date and time to the minute. */
export function moment(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
