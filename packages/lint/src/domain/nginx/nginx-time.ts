const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  '': 1,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
};

/**
 * A time of nginx in seconds, such as `720s`, `12m` or `1h 30m`; undefined for what is none, such as a
 * variable. Source: nginx.org, Configuration file measurement units.
 */
export function nginxSeconds(text: string): number | undefined {
  if (!/^(?:\d+(?:ms|[smhdw])?\s*)+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+)(ms|[smhdw])?/g)].reduce(
    (sum, [, number, unit = '']) => sum + Number(number) * (UNITS[unit] ?? 1),
    0,
  );
}
