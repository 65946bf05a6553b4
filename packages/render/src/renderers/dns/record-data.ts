import type { RecordData } from '@stackwright/schema';
import { number } from '../../template/quote/plain.ts';
import { zoneName } from '../../template/quote/zone-name.ts';
import { zoneText } from '../../template/quote/zone-text.ts';

/** The data of a record as a master file has it (RFC 1035, 5.1): names end in their dot, text is quoted. */
export function recordData(data: RecordData): string {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return data.address;
    case 'CNAME':
    case 'NS':
      return zoneName.quote(data.target);
    case 'MX':
      return `${number.quote(data.priority)} ${zoneName.quote(data.target)}`;
    case 'TXT':
      return zoneText.quote(data.text);
    case 'CAA':
      return `${number.quote(data.flags)} ${data.tag} ${caaValue(data.value)}`;
    case 'SRV':
      return [data.priority, data.weight, data.port]
        .map(number.quote)
        .concat(zoneName.quote(data.target))
        .join(' ');
  }
}

/**
 * RFC 8659, 4.1.1: a single string, and unlike that of a TXT record as long as it likes. The seam of two
 * strings is the only place where a quote, a space and a quote follow each other: those inside are escaped.
 */
function caaValue(value: string): string {
  return zoneText.quote(value).replaceAll('" "', '');
}
