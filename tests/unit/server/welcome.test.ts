import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { welcome } from '@/lib/server/boot/welcome';

const laptop = { host: '0.0.0.0', port: 3000, authUrl: undefined, firstLink: null, dev: false };

describe('what the terminal says at the start', () => {
  it('has the first link for this computer, where people find the program by its own address', () => {
    const said = welcome({ ...laptop, firstLink: '/setup/abc' });
    assert.match(said, /^Plan B is open\.$/m);
    assert.match(said, /^ {2}On this computer: {2}http:\/\/localhost:3000$/m);
    assert.match(said, /^ {2}http:\/\/localhost:3000\/setup\/abc$/m);
  });

  it('has it for the address that people type, where one is set: behind a proxy nobody reaches this computer', () => {
    const said = welcome({ ...laptop, host: '127.0.0.1', authUrl: 'https://game.example.edu/', firstLink: '/setup/abc' });
    assert.match(said, /^ {2}In the room: {7}https:\/\/game\.example\.edu$/m);
    assert.match(said, /^ {2}https:\/\/game\.example\.edu\/setup\/abc$/m);
  });

  it('has none once somebody can facilitate, and names its own address where it listens at one only', () => {
    const said = welcome({ ...laptop, host: '10.0.0.7' });
    assert.doesNotMatch(said, /Nobody can facilitate/);
    assert.match(said, /^ {2}On this computer: {2}http:\/\/10\.0\.0\.7:3000$/m);
  });
});
