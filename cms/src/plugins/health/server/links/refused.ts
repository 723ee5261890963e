import { BlockList, isIP } from 'node:net';

/** Addresses that are nobody's business to reach from here: this machine, its networks, and what is no single host. */
const refused = { 4: new BlockList(), 6: new BlockList() };
const ranges4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
const ranges6 = [
  ['::', 96],
  // Addresses of IPv4 in other clothes: judged by the ranges that translate, all refused.
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;
for (const [network, prefix] of ranges4) refused[4].addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of ranges6) refused[6].addSubnet(network, prefix, 'ipv6');

/** True for an IP address that may be asked; false for private and special ones, and for what is no address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused[4].check(address, 'ipv4');
  return family === 6 && !refused[6].check(address, 'ipv6');
}
