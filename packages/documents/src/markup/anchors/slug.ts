/** What GitHub leaves out of an anchor: all but letters, marks, digits, connectors such as `_`, hyphens and spaces. */
const LEFT_OUT = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu;

/**
 * The anchor of a heading as GitHub makes it: lower case, punctuation and emoji gone, each space a hyphen.
 * After `TableOfContentsFilter` of GitHub's html-pipeline, whose `\p{Word}` is spelled out here.
 */
export function slugOf(heading: string): string {
  return heading.toLowerCase().replace(LEFT_OUT, '').replaceAll(' ', '-');
}

/** Slugs of one document, in order: a repeated one gets `-1`, `-2`, past those that are taken. */
export function createSlugger(): (heading: string) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const plain = slugOf(heading);
    let slug = plain;
    let count = taken.get(plain);
    if (count !== undefined) {
      do {
        count += 1;
        slug = `${plain}-${count}`;
      } while (taken.has(slug));
      taken.set(plain, count);
    }
    taken.set(slug, 0);
    return slug;
  };
}
