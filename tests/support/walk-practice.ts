import type { Look } from './scene';
import { SIZES, type Person } from './browser';
import { openTab } from './table';

/** Plays the practice to its end and looks at each of its steps on the phone. */
export async function walkPractice(student: Person, url: string, look: Look): Promise<void> {
  const { page } = student;
  const coach = page.getByRole('region', { name: 'Practice' });
  const at = async (number: number, name: string) => {
    await coach.getByText(`Practice, step ${number} of 7`).waitFor();
    await look(student, `practice-${number}-${name}`, [SIZES.phone]);
  };
  await page.goto(`${url}/practice`);
  await look(student, 'practice-1-brief', [SIZES.phone, SIZES.laptop]);
  await coach.getByRole('button', { name: 'I have read it' }).click();
  await openTab(page, 'Talk');
  await page.getByText('What do you think?').waitFor();
  await at(2, 'talk');
  await page.getByLabel('Write to your team').fill('Half each, I would say.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('I would offer half').waitFor();
  await openTab(page, 'Decide');
  await at(3, 'vote');
  await page.getByRole('button', { name: /^Vote for this/ }).first().click();
  await page.locator('input[name=option]').first().check();
  await at(4, 'write');
  await page.getByLabel(/Reasons, in the team/).fill('The fair is in ten days.');
  await at(5, 'forecast');
  const more = page.getByRole('button', { name: /^One chip more on wait/ });
  for (let laid = 0; laid < 10; laid++) await more.click();
  await page.getByRole('button', { name: 'Review and seal' }).first().click();
  await page.locator('h2:focus').waitFor();
  await at(6, 'seal');
  await page.getByRole('button', { name: /^Seal for Alderford/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await coach.getByText('This is your receipt.').waitFor();
  await at(6, 'receipt');
  await coach.getByRole('button', { name: 'Reveal both decisions' }).click();
  await at(7, 'reveal');
  await coach.getByRole('button', { name: 'Understood' }).click();
  await coach.getByText('You are ready').waitFor();
  await look(student, 'practice-ready', [SIZES.phone]);
}
