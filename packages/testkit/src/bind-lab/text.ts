/** The text of a TXT record. Node gives its strings with one character a byte; the text is UTF-8. */
export function joinText(strings: readonly string[]): string {
  return Buffer.from(strings.join(''), 'latin1').toString('utf8');
}
