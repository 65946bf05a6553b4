import type { Location, Span } from '@stackwright/core';

/** A file as a relative reference of RFC 3986; an absolute path as a `file:` address. */
export function artifactLocation(file: string): { readonly uri: string } {
  const encoded = file
    // Half a surrogate pair has no bytes to encode.
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { uri: file.startsWith('/') ? `file://${encoded}` : encoded };
}

/** A range; columns count from 1 in UTF-16 units and the end is the first one behind, as in a Span. */
export function region({ start, end }: Span): unknown {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** Without a range it means the whole file, which GitHub shows as an alert of the file. */
export function physicalLocation({ file, span }: Location): unknown {
  return {
    artifactLocation: artifactLocation(file),
    ...(span !== undefined && { region: region(span) }),
  };
}
