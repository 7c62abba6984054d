/** SQL, good for both databases, that makes a scenario, a game `g1` and the first event of its record. */
export const A_GAME_WITH_ONE_EVENT = `
  INSERT INTO "ScenarioVersion" ("hash", "slug", "version", "title", "json", "source", "createdAt")
    VALUES ('h1', 'strait', '1.0.0', 'Strait', '{}', '', 0);
  INSERT INTO "Game" ("id", "title", "scenarioHash", "form", "joinCode", "createdAt")
    VALUES ('g1', 'Monday', 'h1', 'seminar', 'ABCD-1234', 0);
  INSERT INTO "Event" ("gameId", "position", "stream", "number", "at", "type", "data", "salt", "hash")
    VALUES ('g1', 1, 'all', 1, 0, 'GameCreated', '{}', 's', 'h');
`;
