-- CreateTable
CREATE TABLE "Facilitator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "oidcSubject" TEXT,
    "createdAt" BIGINT NOT NULL,
    "sessionEpoch" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "createdAt" BIGINT NOT NULL,
    "usedAt" BIGINT
);

-- CreateTable
CREATE TABLE "ScenarioVersion" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Game" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "joinCode" TEXT NOT NULL,
    "cohort" TEXT NOT NULL DEFAULT '',
    "createdAt" BIGINT NOT NULL,
    CONSTRAINT "Game_scenarioHash_fkey" FOREIGN KEY ("scenarioHash") REFERENCES "ScenarioVersion" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ControlSeat" (
    "seatId" TEXT NOT NULL,
    "gameId" TEXT NOT NULL,
    "facilitatorId" TEXT NOT NULL,

    PRIMARY KEY ("gameId", "facilitatorId"),
    CONSTRAINT "ControlSeat_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ControlSeat_facilitatorId_fkey" FOREIGN KEY ("facilitatorId") REFERENCES "Facilitator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Event" (
    "gameId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "stream" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("gameId", "position"),
    CONSTRAINT "Event_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Receipt" (
    "gameId" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "commandId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    PRIMARY KEY ("gameId", "seatId", "commandId"),
    CONSTRAINT "Receipt_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Holder" (
    "seatId" TEXT NOT NULL PRIMARY KEY,
    "gameId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "returnGeneration" INTEGER NOT NULL DEFAULT 0,
    "joinedAt" BIGINT NOT NULL,
    "removedAt" BIGINT,
    CONSTRAINT "Holder_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccessLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "gameId" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "closedAt" BIGINT,
    CONSTRAINT "AccessLink_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "gameId" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    PRIMARY KEY ("gameId", "owner", "key"),
    CONSTRAINT "Draft_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Facilitator_email_key" ON "Facilitator"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Facilitator_oidcSubject_key" ON "Facilitator"("oidcSubject");

-- CreateIndex
CREATE INDEX "ScenarioVersion_slug_idx" ON "ScenarioVersion"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Game_joinCode_key" ON "Game"("joinCode");

-- CreateIndex
CREATE INDEX "Game_scenarioHash_idx" ON "Game"("scenarioHash");

-- CreateIndex
CREATE INDEX "ControlSeat_facilitatorId_idx" ON "ControlSeat"("facilitatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_gameId_stream_number_key" ON "Event"("gameId", "stream", "number");

-- CreateIndex
CREATE INDEX "Holder_gameId_idx" ON "Holder"("gameId");

-- CreateIndex
CREATE INDEX "AccessLink_gameId_idx" ON "AccessLink"("gameId");

