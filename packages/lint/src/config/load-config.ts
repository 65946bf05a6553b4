import { compareFindings } from '@stackwright/core';
import type { Result, Severity } from '@stackwright/core';
import { parseDocument, schemaFindings } from '@stackwright/schema';
import type { StackDocument } from '@stackwright/schema';
import { rules } from '../rules.gen.ts';
import type { OptionValues } from '../rule.ts';
import type { FileKind } from '../subject.ts';
import type { Versions } from '../engine/versions.ts';
import { DEFAULT_CONFIG } from './config.ts';
import type { LintConfig, RuleConfig } from './config.ts';
import { configSchema } from './schema.ts';
import { validateConfig } from '../config-validator.gen.ts';

/** What the schema lets through. */
interface ConfigText {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly kinds?: Readonly<Record<string, FileKind>>;
  readonly 'fail-on'?: Severity;
  readonly baseline?: string;
  readonly versions?: Versions;
  readonly rules?: Readonly<Record<string, Severity | 'off' | RuleText>>;
  readonly ignore?: readonly {
    readonly rules: readonly string[];
    readonly files: readonly string[];
    readonly reason: string;
    readonly until?: string;
  }[];
}

interface RuleText {
  readonly severity?: Severity | 'off';
  readonly options?: OptionValues;
}

/**
 * Reads stackwright.config.yaml. Whatever is wrong with it comes back as findings with places: a rule
 * or an option that does not exist is never ignored in silence.
 */
export function loadConfig(text: string, file: string): Result<LintConfig> {
  if (isBlank(text)) return { ok: true, value: DEFAULT_CONFIG, findings: [] };
  const parsed = parseDocument(text, file);
  if (!parsed.ok) return parsed;
  if (!validateConfig(parsed.value.value)) {
    const findings = schemaFindings(validateConfig.errors ?? [], parsed.value, configSchema(rules));
    return { ok: false, findings: findings.toSorted(compareFindings) };
  }
  return { ok: true, value: toConfig(parsed.value), findings: [] };
}

function toConfig(document: StackDocument): LintConfig {
  const value = document.value as ConfigText;
  return {
    include: value.include ?? [],
    exclude: value.exclude ?? [],
    kinds: Object.entries(value.kinds ?? {}),
    failOn: value['fail-on'] ?? DEFAULT_CONFIG.failOn,
    baseline: value.baseline,
    versions: value.versions ?? {},
    rules: new Map(Object.entries(value.rules ?? {}).map(([id, one]) => [id, toRule(one)])),
    ignores: (value.ignore ?? []).map((one, index) => ({
      ...one,
      until: one.until,
      at: document.locate(['ignore', index], 'key'),
    })),
  };
}

function toRule(one: Severity | 'off' | RuleText): RuleConfig {
  return typeof one === 'string' ? { severity: one } : one;
}

/** A file of comments alone says nothing, which is fine for a configuration. */
function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line));
}
