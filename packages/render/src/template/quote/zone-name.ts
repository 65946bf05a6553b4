import { QuoteError, textOf, type Quote } from './quote.ts';

const LABEL_BYTES = 63;
/** 255 bytes on the wire, with a length byte for each label and the root: 253 characters of text. */
const NAME_BYTES = 253;

/**
 * A fully qualified domain name with its final dot, so that no `$ORIGIN` is added to it. A dot in the
 * value separates labels. Other printable ASCII is escaped (`(` as `\040`); spaces, control characters and
 * non-ASCII are refused: an international name is written in its `xn--` form.
 */
export const zoneName: Quote = {
  quote: (value) => {
    const text = textOf('zoneName', value);
    return writeName('zoneName', text.endsWith('.') ? text.slice(0, -1) : text);
  },
};

/** A mail address as the RNAME of an SOA record: `first.last@example.com` is `first\.last.example.com.` */
export const zoneMailbox: Quote = {
  quote: (value) => {
    const text = textOf('zoneMailbox', value);
    const at = text.lastIndexOf('@');
    if (at < 1) throw new QuoteError('zoneMailbox', value, 'is not a mail address');
    const local = text.slice(0, at);
    const label = writeLabel('zoneMailbox', local).replaceAll('.', '\\.');
    return `${label}.${writeName('zoneMailbox', text.slice(at + 1))}`;
  },
};

function writeName(syntax: string, name: string): string {
  if (name.length > NAME_BYTES) {
    throw new QuoteError(syntax, name, `is longer than ${NAME_BYTES} characters`);
  }
  const labels = name.split('.').map((label) => writeLabel(syntax, label));
  return `${labels.join('.')}.`;
}

function writeLabel(syntax: string, label: string): string {
  if (label === '') throw new QuoteError(syntax, label, 'is an empty label');
  if (label.length > LABEL_BYTES) {
    throw new QuoteError(syntax, label, `is longer than ${LABEL_BYTES} characters`);
  }
  if (!/^[!-~]+$/.test(label)) {
    throw new QuoteError(syntax, label, 'has a space or a character outside ASCII');
  }
  return label.replaceAll(/[^A-Za-z0-9_*.-]/g, decimal);
}

/** As `\DDD`: BIND takes `\[` at the start of a label for a bit-string label and refuses the zone. */
function decimal(character: string): string {
  return `\\${String(character.charCodeAt(0)).padStart(3, '0')}`;
}
