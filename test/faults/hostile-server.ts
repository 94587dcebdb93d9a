/** A server with every bad habit by name: each path is one fault, written to the socket byte by byte. */
import { createServer, type Server, type Socket } from "node:net";
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from "node:zlib";

/** What a fault does once the request's head has come. `peer` is the base address of the server itself. */
export type Fault = (socket: Socket, request: { readonly head: string; readonly peer: string }) => void;

export interface HostileServer {
  readonly url: string;
  /** Heads of the requests so far. */
  readonly heads: readonly string[];
  close(): Promise<void>;
}

export async function serveHostile(all: Readonly<Record<string, Fault>> = faults): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const heads: string[] = [];
  let url = "";
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {}); // the client hangs up on purpose
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      for (let end = received.indexOf("\r\n\r\n"); end >= 0; end = received.indexOf("\r\n\r\n")) {
        const head = received.slice(0, end);
        received = received.slice(end + 4);
        heads.push(head);
        const path = /^\S+ (\S*)/.exec(head)?.[1] ?? "/";
        (all[path.slice(1).split(/[/?]/)[0] ?? ""] ?? notThere)(socket, { head, peer: url });
      }
    });
  });
  url = await listening(server);
  return {
    url,
    heads,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`);
    });
  });

const notThere: Fault = (socket) => socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

const page = "<html><body><h1>政府网站</h1></body></html>";

function answer(socket: Socket, headers: readonly string[], body: string | Buffer, status = "200 OK"): void {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const head = [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${bytes.length}`, "Connection: close"];
  socket.write(`${head.join("\r\n")}\r\n\r\n`, "latin1");
  socket.end(bytes);
}

const html = "Content-Type: text/html";

/** 60 MB of zeros, made before any clock runs. */
const zeros = Buffer.alloc(60_000_000);
const bomb = gzipSync(zeros, { level: 1 });
const brotliBomb = brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

/** Writes without end, as fast as the reader takes it. */
function forever(socket: Socket, piece: Buffer): void {
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on("drain", more);
  more();
}

/** Writes one piece every few milliseconds until the reader leaves. */
function drip(socket: Socket, piece: string, everyMs = 20): void {
  const timer = setInterval(() => socket.write(piece), everyMs);
  socket.on("close", () => clearInterval(timer));
}

export const faults: Readonly<Record<string, Fault>> = {
  good: (socket) => answer(socket, [html], page),
  silence: () => {},
  "slow-headers": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    drip(socket, "X-Slow: 1\r\n");
  },
  "dripping-body": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
    drip(socket, ".");
  },
  "endless-body": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
    forever(socket, Buffer.alloc(65_536, "x"));
  },
  "endless-chunks": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    forever(socket, Buffer.from(`10000\r\n${"x".repeat(65_536)}\r\n`));
  },
  "huge-declared": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\nbegin");
  },
  "reset-before-headers": (socket) => socket.resetAndDestroy(),
  "reset-mid-headers": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\nContent-Ty");
    setTimeout(() => socket.resetAndDestroy(), 20);
  },
  "reset-mid-body": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<html>");
    setTimeout(() => socket.resetAndDestroy(), 20);
  },
  "close-without-answer": (socket) => socket.end(),
  "length-too-long": (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<html></html>"),
  "length-too-short": (socket) =>
    socket.end("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html></html> and much more"),
  "length-twice": (socket) =>
    socket.end("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\n<html></html>"),
  "length-and-chunks": (socket) =>
    socket.end("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
  "length-not-a-number": (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<html>"),
  "padded-chunk-sizes": (socket) =>
    socket.end("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6   \r\n<html>\r\n0  \r\n\r\n"),
  "garbage-chunks": (socket) =>
    socket.end("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<html>\r\n0\r\n\r\n"),
  "unfinished-chunks": (socket) =>
    socket.end("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<html>\r\n"),
  "bare-lf": (socket) => socket.end("HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html></html>"),
  "not-http": (socket) => socket.end("220 ftp.example.gov.cn ready\r\n"),
  "header-without-colon": (socket) => socket.end("HTTP/1.1 200 OK\r\nBroken header\r\n\r\n<html>"),
  "control-byte-in-header": (socket) => socket.end("HTTP/1.1 200 OK\r\nX-A: a\u0000b\r\n\r\n<html>"),
  "headers-of-100-kb": (socket) => answer(socket, [`X-Big: ${"x".repeat(100_000)}`], page),
  "ten-thousand-headers": (socket) =>
    answer(
      socket,
      Array.from({ length: 10_000 }, (_, i) => `X-${i}: ${i}`),
      page,
    ),
  "http-1-0": (socket) => socket.end(`HTTP/1.0 200 OK\r\n${html}\r\n\r\n${page}`),
  "no-reason-phrase": (socket) => socket.end(`HTTP/1.1 200\r\nConnection: close\r\n\r\n${page}`),
  "status-999": (socket) => answer(socket, [html], "", "999 Request denied"),
  "status-799": (socket) => answer(socket, [html], "", "799 What"),
  "status-000": (socket) => answer(socket, [html], "", "000 Nothing"),
  "early-hints-first": (socket) => {
    socket.write("HTTP/1.1 103 Early Hints\r\n\r\n");
    answer(socket, [html], page);
  },
  "continue-unasked": (socket) => {
    socket.write("HTTP/1.1 100 Continue\r\n\r\n");
    answer(socket, [html], page);
  },
  "keep-alive-lie": (socket) => {
    socket.write(
      `HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nKeep-Alive: timeout=600\r\nContent-Length: 2\r\n\r\nok`,
    );
    socket.end();
  },
  "body-with-head-answer": (socket) =>
    socket.end("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>"),
  "not-modified-with-body": (socket) =>
    socket.end("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n<html>"),
  "not-modified-with-length": (socket) =>
    socket.write("HTTP/1.1 304 Not Modified\r\nContent-Length: 5000\r\n\r\n"),
  "no-content-with-length": (socket) =>
    socket.write("HTTP/1.1 204 No Content\r\nContent-Length: 5000\r\n\r\n"),
  "gzip-bomb": (socket) => answer(socket, ["Content-Encoding: gzip"], bomb),
  "brotli-bomb": (socket) => answer(socket, ["Content-Encoding: br"], brotliBomb),
  "gzip-in-gzip-bomb": (socket) => answer(socket, ["Content-Encoding: gzip, gzip"], gzipSync(bomb)),
  "gzip-twice": (socket) => answer(socket, ["Content-Encoding: gzip, gzip"], gzipSync(gzipSync(page))),
  "gzip-nine-times": (socket) =>
    answer(socket, [`Content-Encoding: ${Array(9).fill("gzip").join(", ")}`], page),
  "fake-gzip": (socket) => answer(socket, ["Content-Encoding: gzip"], page),
  "fake-brotli": (socket) => answer(socket, ["Content-Encoding: br"], page),
  "raw-deflate": (socket) => answer(socket, ["Content-Encoding: deflate"], deflateRawSync(page)),
  "broken-gzip": (socket) => answer(socket, ["Content-Encoding: gzip"], brokenGzip()),
  "gzip-cut": (socket) => answer(socket, ["Content-Encoding: gzip"], cut(gzipSync(longPage))),
  "gzip-cut-behind-the-page": (socket) =>
    answer(socket, ["Content-Encoding: gzip"], gzipSync(page).subarray(0, -6)),
  "brotli-cut": (socket) => answer(socket, ["Content-Encoding: br"], cut(brotliCompressSync(longPage))),
  "gzip-then-garbage": (socket) =>
    answer(socket, ["Content-Encoding: gzip"], Buffer.concat([gzipSync(page), Buffer.from("\n<!-- -->")])),
  "gzip-wrong-checksum": (socket) =>
    answer(socket, ["Content-Encoding: gzip"], withoutChecksum(gzipSync(page))),
  "gzip-named-and-wrong-checksum": (socket) =>
    answer(socket, ["Content-Encoding: gzip"], named(withoutChecksum(gzipSync(page)))),
  zstd: (socket) => answer(socket, ["Content-Encoding: zstd"], Buffer.from("28b52ffd0405", "hex")),
  "said-to-be-zstd": (socket) => answer(socket, ["Content-Encoding: zstd"], page),
  "unknown-encoding": (socket) => answer(socket, ["Content-Encoding: utf-8"], page),
  "redirect-loop": (socket, { peer }) => answer(socket, [`Location: ${peer}/redirect-loop`], "", "302 Found"),
  "redirect-endless": (socket, { head, peer }) =>
    answer(
      socket,
      [`Location: ${peer}/redirect-endless/${/^\S+ (\S+)/.exec(head)?.[1]?.length}`],
      "",
      "302 Found",
    ),
  "redirect-to-metadata": (socket) =>
    answer(socket, ["Location: http://169.254.169.254/latest/meta-data/"], "", "302 Found"),
  "redirect-to-file": (socket) => answer(socket, ["Location: file:///etc/passwd"], "", "302 Found"),
  "redirect-to-script": (socket) => answer(socket, ["Location: javascript:alert(1)"], "", "302 Found"),
  "redirect-to-nonsense": (socket) => answer(socket, ["Location: http://[half"], "", "302 Found"),
  "redirect-nowhere": (socket) => answer(socket, [], "", "302 Found"),
  "redirect-nowhere-with-page": (socket) => answer(socket, [html], page, "302 Found"),
  "redirect-said-twice": (socket) =>
    answer(socket, ["Location: /good/a", "Location: /good/a"], "", "302 Found"),
  "redirect-raw-gbk": (socket) =>
    // /政务 in GBK, as IIS writes it
    answer(socket, ["Location: /good/\xd5\xfe\xce\xf1"], "", "302 Found"),
  "redirect-raw-utf8": (socket) =>
    answer(socket, [`Location: /good/${Buffer.from("政务").toString("latin1")}`], "", "302 Found"),
  "cookie-door": (socket, { head }) =>
    /^cookie: .*pass=1/im.test(head)
      ? answer(socket, [html], page)
      : answer(socket, ["Set-Cookie: pass=1; Path=/", "Location: /cookie-door"], "", "302 Found"),
  "cookie-wall": (socket) =>
    answer(socket, [`Set-Cookie: n=${Math.random()}`, "Location: /cookie-wall"], "", "302 Found"),
  "busy-503": (socket) => answer(socket, ["Retry-After: 3600"], "", "503 Service Unavailable"),
  "challenge-521": (socket) =>
    answer(
      socket,
      ["Set-Cookie: __jsluid_h=0123; max-age=31536000"],
      "<script>document.cookie=('_')+('_jsl');location.href=location.pathname</script>",
      "521 Unknown",
    ),
  "null-bytes": (socket) => answer(socket, [html], `<html>\u0000\u0000<a href="/x">x</a>\u0000</html>`),
};

const longPage = page.replace(
  "</h1>",
  `</h1>${Array.from({ length: 500 }, (_, i) => `<p>第${i}条</p>`).join("")}`,
);

const cut = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);

const withoutChecksum = (gzip: Buffer): Buffer => Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8)]);

/** With the name of a file in its header. */
function named(gzip: Buffer): Buffer {
  const head = Buffer.from(gzip.subarray(0, 10));
  head[3] = 8;
  return Buffer.concat([head, Buffer.from("index.html\0"), gzip.subarray(10)]);
}

function brokenGzip(): Buffer {
  const bytes = gzipSync(page.repeat(50));
  bytes.fill(0xff, 20, 60);
  return bytes;
}
