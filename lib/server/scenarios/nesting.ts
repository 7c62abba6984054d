/** Far more than a scenario has; far less than exhausts the stack of the YAML reader. */
const MAX_DEPTH = 100;

/** What stands before a line's content: its indentation, then nested lists and keys written on the one line. */
const START = /^( *)((?:[-?:][ \t]+)*)/;

/**
 * The first line, from 1, on which a text may be nested deeper than MAX_DEPTH; null when none is. Counted without the
 * YAML reader, which calls itself for each level: once its stack is full the engine may end the whole process, and no
 * thread and no catch prevents that. Brackets within quotes count too, so this may refuse what is merely strange.
 */
export function lineNestedTooDeep(text: string): number | null {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const [, indentation = '', markers = ''] = START.exec(line) ?? [];
    let deepest = 0;
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      else if (character === ']' || character === '}') open = Math.max(0, open - 1);
      deepest = Math.max(deepest, open);
    }
    if (indentation.length > 2 * MAX_DEPTH || markers.split(/[ \t]+/).length > MAX_DEPTH || deepest > MAX_DEPTH) return index + 1;
  }
  return null;
}
