/** A container image. `reference` is what the platform is given: `name:tag@digest`, as far as known. */
export interface Image {
  readonly reference: string;
  readonly name: string;
  readonly tag: string | undefined;
  /** `sha256:…`; undefined while nobody has declared it. Never invented. */
  readonly digest: string | undefined;
}
