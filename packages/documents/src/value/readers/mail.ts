import { matchAt, nothing } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import { domainOf } from './domain.ts';
import { hostOf, nameOf } from './url.ts';

const AT = /([A-Za-z\d_][\w.+-]{0,63})@([A-Za-z\d_*-][\w.-]{0,252})(:[\w./~-]{0,200})?/y;
const LOGIN_COMMAND =
  /\b(?:ssh|scp|rsync|sftp|mosh|ssh-copy-id)\s(?:-\S+\s|\S+\.\S+\s|\d+\s){0,4}$/;

/** `name@example.com` is a text, `ssh deploy@192.0.2.1` a login and a host. */
export function readAt(text: string, at: number): Reading | undefined {
  const match = matchAt(AT, text, at);
  if (match === null) return undefined;
  const [all, user = '', written = '', path] = match;
  const host = written.replace(/[.-]+$/, '');
  const end = at + all.length - (path === undefined ? written.length - host.length : 0);
  const start = at + user.length + 1;
  // A pin is no login: `package@1.2.0`, `name@sha256:…`.
  if (user === 'git' || host === 'sha256' || /^v?\d+(?:\.\d+){0,2}$/.test(host))
    return nothing(end);
  const isLogin =
    domainOf(host, true) === undefined ||
    path !== undefined ||
    LOGIN_COMMAND.test(text.slice(Math.max(0, at - 80), at));
  if (!isLogin)
    return {
      found: [
        {
          value: { kind: 'text', text: `${user}@${host.toLowerCase()}` },
          start: at,
          end: start + host.length,
        },
      ],
      end,
    };
  const login = nameOf(user);
  const machine = hostOf(host);
  return {
    found: [
      ...(login === undefined
        ? []
        : [{ value: login, start: at, end: at + user.length, noun: 'user' }]),
      ...(machine === undefined ? [] : [{ value: machine, start, end: start + host.length }]),
    ],
    end,
  };
}
