/** The published JSON Schemas by name, each as parsed JSON. */
export const schemas: Readonly<Record<string, () => Promise<unknown>>> = {
  stack: async () => (await import('@stackwright/schema')).schema,
  config: async () =>
    (await import('@stackwright/lint/config.schema.json', { with: { type: 'json' } })).default,
  report: async () =>
    (await import('../../reporters/json/report.schema.json', { with: { type: 'json' } })).default,
  plan: async () =>
    (await import('../../reporters/json/plan.schema.json', { with: { type: 'json' } })).default,
  lock: async () =>
    (await import('@stackwright/scan/oca-lock.schema.json', { with: { type: 'json' } })).default,
};
