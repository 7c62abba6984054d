/** A team by its name. */
export interface NamedTeam {
  id: string;
  name: string;
}
