const EXEC = /^(Exec[A-Za-z]+\s*=\s*[-@:+!|]*)(?:"\/[^"]*"|\/\S+)/gm;
const DEPENDENCY =
  /^(?:Requires|Requisite|BindsTo|PartOf|Upholds|OnFailure|OnSuccess)\s*=\s*(.+)$/gm;
const CALENDAR = /^\s*OnCalendar\s*=\s*(.+?)\s*$/;

/**
 * The unit with programs that exist here: those of the host do not, and `verify` looks for them. Lines stay
 * the same.
 */
export function standInFor(text: string): string {
  return text.replace(EXEC, (_, before: string) => `${before}/bin/true`);
}

/** Names of the units without which these cannot start, e.g. `docker.service`. */
export function requiredUnits(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap((text) =>
    [...text.matchAll(DEPENDENCY)].flatMap(([, list = '']) => list.trim().split(/\s+/)),
  );
  return [...new Set(names)].filter((name) => /^[\w.-]+\.[a-z]+$/.test(name));
}

/** Every calendar of a timer with its line. An empty one resets the list and says nothing. */
export function calendarsOf(text: string): readonly { calendar: string; line: number }[] {
  return text.split('\n').flatMap((line, index) => {
    const calendar = CALENDAR.exec(line)?.[1];
    return calendar === undefined || calendar === '' ? [] : [{ calendar, line: index + 1 }];
  });
}
