import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { SignatureLine } from '../../record/line';

/** How PKCS #8 writes an Ed25519 key: this, then its 32 bytes (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An installation's hand: signs records, and shows the key by which others know it. */
export interface Signer {
  /** The public key: 32 bytes in hexadecimal. */
  publicKey: string;
  sign(text: string): SignatureLine['signature'];
}

/** The signer whose key follows from a secret text. */
export function signerOf(seed: string): Signer {
  const bytes = createHash('sha256').update(`plan-b signing key ${seed}`).digest();
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, bytes]), format: 'der', type: 'pkcs8' });
  const publicKey = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  return {
    publicKey,
    sign: (text) => ({ algorithm: 'Ed25519', key: publicKey, value: sign(null, Buffer.from(text), key).toString('hex') }),
  };
}

/** Whether this text was signed by the holder of the signature's key. */
export function isSignatureOf(text: string, { key, value }: SignatureLine['signature']): boolean {
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') } });
  return verify(null, Buffer.from(text), publicKey, Buffer.from(value, 'hex'));
}
