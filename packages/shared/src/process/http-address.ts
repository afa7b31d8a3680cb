/** Pure rules of which addresses and URLs a request may go to. */
import { BlockList, isIP } from "node:net";

/**
 * What IANA's special-purpose registries (RFC 6890) do not call globally reachable, multicast, and three that they leave out: IPv4
 * inside IPv6 as compatible and translated addresses, site-local addresses, and the address of Azure's host, where GitHub's runners
 * live. An IPv4-mapped or NAT64 address is judged by the address in it.
 */
const reserved = new BlockList();
for (const [network, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["168.63.129.16", 32],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
] as const)
	reserved.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
	["::", 96],
	["::ffff:0:0:0", 96],
	["100::", 63],
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
	["5f00::", 16],
	["fec0::", 10],
	["64:ff9b:1::", 48],
	["fc00::", 7],
	["fe80::", 10],
	["ff00::", 8],
] as const)
	reserved.addSubnet(network, bits, "ipv6");

/** Loopback, link-local (cloud metadata), private and other ranges that are not the public internet; also written as IPv4 in IPv6. */
export function isPrivateAddress(address: string): boolean {
	const version = isIP(address);
	if (version === 4) return reserved.check(address, "ipv4");
	if (version !== 6) return true;
	const mapped = readEmbeddedIpv4(address);
	return mapped === undefined ? reserved.check(address, "ipv6") : reserved.check(mapped, "ipv4");
}

/** The address that an IPv4-mapped (`::ffff:0:0/96`) or NAT64 (`64:ff9b::/96`) one stands for. */
function readEmbeddedIpv4(address: string): string | undefined {
	const groups = readGroups(address);
	if (!EMBEDDING.some((prefix) => prefix.every((group, index) => groups[index] === group))) return undefined;
	const [high, low] = [groups[6]!, groups[7]!];
	return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

const EMBEDDING = [
	[0, 0, 0, 0, 0, 0xffff],
	[0x64, 0xff9b, 0, 0, 0, 0],
] as const;

/** The eight groups of an IPv6 address; `URL` writes them in hexadecimal and shortens the longest run of zeros. */
function readGroups(address: string): readonly number[] {
	const host = new URL(`http://[${address.split("%", 1)[0]!}]`).hostname.slice(1, -1);
	const [head = [], tail = []] = host.split("::").map((part) => (part === "" ? [] : part.split(":")));
	const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
	return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}

/** Whether `host` or `host:port` of the URL is in the policy's `allow-hosts`. */
export function isAllowedHost(url: URL, allowHosts: readonly string[]): boolean {
	const bare = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
	const port = url.port || (url.protocol === "https:" ? "443" : "80");
	return allowHosts.some((entry) => {
		const allowed = entry.toLowerCase();
		return allowed === bare || allowed === `${bare}:${port}` || allowed === `[${bare}]:${port}`;
	});
}

/** The parsed URL, or why it may not be requested. */
export function readTargetUrl(
	text: string,
): { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: string } {
	if (!URL.canParse(text)) return { ok: false, reason: "is no URL" };
	const url = new URL(text);
	if (url.protocol !== "http:" && url.protocol !== "https:")
		return { ok: false, reason: `has the scheme ${url.protocol}` };
	if (url.username !== "" || url.password !== "") return { ok: false, reason: "holds a user name or password" };
	return { ok: true, url };
}

/** What of the caller's headers goes along after a redirect: all on the same origin, no secret to another. */
export function keepHeaders(
	headers: Readonly<Record<string, string>>,
	from: URL,
	to: URL,
): Readonly<Record<string, string>> {
	if (from.origin === to.origin) return headers;
	return Object.fromEntries(
		Object.entries(headers).filter(([name]) => /^(?:accept|accept-language|user-agent)$/i.test(name)),
	);
}
