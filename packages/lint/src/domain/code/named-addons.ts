import type { Signal } from '@stackwright/scan';
import type { Context } from '../../rule.ts';
import { verdictOf } from './edition.ts';
import type { Verdict } from './edition.ts';
import { sceneOf } from './scene.ts';

/** A place at which code names an addon that is, or may be, one of Enterprise's. */
export interface NamedAddon {
  readonly file: string;
  readonly signal: Signal;
  readonly verdict: Exclude<Verdict, 'other'>;
  readonly series: string | undefined;
}

/**
 * Signals of a kind whose names are Enterprise's. An addon of the repository that has the name is what
 * the code means. Odoo's own tree is not judged, and neither is an addon that cannot be installed.
 */
export function* namedAddons(
  context: Context<'code'>,
  kind: 'import' | 'external-id' | 'asset',
): Generator<NamedAddon> {
  const { tree, isCore, isIdle, seriesOf } = sceneOf(context);
  for (const [file, { signals }] of context.model.files) {
    const named = signals.filter((signal) => signal.kind === kind && !tree.byName.has(signal.name));
    if (named.length === 0 || isCore(file) || isIdle(file)) continue;
    const series = seriesOf(file);
    for (const signal of named) {
      const verdict = verdictOf(signal.name, series);
      if (verdict !== 'other') yield { file, signal, verdict, series };
    }
  }
}

/** Signals of a kind outside Odoo's own tree. */
export function* ownSignals(
  context: Context<'code'>,
  kind: Signal['kind'],
): Generator<{ readonly file: string; readonly signal: Signal }> {
  const { isCore } = sceneOf(context);
  for (const [file, { signals }] of context.model.files) {
    for (const signal of signals) {
      if (signal.kind === kind && !isCore(file)) yield { file, signal };
    }
  }
}
