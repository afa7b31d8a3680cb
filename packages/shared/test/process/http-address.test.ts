import { isPrivateAddress } from "@octoacme/shared/process/http-address.ts";
import { describe, expect, it } from "vitest";

describe("an address inside a network", () => {
	it.each([
		"127.0.0.1",
		"0.0.0.0",
		"10.1.2.3",
		"169.254.169.254",
		"168.63.129.16",
		"100.100.100.200",
		"::1",
		"::",
		"::7f00:1",
		"::ffff:7f00:1",
		"::ffff:0:7f00:1",
		"64:ff9b::a9fe:a9fe",
		"2002:7f00:1::",
		"2001:0:7f00:1::",
		"fec0::1",
		"fd00:ec2::254",
		"fe80::1",
	])("is found in %s", (address) => {
		expect(isPrivateAddress(address)).toBe(true);
	});

	it.each(["1.1.1.1", "140.82.121.4", "168.63.129.17", "2606:4700:4700::1111", "2a00:1450:4001::1"])(
		"is not found in %s",
		(address) => {
			expect(isPrivateAddress(address)).toBe(false);
		},
	);
});

/** IANA's IPv4 and IPv6 special-purpose address registries (RFC 6890, as of 2025): the block, its name, and whether it is globally reachable. */
const REGISTRY = [
	["0.0.0.0/8", "this network", false],
	["10.0.0.0/8", "private use", false],
	["100.64.0.0/10", "shared address space", false],
	["127.0.0.0/8", "loopback", false],
	["169.254.0.0/16", "link local", false],
	["172.16.0.0/12", "private use", false],
	["192.0.0.0/24", "protocol assignments", false],
	["192.0.0.170/31", "NAT64 discovery", false],
	["192.0.2.0/24", "documentation", false],
	["192.31.196.0/24", "AS112", true],
	["192.52.193.0/24", "AMT", true],
	["192.88.99.0/24", "6to4 relay anycast, deprecated", false],
	["192.168.0.0/16", "private use", false],
	["192.175.48.0/24", "AS112 delegation", true],
	["198.18.0.0/15", "benchmarking", false],
	["198.51.100.0/24", "documentation", false],
	["203.0.113.0/24", "documentation", false],
	["224.0.0.0/4", "multicast", false],
	["240.0.0.0/4", "reserved, with limited broadcast", false],
	["::1/128", "loopback", false],
	["::/128", "unspecified", false],
	["::/96", "IPv4-compatible, deprecated", false],
	["::ffff:0:0:0/96", "IPv4-translated", false],
	["64:ff9b:1::/48", "local translation", false],
	["100::/64", "discard only", false],
	["100:0:0:1::/64", "dummy prefix", false],
	["2001::/32", "Teredo", false],
	["2001:2::/48", "benchmarking", false],
	["2001:10::/28", "ORCHID, deprecated", false],
	["2001:db8::/32", "documentation", false],
	["2002::/16", "6to4", false],
	["2620:4f:8000::/48", "AS112 delegation", true],
	["3fff::/20", "documentation", false],
	["5f00::/16", "segment routing", false],
	["fc00::/7", "unique local", false],
	["fe80::/10", "link local", false],
	["fec0::/10", "site local, deprecated", false],
	["ff00::/8", "multicast", false],
] as const;

describe("every block of the special-purpose registries", () => {
	it.each(REGISTRY)("%s (%s) is as reachable as IANA says: %s", (block, _, isReachable) => {
		for (const address of listEnds(block)) expect(isPrivateAddress(address), address).toBe(!isReachable);
	});

	it.each(REGISTRY.filter(([block]) => !block.includes(":")))(
		"%s (%s) is judged alike inside IPv6",
		(block, _, isReachable) => {
			for (const address of listEnds(block))
				for (const inside of [`::ffff:${address}`, `64:ff9b::${address}`])
					expect(isPrivateAddress(inside), inside).toBe(!isReachable);
		},
	);

	it.each(["", "localhost", "127.1", "0x7f000001", "2130706433", "::g", "1.2.3.4.5"])(
		"%j, which is no address, is not requested",
		(text) => expect(isPrivateAddress(text)).toBe(true),
	);
});

/** The first and the last address of a block, as texts. */
function listEnds(block: string): readonly string[] {
	const [network = "", length = ""] = block.split("/");
	const isSix = network.includes(":");
	const total = isSix ? 128n : 32n;
	const first = isSix ? readSix(network) : network.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n);
	const last = first | ((1n << (total - BigInt(length))) - 1n);
	return [first, last].map((value) =>
		isSix ? writeSix(value) : [24n, 16n, 8n, 0n].map((bits) => (value >> bits) & 255n).join("."),
	);
}

function readSix(text: string): bigint {
	const [head = "", tail = ""] = text.split("::");
	const read = (part: string) => (part === "" ? [] : part.split(":"));
	const groups = [
		...read(head),
		...Array(8 - read(head).length - read(tail).length).fill("0"),
		...read(tail),
	] as string[];
	return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

function writeSix(value: bigint): string {
	return Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 65_535n).toString(16)).join(
		":",
	);
}
