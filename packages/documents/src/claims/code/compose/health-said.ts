import type { Draft } from '../draft.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';
import { firstUrlIn, urlPartsOf } from '../url.ts';
import { isPlaceholder } from '../placeholder.ts';

/** Port and route of the URL that a health check asks for, inside of the container. */
export function healthSaid(
  { scope }: Scene,
  { subject, environment, sure }: Target,
  test: Piece,
): readonly Draft[] {
  const url = firstUrlIn(test);
  const parts = url && urlPartsOf(url);
  if (url === undefined || parts === undefined || isPlaceholder(scope, url.text)) return [];
  const { port, route } = parts;
  return [
    ...(port === undefined
      ? []
      : [{ subject, environment, sure, attribute: 'port', ...port } as const]),
    ...(route === undefined
      ? []
      : [{ subject, environment, sure, attribute: 'health-route', ...route } as const]),
  ];
}
