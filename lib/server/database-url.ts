/** Whether `url` names a PostgreSQL server. Anything else is a SQLite file, `file:<path>`. */
export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}
