/** Which branches the policy names beside the default one: lines of releases, and no work in progress. */
import { matchesAny } from "@octoacme/shared/policy/changes.ts";
import { describe, expect, it } from "vitest";
import { readBranches } from "../src/init/branch-facts.ts";

const patterns = (...names: readonly string[]) =>
	readBranches(names, "main").releaseBranches.map(({ pattern }) => pattern);

describe("branches of releases", () => {
	it.each([
		["release-3.7", "release-[0-9]*"],
		["release-v4", "release-v[0-9]*"],
		["release_1_2", "release_[0-9]*"],
		["release-2026-11", "release-[0-9]*"],
		["stable-2.x", "stable-[0-9]*"],
		["support/6.1", "support/[0-9]*"],
		["hotfix-1.4.2", "hotfix-[0-9]*"],
		["Release-1.4-lts", "Release-[0-9]*"],
		["release/1.4", "release/**"],
		["stable/victoria", "stable/**"],
		["9.1.x", "[0-9]*.x"],
		["v7", "v[0-9]*"],
		["tokio-1.52.x", "tokio-[0-9]*.x"],
		["master", "master"],
	])("such as %s are named by %s, which matches them", (name, pattern) => {
		expect(patterns(name)).toEqual([pattern]);
		expect(matchesAny([pattern], name)).toBe(true);
	});

	it.each([
		"release-please--branches--main",
		"release-please--branches--main--components--cli",
		"release-plz-2026-11-27T10-00-00Z",
		"release-notes-typo",
		"release-1.4-fix-typo",
		"releases-page",
		"support-chat-widget",
		"support/chat-widget",
		"hotfix/login",
		"hotfix_login_2",
		"stable-diffusion",
		"lts-docs",
		"changeset-release/main",
		"bump-lodash-4.17.21",
		"update-node-22.x",
		"renovate/22.x",
		"backport-1234-to-9.1.x",
		"fix-1.4.2",
		"task-123",
	])("are not found in %s, and no pattern of a line of releases names it", (name) => {
		expect(patterns(name)).toEqual([]);
		if (!/^release-1/.test(name))
			expect(matchesAny(patterns("release-3.7", "support-6", "hotfix-1.0", "stable-2.x"), name)).toBe(false);
	});
});
