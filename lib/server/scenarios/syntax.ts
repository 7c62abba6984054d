import type { YAMLError } from 'yaml';

/** What to do about the mistakes that are made most when writing YAML. */
const ADVICE: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs quotes around it',
  BAD_INDENT: 'line it up with the lines it belongs to, with spaces',
  TAB_AS_INDENT: 'indent with spaces, not tabs',
  DUPLICATE_KEY: 'the same key stands above already; keep one of them',
  MISSING_CHAR: 'look for a quote, bracket, comma or colon that is missing',
  MULTILINE_IMPLICIT_KEY: 'look for a colon that is missing, or a text that needs quotes',
  BAD_SCALAR_START: 'put the text in quotes',
  BAD_DQ_ESCAPE: 'in double quotes write a backslash twice, or use single quotes',
  BAD_ALIAS: 'a text that begins with * or & needs quotes',
  MULTIPLE_DOCS: 'a scenario is one document; remove the line ---',
  NON_STRING_KEY: 'put the key in quotes',
  TAG_RESOLVE_FAILED: 'a text that begins with ! needs quotes',
};

/** What is wrong with the YAML, and what to do. */
export function explainSyntax(error: YAMLError): string {
  if (error.code === 'RESOURCE_EXHAUSTION') return 'the file is nested too deeply to read; flatten it';
  const said = error.message.split('\n')[0] ?? error.message;
  const advice = ADVICE[error.code];
  return advice === undefined ? `this is not YAML: ${said}` : `this is not YAML: ${said}; ${advice}`;
}
