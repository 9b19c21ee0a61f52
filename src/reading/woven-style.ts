/** Of the woven page, which is one file and is read from a disk as well as from a repository. */
export const STYLE = `
:root { color-scheme: light dark; --line: #c5ced9; --soft: #47556a; --mark: #ffe9a8; --on-mark: #17212e; --text: #17212e; --ground: #fff; }
@media (prefers-color-scheme: dark) { :root { --line: #3a4a5c; --soft: #b3c0cf; --mark: #5c4700; --on-mark: #fff; --text: #e8edf3; --ground: #121820; } }
html { background: var(--ground); }
body { max-width: 84rem; margin: 0 auto; padding: 1rem; color: var(--text); background: var(--ground); font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; } h3 { margin: 0; font-size: 1rem; }
.weave { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 1.5rem; }
.text, .rules { padding: .3rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.article, .chapter, .section { font-weight: 600; }
mark { color: var(--on-mark); background: var(--mark); }
section + section { margin-top: .75rem; }
section p { margin: .1rem 0; }
.acts, .cited { color: var(--soft); font-size: .92rem; }
@media (max-width: 48rem) {
  .weave { display: block; }
  .weave h2 + h2 { display: none; }
  .rules { padding-left: 1rem; border-top: 0; }
  .rules:empty { display: none; }
}
@media print { .text, .rules { break-inside: avoid; } }
`;
