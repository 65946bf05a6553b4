/** The Odoo series whose own reading of odoo.conf this package knows. */
export const ODOO_SERIES = ['16.0', '17.0', '18.0', '19.0'] as const;

export type OdooSeries = (typeof ODOO_SERIES)[number];

export function isOdooSeries(text: string): text is OdooSeries {
  return ODOO_SERIES.some((series) => series === text);
}

/** `18` of `18.0`; undefined when the text is not of the form `N.0`. */
export function seriesMajor(series: string): number | undefined {
  const match = /^(\d{1,3})\.0$/.exec(series);
  return match === null ? undefined : Number(match[1]);
}

/**
 * The odoo.conf option that moves the websocket (formerly longpolling) port.
 * `gevent_port` came with 16.0; 16.0 and 17.0 still read the old name, 18.0 ignores it in silence.
 */
export function websocketPortOption(series: string): 'gevent_port' | 'longpolling_port' {
  const major = seriesMajor(series);
  return major !== undefined && major <= 15 ? 'longpolling_port' : 'gevent_port';
}
