import type { Manifest } from '../manifest.ts';
import { readManifest } from '../read-manifest.ts';

/** As findings name it. */
export const FILE = 'generated/manifest.json';
/** Some hash. */
export const SHA = 'a'.repeat(64);

/** A manifest of two artefacts and a zone. */
export const MANIFEST: Manifest = {
  artefacts: [
    {
      path: 'dns/zones/example.com',
      renderer: 'bind',
      mode: 0o644,
      sha256: SHA,
      sources: ['zones["example.com"]'],
    },
    {
      path: 'erp-prod/backup.sh',
      renderer: 'backup',
      mode: 0o755,
      sha256: SHA,
      sources: ['backups.nightly', 'hosts.erp-prod'],
    },
  ],
  zones: new Map([['example.com', { serial: 7, records: SHA }]]),
};

/** Its text, letter by letter. */
export const TEXT = `{
  "version": 1,
  "artefacts": [
    {
      "path": "dns/zones/example.com",
      "renderer": "bind",
      "mode": "0644",
      "sha256": "${SHA}",
      "sources": [
        "zones[\\"example.com\\"]"
      ]
    },
    {
      "path": "erp-prod/backup.sh",
      "renderer": "backup",
      "mode": "0755",
      "sha256": "${SHA}",
      "sources": [
        "backups.nightly",
        "hosts.erp-prod"
      ]
    }
  ],
  "zones": {
    "example.com": {
      "serial": 7,
      "records": "${SHA}"
    }
  }
}
`;

/** The text with one piece replaced; the piece must be there, or the row tests nothing. */
export function tampered(piece: string, by: string): string {
  if (!TEXT.includes(piece)) throw new Error(`no ${piece}`);
  return TEXT.replace(piece, () => by);
}

/** `what (line:column-line:column)` of every finding. */
export function complaints(text: string): readonly string[] {
  return readManifest(text, FILE).findings.map(({ what, at: { file, span } }) => {
    const { start, end } = span ?? { start: undefined, end: undefined };
    return `${what} (${file === FILE ? '' : file}${start?.line}:${start?.column}-${end?.line}:${end?.column})`;
  });
}
