import { escaped } from '../domain/fold.ts';
import * as say from '../say/reading/page.ts';
import type { SignPage } from './sign-rows.ts';

const STYLE = `
@page { size: A4 landscape; margin: 15mm; }
body { max-width: 72rem; margin: 1rem auto; padding: 0 1rem; color: #111; background: #fff; font: 14px/1.45 "Times New Roman", serif; }
h1 { font-size: 1.4em; text-align: center; }
h2 { margin: 1.2em 0 .3em; font-size: 1.1em; break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: .25em .45em; border: 1px solid #555; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.signatures { display: flex; justify-content: space-around; margin-top: 2em; text-align: center; break-inside: avoid; }
.signatures p { margin: 0 0 5em; }
@media (max-width: 40rem) {
  thead { display: none; }
  table, tbody, tr, td { display: block; }
  td { border-width: 0 1px; }
  td:first-child { border-top-width: 1px; font-weight: bold; }
  td:last-child { border-bottom-width: 1px; }
  td:empty { display: none; }
}`;

/** The page to sign, to be printed from a browser. Its one style stands in it, so it is one file. */
export function signHtml({ title, intro, sections, footer }: SignPage): string {
  const head = `<thead><tr>${say.SIGN_HEADS.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>`;
  const tables = sections.map(
    (section) => `<h2>${escaped(section.title)}</h2>
<table>${head}<tbody>
${section.lines.map((line) => `<tr>${line.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody></table>`,
  );
  const signatures = say.SIGNATURES.map(
    (name) => `<div><strong>${name}</strong><p>${say.SIGN_HERE}</p></div>`,
  );
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(intro)}</p>
${tables.join('\n')}
<p>${escaped(footer)}</p>
<div class="signatures">${signatures.join('')}</div>
</main>
</body>
</html>
`;
}
