import type { HealthCheck } from '@stackwright/schema';

type HttpProbe = Extract<HealthCheck['probe'], { kind: 'http' }>;

/**
 * A health check's `test` for a GET on the container's own loopback, with the client that the image has.
 * It passes on 2xx with the declared text in the body, never by way of a proxy, and prints what it got
 * otherwise: `docker inspect` keeps that. wget alone cannot be kept from following a redirect.
 */
export function httpRequest(probe: HttpProbe, timeoutSeconds: number): readonly string[] {
  const { client, port, path, body = '' } = probe;
  const url = word(`http://127.0.0.1:${port}${path}`);
  const text = body === '' ? '*' : `*${word(body)}*`;
  const values = [String(port), path, String(timeoutSeconds), body];
  switch (client) {
    case 'curl':
      return shell(
        `curl -sS --globoff --noproxy '*' --max-time ${timeoutSeconds} -w '\\n%{http_code}' ${url}`,
        // The status is the last line.
        `${text}2??`,
      );
    case 'wget':
      // BusyBox accepts -t and ignores it; GNU wget would try 20 times.
      return shell(`http_proxy= wget -q -t 1 -T ${timeoutSeconds} -O - ${url}`, text);
    case 'python3':
      return ['CMD', 'python3', '-c', PYTHON, ...values];
    case 'node':
      return ['CMD', 'node', '-e', NODE, '--', ...values];
  }
}

function shell(request: string, pattern: string): readonly string[] {
  if (pattern === '*') return ['CMD-SHELL', `${request} || exit 1`];
  const lines = [
    `answer=$(${request}) || exit 1`,
    'case $answer in',
    `  ${pattern}) ;;`,
    `  *) printf '%s\\n' "$answer"; exit 1 ;;`,
    'esac',
  ];
  return ['CMD-SHELL', lines.join('\n')];
}

/** Any text as one word of a POSIX shell, newlines included. */
function word(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const PYTHON = [
  'import http.client, sys',
  'port, path, seconds, body = sys.argv[1:]',
  'connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=int(seconds))',
  'connection.request("GET", path)',
  'answer = connection.getresponse()',
  'text = answer.read().decode("utf-8", "replace")',
  'sys.exit(0 if answer.status // 100 == 2 and body in text else f"{answer.status} {text}")',
].join('\n');

const NODE = [
  'process.exitCode = 1;',
  'const [port, path, seconds, body] = process.argv.slice(1);',
  'const fail = (said) => { console.error(said); process.exit(1); };',
  'const get = { host: "127.0.0.1", port, path, timeout: seconds * 1000 };',
  'const request = require("http").get(get);',
  'request.on("timeout", () => fail("timeout")).on("error", (error) => fail(error.message));',
  'request.on("response", (answer) => {',
  '  let text = "";',
  '  answer.setEncoding("utf8").on("data", (piece) => { text += piece; }).on("end", () => {',
  '    const good = Math.floor(answer.statusCode / 100) === 2 && text.includes(body);',
  '    if (good) process.exitCode = 0;',
  '    else fail(answer.statusCode + " " + text);',
  '  });',
  '});',
].join('\n');
