const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

/**
 * Reads JSON with every number as the text that it was written in: Zalo's ids do not fit a number, and one that
 * arrives without quotes must not lose its last digits. `null` for a text that is no JSON.
 */
export function readJson(text: string): unknown {
  try {
    // First as it is: over what is no JSON, the search for strings could take for ever.
    JSON.parse(text);
  } catch {
    return null;
  }
  return JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : `"${token}"`)));
}
