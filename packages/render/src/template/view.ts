/** A template asked a view for a key that it does not have. */
export class UnknownKey extends Error {
  override readonly name = 'UnknownKey';
  constructor(
    readonly key: string,
    readonly known: readonly string[],
  ) {
    super(
      `the view has no key \`${key}\`; it has ${known.length === 0 ? 'none' : known.join(', ')}`,
    );
  }
}

/**
 * A view that throws on any key it does not have. Handlebars' `strict` option alone lets a missing
 * `{{#if}}` or `{{#each}}` through in silence. An optional value is a key that is present with `undefined`.
 */
export function strictView<T>(value: T): T {
  return wrap(value, new WeakMap());
}

function wrap<T>(value: T, seen: WeakMap<object, object>): T {
  if (typeof value !== 'object' || value === null) return value;
  // One view per object: Handlebars compares contexts by identity to count the levels of `../`.
  const known = seen.get(value);
  if (known !== undefined) return known as T;
  // Over a copy: a proxy must hand out the very values of a frozen object, not views of them.
  const view = new Proxy<object>(Array.isArray(value) ? [...value] : { ...value }, {
    get: (target, key) => {
      // Handlebars compares contexts with `!=`, which turns an object beside a text into a primitive.
      if (key === Symbol.toPrimitive) return () => Number.NaN;
      if (typeof key === 'symbol') return undefined;
      if (!Object.hasOwn(target, key)) throw new UnknownKey(key, Object.keys(target));
      return wrap(Reflect.get(target, key), seen);
    },
  });
  seen.set(value, view);
  return view as T;
}
