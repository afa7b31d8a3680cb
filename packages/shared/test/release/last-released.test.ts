import type { DeploymentFact, DeploymentState } from "@octoacme/shared/release/deployment.ts";
import { lastReleased } from "@octoacme/shared/release/last-released.ts";
import { parseTag } from "@octoacme/shared/release/version.ts";
import { describe, expect, it } from "vitest";

const shaOf = (number: number) => String(number).padStart(40, "0");
const PATTERN = "v{version}";

interface Ran {
	readonly version: string;
	readonly sha: number;
	readonly environment?: string;
	readonly kind?: "deploy" | "drill";
	readonly service?: string;
	readonly trusted?: boolean;
	readonly statuses?: readonly (readonly [DeploymentState, string])[];
}

function deployment(ran: Ran, index: number): DeploymentFact {
	const { version, sha, environment = "production", kind = "deploy", service = null } = ran;
	const payload = {
		schemaVersion: 1,
		key: `-/${environment}/${version}/${index}`,
		kind,
		service,
		version,
		tag: `v${version}`,
		sha: shaOf(sha),
		environment,
		runId: String(index),
		runAttempt: 1,
		actor: "ada",
		policyDigest: "sha256:x",
		artifactDigest: null,
		previous: null,
	} as const;
	return {
		id: index,
		sha: shaOf(sha),
		environment,
		createdAt: "2026-05-01T10:00:00Z",
		payload: ran.trusted === false ? null : payload,
		statuses: (ran.statuses ?? [["success", "verified: healthy"]]).map(([state, description], id) => ({
			id,
			state,
			description,
			createdAt: "2026-05-01T10:00:00Z",
		})),
	};
}

const BACK = [
	["success", "verified: healthy"],
	["failure", "rolled back: errors"],
] as const;

function start(
	tags: Readonly<Record<string, number>>,
	ran: readonly Ran[],
	more: { readonly published?: readonly string[]; readonly environments?: readonly string[] } = {},
) {
	const { environments = ["staging", "production"], published = [] } = more;
	return lastReleased({
		release: parseTag("v1.1.0", PATTERN)!,
		pattern: PATTERN,
		service: null,
		tags: Object.entries(tags).map(([name, sha]) => ({ name, sha: shaOf(sha) })),
		environments: environments.map((name) => ({ name })),
		deployments: ran.map(deployment),
		published: published.map((tag) => ({ tag, trusted: true })),
	});
}

describe("the releases that a range may start at", () => {
	it.each<[string, Readonly<Record<string, number>>, readonly Ran[], readonly [string, number][], readonly string[]]>([
		[
			"are those that were verified in production",
			{ "v1.0.0": 1, "v1.0.9": 5, "v1.1.0": 9 },
			[{ version: "1.0.0", sha: 1 }],
			[["v1.0.0", 1]],
			["v1.0.9"],
		],
		[
			"are the one that was rolled back where nothing else was ever verified",
			{ "v1.0.0": 1, "v1.0.9": 5, "v1.1.0": 9 },
			[{ version: "1.0.0", sha: 1, statuses: BACK }],
			[["v1.0.0", 1]],
			["v1.0.9"],
		],
		[
			"are before one that was rolled back",
			{ "v1.0.0": 1, "v1.0.1": 3, "v1.1.0": 9 },
			[
				{ version: "1.0.0", sha: 1 },
				{ version: "1.0.1", sha: 3, statuses: BACK },
			],
			[["v1.0.0", 1]],
			["v1.0.1"],
		],
		[
			"are what was deployed where nothing verifies",
			{ "v1.0.0": 1, "v1.0.9": 5, "v1.1.0": 9 },
			[{ version: "1.0.0", sha: 1, statuses: [["success", "deployed v1.0.0"]] }],
			[["v1.0.0", 1]],
			["v1.0.9"],
		],
		[
			"are none of what never went out, ran elsewhere, in a drill, for another service, or was posted by somebody else",
			{ "v1.0.0": 1, "v1.0.4": 4, "v1.0.5": 5, "v1.0.6": 6, "v1.0.7": 7, "v1.0.9": 8, "v1.1.0": 9 },
			[
				{ version: "1.0.0", sha: 1 },
				{ version: "1.0.4", sha: 4, statuses: [["failure", "deploy failed"]] },
				{ version: "1.0.5", sha: 5, environment: "staging" },
				{ version: "1.0.6", sha: 6, kind: "drill" },
				{ version: "1.0.7", sha: 7, service: "api" },
				{ version: "1.0.9", sha: 8, trusted: false },
			],
			[["v1.0.0", 1]],
			["v1.0.9", "v1.0.7", "v1.0.6", "v1.0.5", "v1.0.4"],
		],
		[
			"are any tag where nothing was deployed yet",
			{ "v1.0.0": 1, "v1.0.9": 5, "v1.1.0": 9 },
			[],
			[
				["v1.0.9", 5],
				["v1.0.0", 1],
			],
			[],
		],
	])("%s", (_, tags, ran, expected, unreleased) => {
		const found = start(tags, ran);
		expect(found.tags).toEqual(expected.map(([name, sha]) => ({ name, sha: shaOf(sha) })));
		expect(found.unreleased).toEqual(unreleased);
	});

	it("are the published ones of a library", () => {
		const { tags, unreleased } = start({ "v1.0.0": 1, "v1.0.9": 5, "v1.1.0": 9 }, [], {
			environments: [],
			published: ["v1.0.0"],
		});
		expect(tags).toEqual([{ name: "v1.0.0", sha: shaOf(1) }]);
		expect(unreleased).toEqual(["v1.0.9"]);
	});

	const PUSHED = "may push tags";
	const WRITES = "may write deployments";
	const honest = { version: "1.0.0", sha: 1 };
	const forged = { version: "1.0.9", sha: 8 };
	it.each<[string, string, Readonly<Record<string, number>>, readonly Ran[], readonly [string, number][]]>([
		[PUSHED, "adds a tag", { "v1.0.0": 1, "v1.0.9": 8 }, [honest], [["v1.0.0", 1]]],
		[PUSHED, "adds a tag and deletes the last release's", { "v1.0.9": 8 }, [honest], []],
		[PUSHED, "moves the last release's tag", { "v1.0.0": 8 }, [honest], []],
		[
			PUSHED,
			"deletes the last release's tag where an older one is proven",
			{ "v0.9.0": 1, "v1.0.9": 8 },
			[
				{ version: "0.9.0", sha: 1 },
				{ version: "1.0.0", sha: 3 },
			],
			[["v0.9.0", 1]],
		],
		[
			PUSHED,
			"deletes the tag of what was verified, so that what was only deployed counts",
			{ "v1.0.5": 5 },
			[honest, { version: "1.0.5", sha: 5, statuses: [["success", "deployed"]] }],
			[],
		],
		[
			PUSHED,
			"deletes the tag of what was verified, so that what was rolled back counts",
			{ "v1.0.5": 5 },
			[honest, { version: "1.0.5", sha: 5, statuses: BACK }],
			[],
		],
		[WRITES, "deploys a tag that never was", { "v1.0.0": 1 }, [honest, forged], [["v1.0.0", 1]]],
		[
			WRITES,
			"deploys a newer commit as the last release",
			{ "v1.0.0": 1 },
			[honest, { ...honest, sha: 8 }],
			[["v1.0.0", 1]],
		],
		[
			WRITES,
			"deploys a prerelease that never was",
			{ "v1.0.0": 1 },
			[honest, { version: "1.0.9-rc.1", sha: 8 }],
			[["v1.0.0", 1]],
		],
		[WRITES, "deploys where nothing was released", { "v1.0.0": 1 }, [forged], []],
		["may do both, but", "each says another commit", { "v1.0.0": 1, "v1.0.9": 7 }, [honest, forged], [["v1.0.0", 1]]],
		[
			// Nothing of what is read tells it from a release: docs/security.md says what is to be set.
			"may do both, and",
			"both say the same commit: not stopped",
			{ "v1.0.0": 1, "v1.0.9": 8 },
			[honest, forged],
			[
				["v1.0.9", 8],
				["v1.0.0", 1],
			],
		],
	])("are not what one alone says: who %s %s", (_, __, tags, ran, expected) => {
		expect(start({ ...tags, "v1.1.0": 9 }, ran).tags).toEqual(
			expected.map(([name, sha]) => ({ name, sha: shaOf(sha) })),
		);
	});

	it("name what was deployed without a tag at its commit apart from what was never released", () => {
		expect(
			start({ "v1.0.0": 1, "v1.0.5": 6, "v1.0.9": 8 }, [
				honest,
				{ version: "1.0.4", sha: 4 },
				{ version: "1.0.5", sha: 5 },
			]),
		).toEqual({
			tags: [{ name: "v1.0.0", sha: shaOf(1) }],
			unreleased: ["v1.0.9"],
			untagged: ["v1.0.5", "v1.0.4"],
		});
	});
});
