/** Pure rules of which addresses and URLs a request may go to. */
import { BlockList, isIP } from "node:net";

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
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
] as const)
	reserved.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
	["::", 96],
	["::ffff:0:0:0", 96],
	["2001::", 32],
	["2002::", 16],
	["fec0::", 10],
	["64:ff9b:1::", 48],
	["fc00::", 7],
	["fe80::", 10],
	["ff00::", 8],
] as const)
	reserved.addSubnet(network, bits, "ipv6");

/** isPrivateAddress: loopback, link-local (cloud metadata), private and other ranges that are not the public internet; also written as IPv4 in IPv6. */
export function isPrivateAddress(address: string): boolean {
	const version = isIP(address);
	if (version === 4) return reserved.check(address, "ipv4");
	if (version !== 6) return true;
	const mapped = readEmbeddedIpv4(address);
	return mapped === undefined ? reserved.check(address, "ipv6") : reserved.check(mapped, "ipv4");
}

function readEmbeddedIpv4(address: string): string | undefined {
	const host = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1);
	const match = /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
	if (match === null) return undefined;
	const [high, low] = [Number.parseInt(match[1]!, 16), Number.parseInt(match[2]!, 16)];
	return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/** isAllowedHost: whether `host` or `host:port` of the URL is in the policy's `allow-hosts`. */
export function isAllowedHost(url: URL, allowHosts: readonly string[]): boolean {
	const bare = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
	const port = url.port || (url.protocol === "https:" ? "443" : "80");
	return allowHosts.some((entry) => {
		const allowed = entry.toLowerCase();
		return allowed === bare || allowed === `${bare}:${port}` || allowed === `[${bare}]:${port}`;
	});
}

/** readTargetUrl: the parsed URL, or why it may not be requested. */
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

/** keepHeaders: what of the caller's headers goes along after a redirect: all on the same origin, no secret to another. */
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
