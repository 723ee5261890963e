import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** A password of 20 characters without look-alikes; begins so that Strapi's rule (upper, lower, digit) is met. */
export function randomPassword(): string {
  const rest = Array.from({ length: 17 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `Bs${randomInt(2, 10)}${rest}`;
}

/**
 * Creates the first administrator where there is none, and prints its random password this one time.
 * `BOSHAN_ADMIN_EMAIL` and `BOSHAN_ADMIN_PASSWORD` override the defaults.
 */
export async function ensureAdministrator(strapi: Core.Strapi): Promise<void> {
  const users = strapi.service('admin::user');
  if (await users.exists()) return;
  const email = process.env.BOSHAN_ADMIN_EMAIL ?? 'admin@boshan.local';
  const given = process.env.BOSHAN_ADMIN_PASSWORD;
  const password = given ?? randomPassword();
  const role = await strapi.service('admin::role').getSuperAdmin();
  await users.create({
    email,
    firstname: '管理员',
    password,
    isActive: true,
    roles: [role.id],
    preferedLanguage: 'zh-Hans',
  });
  // A password that somebody chose is known to them and has no business in a log.
  if (given === undefined) process.stdout.write(`ADMIN_CREATED email=${email} password=${password}\n`);
}
