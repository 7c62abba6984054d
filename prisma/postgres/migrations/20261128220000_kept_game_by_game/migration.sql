-- AlterTable
ALTER TABLE "Game" ADD COLUMN     "keepNamesDays" INTEGER,
ADD COLUMN     "keepRecordsDays" INTEGER;
