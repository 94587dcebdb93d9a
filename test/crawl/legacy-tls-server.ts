/**
 * A TLS 1.2 server as they were before RFC 5746: it says nothing of secure renegotiation, which OpenSSL 3 refuses to go
 * along with. No library can be talked into that any more, so the handshake is written out here: RSA key exchange and
 * AES-128-GCM, enough to finish it and to show the certificate; what comes after is not answered.
 */
import {
  constants,
  createCipheriv,
  createHash,
  createHmac,
  privateDecrypt,
  randomBytes,
  X509Certificate,
} from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";

const version = Buffer.from([3, 3]);
/** TLS_RSA_WITH_AES_128_GCM_SHA256 */
const cipher = Buffer.from([0x00, 0x9c]);
const record = { changeCipherSpec: 20, handshake: 22 } as const;
const message = { serverHello: 2, certificate: 11, serverHelloDone: 14, clientKeyExchange: 16, finished: 20 };

export function legacyTlsServer(certificate: Buffer, key: Buffer): Server {
  return createServer((socket) => {
    socket.on("error", () => {}); // the client hangs up when it has seen enough
    const handshake = new Handshake(socket, new X509Certificate(certificate).raw, key);
    let received = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= 5 && received.length >= 5 + received.readUInt16BE(3)) {
        const end = 5 + received.readUInt16BE(3);
        handshake.take(received[0] ?? 0, received.subarray(5, end));
        received = received.subarray(end);
      }
    });
  });
}

class Handshake {
  readonly #socket: Socket;
  readonly #certificate: Buffer;
  readonly #key: Buffer;
  readonly #serverRandom = randomBytes(32);
  #clientRandom: Buffer = Buffer.alloc(0);
  /** Every handshake message so far: what both sides sign off in the end. */
  readonly #transcript: Buffer[] = [];
  #master: Buffer = Buffer.alloc(0);
  #isEncrypted = false;

  constructor(socket: Socket, certificate: Buffer, key: Buffer) {
    this.#socket = socket;
    this.#certificate = certificate;
    this.#key = key;
  }

  take(type: number, body: Buffer): void {
    if (type === record.changeCipherSpec) this.#isEncrypted = true;
    else if (type !== record.handshake) this.#socket.end();
    else if (this.#isEncrypted) this.#finish(body);
    else if (body[0] === message.clientKeyExchange) this.#exchangeKeys(body);
    else this.#greet(body);
  }

  #greet(clientHello: Buffer): void {
    this.#transcript.push(clientHello);
    this.#clientRandom = clientHello.subarray(6, 38);
    const noSession = Buffer.from([0]);
    const noCompression = Buffer.from([0]);
    // No extensions at all, so no renegotiation_info among them.
    this.#say(message.serverHello, version, this.#serverRandom, noSession, cipher, noCompression);
    const list = sized(3, sized(3, this.#certificate));
    this.#say(message.certificate, list);
    this.#say(message.serverHelloDone);
  }

  #exchangeKeys(body: Buffer): void {
    this.#transcript.push(body);
    // Node takes off no PKCS #1 padding any more: the secret is the last 48 bytes.
    const key = { key: this.#key, padding: constants.RSA_NO_PADDING };
    const secret = privateDecrypt(key, body.subarray(6)).subarray(-48);
    this.#master = prf(secret, "master secret", Buffer.concat([this.#clientRandom, this.#serverRandom]), 48);
  }

  /** The client's Finished is taken on trust: it is the client that is tested. */
  #finish(sealed: Buffer): void {
    const keys = prf(
      this.#master,
      "key expansion",
      Buffer.concat([this.#serverRandom, this.#clientRandom]),
      40,
    );
    const clients = aead(keys.subarray(0, 16), keys.subarray(32, 36), sealed.subarray(0, 8));
    // GCM is a stream cipher: sealing once more opens it.
    this.#transcript.push(clients.update(sealed.subarray(8, -16)));
    const hash = createHash("sha256").update(Buffer.concat(this.#transcript)).digest();
    const finished = prf(this.#master, "server finished", hash, 12);
    const plain = Buffer.concat([Buffer.from([message.finished]), sized(3, finished)]);
    const nonce = randomBytes(8);
    const own = aead(keys.subarray(16, 32), keys.subarray(36, 40), nonce);
    const sequence = Buffer.alloc(8);
    own.setAAD(
      Buffer.concat([sequence, Buffer.from([record.handshake]), version, Buffer.from([0, plain.length])]),
    );
    const text = Buffer.concat([own.update(plain), own.final()]);
    this.#send(record.changeCipherSpec, Buffer.from([1]));
    this.#send(record.handshake, Buffer.concat([nonce, text, own.getAuthTag()]));
  }

  #say(type: number, ...parts: Buffer[]): void {
    const said = Buffer.concat([Buffer.from([type]), sized(3, ...parts)]);
    this.#transcript.push(said);
    this.#send(record.handshake, said);
  }

  #send(type: number, body: Buffer): void {
    this.#socket.write(Buffer.concat([Buffer.from([type]), version, sized(2, body)]));
  }
}

const aead = (key: Buffer, salt: Buffer, nonce: Buffer) =>
  createCipheriv("aes-128-gcm", key, Buffer.concat([salt, nonce]));

/** The parts behind their length in so many bytes. */
function sized(bytes: 2 | 3, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(bytes);
  length.writeUIntBE(body.length, 0, bytes);
  return Buffer.concat([length, body]);
}

/** RFC 5246 §5 with SHA-256. */
function prf(secret: Buffer, label: string, seed: Buffer, length: number): Buffer {
  const hmac = (data: Buffer): Buffer => createHmac("sha256", secret).update(data).digest();
  const labelled = Buffer.concat([Buffer.from(label), seed]);
  const out: Buffer[] = [];
  for (let a = hmac(labelled); 32 * out.length < length; a = hmac(a))
    out.push(hmac(Buffer.concat([a, labelled])));
  return Buffer.concat(out).subarray(0, length);
}
