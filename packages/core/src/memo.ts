/**
 * Remembers what a pure function makes of an object, for as long as the object lives: some twenty rules ask
 * the same file the same questions.
 */
export function memoised<A extends object, R>(of: (subject: A) => R): (subject: A) => R {
  const known = new WeakMap<A, { readonly result: R }>();
  return (subject) => {
    const hit = known.get(subject) ?? { result: of(subject) };
    known.set(subject, hit);
    return hit.result;
  };
}
