/** A team by its name and code; its place among the teams gives it its colour and shape. */
export interface NamedTeam {
  id: string;
  name: string;
  code: string;
}
