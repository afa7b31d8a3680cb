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
