import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The product's own text: which files there are, and what each of them declares, exports and imports. */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Parsed {
  readonly path: string;
  readonly root: ts.SourceFile;
  readonly types: ReadonlyMap<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>;
  readonly consts: ReadonlyMap<string, ts.Expression>;
  /** Where a name comes from that is declared elsewhere. */
  readonly from: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
  readonly stars: readonly string[];
}

export function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}

export const load = (path: string): Promise<Record<string, unknown>> => import(join(ROOT, path));

const known = new Map<string, Parsed>();

export function parse(path: string): Parsed {
  const before = known.get(path);
  if (before) return before;
  const text = readFileSync(join(ROOT, path), 'utf8');
  const root = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const types = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();
  const consts = new Map<string, ts.Expression>();
  const from = new Map<string, { path: string; name: string }>();
  const stars: string[] = [];
  for (const statement of root.statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      types.set(statement.name.text, statement);
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) consts.set(name.text, initializer);
    const module = moduleOf(statement, path);
    if (module === null) continue;
    if (ts.isExportDeclaration(statement) && !statement.exportClause) stars.push(module);
    for (const { name, propertyName } of namesOf(statement))
      from.set(name.text, { path: module, name: (propertyName ?? name).text });
  }
  const parsed = { path, root, types, consts, from, stars };
  known.set(path, parsed);
  return parsed;
}

function moduleOf(statement: ts.Statement, path: string): string | null {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return null;
  const { moduleSpecifier } = statement;
  if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.'))
    return null;
  const at = relative(ROOT, join(ROOT, dirname(path), moduleSpecifier.text));
  return existsSync(join(ROOT, at)) ? at : null;
}

function namesOf(statement: ts.Statement): readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] {
  if (ts.isImportDeclaration(statement)) {
    const bindings = statement.importClause?.namedBindings;
    return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  }
  if (!ts.isExportDeclaration(statement) || !statement.exportClause) return [];
  return ts.isNamedExports(statement.exportClause) ? [...statement.exportClause.elements] : [];
}

/** The declaration of a type as it is called in a file, and the file that it stands in. */
export function declared(
  name: string,
  file: Parsed,
): { readonly file: Parsed; readonly node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration } | null {
  const own = file.types.get(name);
  if (own) return { file, node: own };
  const elsewhere = file.from.get(name);
  if (elsewhere) return declared(elsewhere.name, parse(elsewhere.path));
  for (const star of file.stars) {
    const found = declared(name, parse(star));
    if (found) return found;
  }
  return null;
}

/** What a file exports that can be called, with its arguments; nothing of it is looked up at run time. */
export function exportedFunctions(
  file: Parsed,
): { readonly name: string; readonly parameters: readonly ts.ParameterDeclaration[] }[] {
  return file.root.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(statement) && statement.name)
      return [{ name: statement.name.text, parameters: [...statement.parameters] }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      if (!ts.isIdentifier(name) || !initializer) return [];
      if (ts.isArrowFunction(initializer))
        return [{ name: name.text, parameters: [...initializer.parameters] }];
      if (!ts.isObjectLiteralExpression(initializer)) return [];
      return initializer.properties.flatMap((one) =>
        ts.isPropertyAssignment(one) && ts.isArrowFunction(one.initializer)
          ? [{ name: `${name.text}.${one.name.getText()}`, parameters: [...one.initializer.parameters] }]
          : [],
      );
    });
  });
}

/** A text of a language with tone marks: what people read, and no command, key or folded word. */
const READ = /[À-ỹĐđ]/;

/** Every piece of a sentence that stands in a file: a whole text, or what stands between two insertions. */
export function piecesOf(file: Parsed): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file.root);
  return [
    ...new Set(
      found
        .flatMap((text) => text.split('\n'))
        .map((text) => text.trim())
        .filter((text) => READ.test(text) && text.length > 3),
    ),
  ];
}
