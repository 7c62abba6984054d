-- AlterTable
ALTER TABLE "Game" ADD COLUMN "keepNamesDays" INTEGER;
ALTER TABLE "Game" ADD COLUMN "keepRecordsDays" INTEGER;
