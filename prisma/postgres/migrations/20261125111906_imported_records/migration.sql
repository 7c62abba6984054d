-- CreateTable
CREATE TABLE "ImportedRecord" (
    "id" TEXT NOT NULL,
    "facilitatorId" TEXT NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "game" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "cohort" TEXT NOT NULL DEFAULT '',
    "events" INTEGER NOT NULL,
    "head" TEXT NOT NULL,
    "signedBy" TEXT,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,

    CONSTRAINT "ImportedRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ImportedRecord_facilitatorId_game_key" ON "ImportedRecord"("facilitatorId", "game");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedRecord_facilitatorId_scenarioHash_number_key" ON "ImportedRecord"("facilitatorId", "scenarioHash", "number");

-- AddForeignKey
ALTER TABLE "ImportedRecord" ADD CONSTRAINT "ImportedRecord_facilitatorId_fkey" FOREIGN KEY ("facilitatorId") REFERENCES "Facilitator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedRecord" ADD CONSTRAINT "ImportedRecord_scenarioHash_fkey" FOREIGN KEY ("scenarioHash") REFERENCES "ScenarioVersion"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

