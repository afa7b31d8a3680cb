/** Says which hosts a probe may reach: public ones over http(s), and private ones only where the policy allows the host. */
import { BlockList, isIP } from "node:net";

const PRIVATE = new BlockList();
for (const [network, prefix] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
] as const)
	PRIVATE.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
	["::", 127],
	["64:ff9b::", 96],
	["100::", 64],
	["2002::", 16],
	["fc00::", 7],
	["fe80::", 10],
	["fec0::", 10],
	["ff00::", 8],
] as const)
	PRIVATE.addSubnet(network, prefix, "ipv6");

/** isPrivateAddress: loopback, link-local (a cloud's metadata service), private, multicast and reserved ranges, also inside IPv6. */
export function isPrivateAddress(address: string): boolean {
	const plain = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
	const family = isIP(plain);
	if (family === 4) return PRIVATE.check(plain, "ipv4");
	if (family === 6) return PRIVATE.check(plain, "ipv6");
	return true;
}

/** isAllowedHost: whether `allow-hosts` names the host, or the host with this port. */
export function isAllowedHost(host: string, port: number, allowHosts: readonly string[]): boolean {
	const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
	return allowHosts.some((entry) => {
		const match = /^(\[[^\]]+\]|[^:]+|[0-9a-f:]{2,})(?::(\d{1,5}))?$/i.exec(entry.trim());
		if (isIP(entry.trim()) === 6) return entry.trim().toLowerCase() === bare;
		if (!match) return false;
		const [, name, wantedPort] = match;
		return (
			name!.replace(/^\[|\]$/g, "").toLowerCase() === bare && (wantedPort === undefined || Number(wantedPort) === port)
		);
	});
}
