// Who may import whom. The README says each rule as a sentence; test/architecture.test.ts runs them.
const notFrom = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    notFrom('no-cycles', 'One way: no cycles.', {}, { circular: true }),
    notFrom(
      'domain-is-pure',
      'The domain imports itself, luxon and the regulation types: no platform, database, clock, environment.',
      { path: '^src/domain' },
      { pathNot: ['^src/domain', '^src/regulations/schema', '^node_modules/(@types/)?luxon'] },
    ),
    notFrom(
      'commands-speak-through-ports',
      'A command imports the command port, the domain, the texts and the store port; never another command.',
      { path: '^commands/(?!index)' },
      {
        pathNot: [
          '^src/command\\.ts$',
          '^src/domain',
          '^src/text',
          '^src/store\\.ts$',
          '^src/regulations/schema',
        ],
      },
    ),
    notFrom(
      'channels-are-islands',
      'A channel imports its own folder and the port of channels.',
      { path: '^src/channels/([^/]+)/' },
      { path: '^(src|commands|storage)/', pathNot: ['^src/channels/$1/', '^src/channels/channel\\.ts$'] },
    ),
    notFrom(
      'grammy-lives-in-telegram',
      'grammY lives in channels/telegram alone.',
      { path: '^(src|commands|storage)', pathNot: '^src/channels/telegram' },
      { path: '^node_modules/(grammy|@grammyjs)' },
    ),
    notFrom(
      'express-lives-in-http',
      'express lives in src/http alone.',
      { path: '^(src|commands|storage)', pathNot: '^src/http' },
      { path: '^node_modules/(@types/)?express' },
    ),
    notFrom(
      'lowdb-lives-in-storage',
      'lowdb and write-file-atomic live in storage alone.',
      { path: '^(src|commands)' },
      { path: '^node_modules/(@types/)?(lowdb|write-file-atomic)' },
    ),
    notFrom(
      'storage-decides-nothing',
      'Storage knows its port and the types of the domain.',
      { path: '^storage/' },
      { path: '^(src|commands)/', pathNot: ['^src/store\\.ts$', '^src/domain'] },
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
      { path: '^(src|commands|storage)' },
      { path: '^test/' },
    ),
    notFrom(
      'only-the-outbox-sends',
      'Only the outbox and main hold a channel that can send.',
      { path: '^src/', pathNot: ['^src/(outbox|channels|http)', '^src/(main|dispatch)\\.ts$'] },
      { path: '^src/channels' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
};
