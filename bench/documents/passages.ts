/** One of several, as chance will have it; the same for the same tree. */
export type Pick = <T>(some: readonly T[]) => T;

/** What a page is about: a service of the made-up stack, by its number there. */
export interface Topic {
  readonly kiosk: number;
  /** Number of the page, for what differs from page to page. */
  readonly page: number;
  readonly pick: Pick;
}

/** Writes a part of a page, without blank lines around it. */
export type Passage = (topic: Topic) => string;

const name = (kiosk: number): string => `kiosk-${kiosk + 1}`;

/** What the stack declares, and on one page in nine what it does not. */
function portOf({ kiosk, page }: Topic): number {
  return 8000 + kiosk + (page % 9 === 4 ? 100 : 0);
}

const SENTENCES: readonly string[] = [
  'Read the whole page once before you touch anything; most of the steps can be taken back, two cannot.',
  'Whoever is on duty decides, and writes down what was decided and when.',
  'The **morning** round takes ten minutes, the evening one rather fewer, and neither is left out.',
  'Nobody restores on a market day without telling the stalls first.',
  'If the numbers look *too* good, the probe is most likely broken: ask it by hand.',
  'Deliveries come at the back gate, where the barrier opens for anybody with a badge.',
  'We tried to do without this step for a year and came to regret it twice.',
  'See the [glossary](../glossary.md) for words, and [who to call](../people.md#duty) for people.',
  'The old scales are kept in the cellar; they are calibrated by hand and disagree with each other.',
  'A change that cannot be explained in one line in the logbook is two changes.',
];

function paragraph({ pick }: Topic): string {
  return Array.from({ length: 4 + pick([0, 1, 2, 3]) }, () => pick(SENTENCES)).join('\n');
}

/** What any page may hold: these name nothing of the stack. */
export const GENERAL: readonly Passage[] = [
  paragraph,
  paragraph,
  paragraph,
  (topic) => `> **Note:** ${topic.pick(SENTENCES)}\n>\n> ${topic.pick(SENTENCES)}`,
  (topic) =>
    Array.from({ length: 5 + topic.pick([0, 2, 4]) }, () => `- ${topic.pick(SENTENCES)}`).join(
      '\n',
    ),
  (topic) =>
    [1, 2, 3, 4]
      .map((step) => `${step}. ${topic.pick(SENTENCES)}\n   - [ ] ${topic.pick(SENTENCES)}`)
      .join('\n'),
  ({ pick, page }) =>
    [
      '| Round | What to look at | Who |',
      '| --- | --- | --- |',
      ...Array.from(
        { length: 8 },
        (_, row) =>
          `| ${row + 1} | ${pick(['gate', 'scales', 'lamps', 'awnings'])}, row ${(page + row) % 12} | ${pick(['first shift', 'second shift'])} |`,
      ),
    ].join('\n'),
  () =>
    '```python\ndef weigh(crate):\n    """Net weight in grams."""\n    return sum(piece.grams for piece in crate) - crate.tare\n```',
];

/** What a page on a service holds: true for the most part. */
export const OPERATIONAL: readonly Passage[] = [
  (topic) =>
    `The \`${name(topic.kiosk)}\` service runs on the host square (192.0.2.10) and listens on port ${portOf(topic)}. Its data is kept in the database \`${name(topic.kiosk)}\`.`,
  (topic) =>
    [
      '| Service | Port | Image | Domain |',
      '|---|---:|---|---|',
      ...Array.from({ length: 6 }, (_, row) => {
        const kiosk = (topic.kiosk + row) % 20;
        return `| ${name(kiosk)} | ${8000 + kiosk} | \`registry.example.com/${name(kiosk)}:1.${kiosk}\` | ${name(kiosk)}.example.com |`;
      }),
    ].join('\n'),
  (topic) =>
    `- **Address**: 192.0.2.10\n- **Port**: ${portOf(topic)}\n- **Memory**: 64 MB\n- **Health**: \`https://${name(topic.kiosk)}.example.com/health\``,
  ({ kiosk }) =>
    `\`\`\`bash\nssh deploy@192.0.2.10\ndocker compose restart ${name(kiosk)}\ndocker logs --tail 100 ${name(kiosk)}\ncurl -fsS https://${name(kiosk)}.example.com/health\n./scripts/check-${name(kiosk)}.sh --verbose\n\`\`\``,
  (topic) =>
    `\`\`\`yaml\nservices:\n  ${name(topic.kiosk)}:\n    image: registry.example.com/${name(topic.kiosk)}:1.${topic.kiosk}\n    ports:\n      - "${portOf(topic)}:${portOf(topic)}"\n    mem_limit: 64m\n    environment:\n      LOG_LEVEL: info\n\`\`\``,
  (topic) =>
    `\`\`\`nginx\nserver {\n    server_name ${name(topic.kiosk)}.example.com;\n    location / {\n        proxy_pass http://127.0.0.1:${portOf(topic)};\n    }\n}\n\`\`\``,
  ({ kiosk }) =>
    `\`\`\`sql\nSELECT datname, numbackends FROM pg_stat_database WHERE datname = '${name(kiosk)}';\n\`\`\``,
  ({ kiosk }) =>
    `\`\`\`mermaid\nflowchart LR\n  nginx[nginx :443] --> app[${name(kiosk)} :${8000 + kiosk}]\n  app --> db[(db.example.com)]\n\`\`\``,
  ({ kiosk }) =>
    `See [the runbook](../runbooks/${name(kiosk)}.md), [its alarms](#alarms) and \`docs/kiosks/${name(kiosk)}/overview.md\`.`,
];
