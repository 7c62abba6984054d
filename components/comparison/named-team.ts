/** A team as charts and tables name it. */
export interface NamedTeam {
  id: string;
  code: string;
  name: string;
}
