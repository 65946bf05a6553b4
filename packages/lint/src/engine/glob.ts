/**
 * True when a path matches a glob. Paths are relative with `/` between parts. `*` and `?` stay inside
 * a part, `**` spans parts, `{a,b}` is either; a glob without `/` matches the name in any folder.
 */
export function matchesGlob(path: string, glob: string): boolean {
  return compile(glob).test(path);
}

const compiled = new Map<string, RegExp>();

function compile(glob: string): RegExp {
  const known = compiled.get(glob);
  if (known !== undefined) return known;
  const anchored = glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`;
  const made = new RegExp(`^${source(anchored)}$`);
  compiled.set(glob, made);
  return made;
}

const TOKEN = /\*\*\/|\*\*|\*|\?|[{},]|[^*?{},]+/g;

function source(glob: string): string {
  let depth = 0;
  const text = (glob.match(TOKEN) ?? []).map((token) => {
    switch (token) {
      case '**/':
        return '(?:.*/)?';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        depth += 1;
        return '(?:';
      case '}':
        if (depth === 0) return '\\}';
        depth -= 1;
        return ')';
      case ',':
        return depth > 0 ? '|' : ',';
      default:
        return token.replaceAll(/[$()+.[\\\]^|]/g, '\\$&');
    }
  });
  // A brace that is never closed is meant literally, and matches nothing that a repository holds.
  return text.join('') + ')'.repeat(depth);
}
