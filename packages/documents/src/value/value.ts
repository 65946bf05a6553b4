/**
 * What a claim or a declaration says, in one form whatever the words: `2 GiB` and `2048 MB` are one value.
 * Every number is in the unit that its name says.
 */
export type Value =
  /** IPv4 or IPv6 in its canonical text. */
  | { readonly kind: 'address'; readonly text: string }
  /** Fully qualified name, lower case, without final dot. `*.example.com` is one. */
  | { readonly kind: 'domain'; readonly text: string }
  /** A name that somebody chose: host, service, container, database, role, volume, branch, region, alert. */
  | { readonly kind: 'name'; readonly text: string }
  /** One word of few: an edition, a state, a TLS mode, a record type, a DMARC policy. Lower case. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'port'; readonly port: number; readonly protocol: 'tcp' | 'udp' | undefined }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'size'; readonly bytes: number }
  /** Months and years at their mean length. */
  | { readonly kind: 'duration'; readonly seconds: number }
  /** A part of one: `99.5 %` is 0.995. */
  | { readonly kind: 'share'; readonly share: number }
  /** `currency` as ISO 4217 has it, empty when not said. `per` undefined: a sum, or nobody says. */
  | {
      readonly kind: 'money';
      readonly amount: number;
      readonly currency: string;
      readonly per: 'month' | 'year' | undefined;
    }
  /** Parts as written: `16`, `16.4`, `18.0`. A shorter one stands for all that begin with it. */
  | { readonly kind: 'version'; readonly text: string }
  /** `tag` and `digest` undefined when not said; `repository` without the implied `docker.io/library/`. */
  | {
      readonly kind: 'image';
      readonly repository: string;
      readonly tag: string | undefined;
      readonly digest: string | undefined;
    }
  /** An absolute path on a host or in a container, without final `/`. */
  | { readonly kind: 'path'; readonly text: string }
  /** What follows the host in an URL: `/web/health`. */
  | { readonly kind: 'route'; readonly text: string }
  /** Any other text that is compared letter by letter: a body, a record's text. */
  | { readonly kind: 'text'; readonly text: string }
  /** Minutes after midnight, in `zone` (IANA) where one is said. */
  | { readonly kind: 'time'; readonly minutes: number; readonly zone: string | undefined }
  /** `every` in seconds, `minutes` after midnight; what is not said is undefined. */
  | {
      readonly kind: 'schedule';
      readonly every: number | undefined;
      readonly minutes: number | undefined;
      readonly weekday: number | undefined;
    }
  /** IANA name. */
  | { readonly kind: 'timezone'; readonly text: string }
  /** A day, a month or a quarter, so that its digits are taken for nothing else. It need not exist: `2026-02-30`. */
  | {
      readonly kind: 'date';
      readonly year: number | undefined;
      readonly month: number | undefined;
      readonly day: number | undefined;
    };

export type ValueKind = Value['kind'];
export type ValueOf<K extends ValueKind> = Extract<Value, { readonly kind: K }>;
