// Who may import whom. docs/architecture.md says each rule as a sentence; test/architecture.test.ts runs them, and has
// each of them broken once to see that it notices.
const notFrom = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const PRODUCT = '^(src|commands|storage)/';

// From the ground up; who stands on a floor imports from it and from those below.
const FLOORS = [
  ['ground', '^src/(domain|regulations|settings)/'],
  ['ports', '^src/(ports|versions)/'],
  ['hear', '^src/hear/'],
  ['say', '^src/say/'],
  ['records', '^src/(accounts|channels|http|outbox|papers|pictures|queries|records)/'],
  ['procedures', '^src/procedures/'],
  ['asks', '^src/asks/'],
  ['turning', '^src/(dispatch|reminders|upkeep)/'],
  ['files', '^src/(committee-file|reading|sandbox)/'],
  ['runtime', '^src/runtime\\.ts$'],
  ['assembly', '^src/(assemble|real-channels|sandbox-house)\\.ts$'],
  ['implementations', '^(commands|storage)/'],
  ['main', '^src/main\\.ts$'],
];
const looksDown = FLOORS.slice(0, -1).map(([name, rooms], floor) =>
  notFrom(
    `${name}-${name.endsWith('s') ? 'look' : 'looks'}-down`,
    'Imports run down from floor to floor.',
    { path: rooms },
    { path: FLOORS.slice(floor + 1).map(([, above]) => above) },
  ),
);

module.exports = {
  forbidden: [
    ...looksDown,
    notFrom('no-cycles', 'One way: no cycles.', {}, { circular: true }),
    notFrom(
      'everything-is-found',
      'An import that leads nowhere would hide from every other rule.',
      {},
      { couldNotResolve: true },
    ),
    notFrom(
      'domain-is-pure',
      'The domain imports itself, luxon and the regulation types: no platform, database, clock, environment.',
      { path: '^src/domain/' },
      {
        pathNot: ['^src/domain/', '^src/regulations/schema\\.ts$', '^node_modules/(@types/)?luxon/'],
      },
    ),
    notFrom(
      'commands-speak-through-ports',
      'A command imports its port, asks, procedures, queries, records, accounts, the domain, what it hears and says, the ports of store and message; never another command.',
      { path: ['^commands/(?!index\\.ts$)', '^src/(asks|procedures|queries)/'] },
      {
        pathNot: [
          '^src/ports/(command|store|archive|message)\\.ts$',
          '^src/(asks|procedures|queries|records|accounts)/',
          '^src/(domain|hear|say)/',
          '^src/regulations/schema\\.ts$',
        ],
      },
    ),
    notFrom(
      'reminders-know-the-ground',
      'Reminders import the domain, what is said, the records, the store port, notices at large and what puts messages on their way.',
      { path: '^src/reminders/' },
      {
        path: PRODUCT,
        pathNot: [
          '^src/reminders/',
          '^src/(domain|say|records)/',
          '^src/ports/(store|archive|message)\\.ts$',
          '^src/outbox/(post|reach|losses|together)\\.ts$',
          '^src/procedures/announcements/',
          '^src/regulations/schema\\.ts$',
        ],
      },
    ),
    notFrom(
      'only-the-house-reminds',
      'Reminders run in the house; nobody else calls them.',
      { path: PRODUCT, pathNot: ['^src/reminders/', '^src/runtime\\.ts$'] },
      { path: '^src/reminders/' },
    ),
    notFrom(
      'channels-are-islands',
      'A channel imports its own folder and the port of channels.',
      { path: '^src/channels/([^/]+)/' },
      { path: PRODUCT, pathNot: ['^src/channels/$1/', '^src/ports/channel\\.ts$'] },
    ),
    notFrom(
      'grammy-lives-in-telegram',
      'grammY lives in channels/telegram alone.',
      { path: PRODUCT, pathNot: '^src/channels/telegram/' },
      { path: '^node_modules/(grammy|@grammyjs)/' },
    ),
    notFrom(
      'nodemailer-lives-in-mail',
      'nodemailer lives in channels/mail alone.',
      { path: PRODUCT, pathNot: '^src/channels/mail/' },
      { path: '^node_modules/nodemailer/' },
    ),
    notFrom(
      'express-lives-in-http',
      'express lives in src/http alone.',
      { path: PRODUCT, pathNot: '^src/http/' },
      { path: '^node_modules/(@types/)?express/' },
    ),
    notFrom(
      'lowdb-lives-in-storage',
      'lowdb, write-file-atomic and pg live in storage alone.',
      { path: '^(src|commands)/' },
      { path: '^node_modules/(@types/)?(lowdb|write-file-atomic|pg)/' },
    ),
    notFrom(
      'storage-knows-its-port',
      'Storage knows its port and the domain, and nothing else of the product.',
      { path: '^storage/' },
      {
        path: '^(src|commands)/',
        pathNot: ['^src/ports/(store|archive|parts|versions|peers)\\.ts$', '^src/domain/'],
      },
    ),
    notFrom(
      'storage-decides-nothing',
      'Storage takes types alone.',
      { path: '^storage/' },
      { path: '^src/', dependencyTypesNot: ['type-only'] },
    ),
    notFrom(
      'only-main-wires',
      'No file of src but main.ts imports commands or storage.',
      { path: '^src/', pathNot: '^src/main\\.ts$' },
      { path: '^(commands|storage)/' },
    ),
    notFrom(
      'product-without-tests',
      'The product never imports its tests.',
      { path: PRODUCT },
      { path: '^test/' },
    ),
    notFrom(
      'channels-are-put-in-one-place',
      'real-channels.ts alone names the real channels, and the sandbox its own; everybody else knows the port.',
      {
        path: PRODUCT,
        pathNot: ['^src/channels/', '^src/(assemble|real-channels|sandbox-house)\\.ts$', '^src/sandbox/'],
      },
      { path: '^src/channels/[^/]+/' },
    ),
    notFrom(
      'only-the-outbox-sends',
      'The port of channels is for the outbox, which sends, and for those who take what arrives.',
      {
        path: PRODUCT,
        pathNot: [
          '^src/(channels|outbox|dispatch|sandbox)/',
          '^src/(assemble|main|papers/makers|real-channels|runtime|sandbox-house)\\.ts$',
        ],
      },
      { path: '^src/(channels/|ports/channel\\.ts$)' },
    ),
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
};
