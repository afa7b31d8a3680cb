/** Replay: a record is read, its entries are decided again, and what differs is said. */
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { describe, expect, it } from "vitest";
import { type goodFacts, policyOf } from "../../shared/test/requirements/release-under-test.ts";
import type { Values } from "../src/command.ts";
import { parseRecord } from "../src/replay/record-file.ts";
import { run as replay } from "../src/replay/replay.ts";
import type { Runtime } from "../src/runtime.ts";
import { entryOf } from "./kept-entry.ts";

async function replayRecord(record: unknown, flags: Readonly<Record<string, string | boolean>> = {}) {
	const printed: string[] = [];
	const values: Values = {
		argument: "-",
		text: (flag) => (typeof flags[flag] === "string" ? flags[flag] : undefined),
		isSet: (flag) => flags[flag] === true,
		json: true,
	};
	const runtime = {
		cwd: import.meta.dirname,
		env: {},
		readInput: async () => (typeof record === "string" ? record : JSON.stringify(record)),
		print: (text: string) => printed.push(text),
	} as unknown as Runtime;
	const exit = await replay(values, runtime);
	return {
		exit,
		answer: JSON.parse(printed.join("")) as {
			same: boolean;
			chain: { kind: string }[];
			entries: { outcome: string; differences: string[]; why: string | null }[];
		},
	};
}

const nothingDeployed = {
	deployments: [],
	request: {
		scope: { environment: "production", service: null },
		sha: null,
		tag: null,
		target: null,
		forwardOnly: false,
		byHand: true,
	},
	target: null,
	course: null,
};

const announcement = (state: string) => ({
	plan: [{ audience: "support", channel: "mail", step: "send" }],
	receipts: [{ audience: "support", channel: "mail", state }],
});

describe("replay", () => {
	const first = entryOf();
	const second = entryOf(
		{ phase: "rollback", at: "2026-01-05T11:00:00.000Z", decision: "rolled-back", reason: "rolled-back", facts: {} },
		first,
		false,
	);
	it("says of a whole record that it decides the same", async () => {
		const { exit, answer } = await replayRecord({ schemaVersion: 1, document: {}, record: [second, first] });
		expect(exit).toBe(0);
		expect(answer).toMatchObject({
			schemaVersion: 1,
			same: true,
			chain: [],
			entries: [{ outcome: "same" }, { outcome: "not-replayable" }],
		});
		expect((await replayRecord({ record: [first, second] }, { strict: true })).exit).toBe(1);
	});
	it.each([
		["complete", "accounted", "release-notes", { findings: [{ code: "no-changes", severity: "warning", sha: null }] }],
		[
			"incomplete",
			"no-changes",
			"release-notes",
			{ findings: [{ code: "no-changes", severity: "failure", sha: null }] },
		],
		["nothing-to-roll-back", "nothing-deployed", "rollback", nothingDeployed],
		["announced", "announced", "announce", announcement("delivered")],
		["partly-announced", "partly-announced", "announce", announcement("failed")],
		["announcing", "announcing", "announce", announcement("sending")],
	] as const)("decides %s (%s) of %s again", async (decision, reason, phase, facts) => {
		const entry = entryOf({ phase, decision, reason, facts });
		expect((await replayRecord([entry])).answer.entries[0]).toMatchObject({ outcome: "same" });
		const other = entryOf({ phase, decision: "otherwise", reason, facts });
		expect((await replayRecord([other])).answer.entries[0]).toMatchObject({
			outcome: "different",
			decided: { decision },
		});
	});
	it("says where a rollback went to another release than its facts lead to", async () => {
		const deployment = (id: number, version: string, sha: string, verified: boolean) => ({
			id,
			sha,
			environment: "production",
			createdAt: `2026-01-0${id}T10:00:00Z`,
			payload: {
				schemaVersion: 1,
				key: `-/production/${version}/${id}`,
				kind: "deploy",
				service: null,
				version,
				tag: `v${version}`,
				sha,
				environment: "production",
				runId: `${id}`,
				runAttempt: 1,
				actor: "rita",
				policyDigest: "sha256:0",
				artifactDigest: null,
				previous: null,
			},
			statuses: [
				{
					state: "success",
					description: verified ? "verified: healthy" : "deployed",
					createdAt: `2026-01-0${id}T10:05:00Z`,
				},
			],
		});
		const [old, bad] = ["a".repeat(40), "b".repeat(40)];
		const facts = {
			...nothingDeployed,
			deployments: [deployment(1, "1.0.0", old!, true), deployment(2, "1.1.0", bad!, false)],
			target: old,
			course: { kind: "rolled-back", recoveryMs: 9_000, tail: [] },
		};
		const rolledBack = { phase: "rollback", decision: "rolled-back", reason: "rolled-back" } as const;
		expect((await replayRecord([entryOf({ ...rolledBack, facts })])).answer.entries[0]).toMatchObject({
			outcome: "same",
		});
		const { exit, answer } = await replayRecord([entryOf({ ...rolledBack, facts: { ...facts, target: bad } })]);
		expect(exit).toBe(1);
		expect(answer.entries[0]).toMatchObject({
			outcome: "different",
			why: `the facts cannot be judged: the target: expected ${bad}, seen ${old}`,
		});
	});
	it("reads the text of a check run", async () => {
		expect((await replayRecord(`## Go\n\n${encodeRecord(first)}`)).exit).toBe(0);
	});
	const { facts: kept, ...bare } = first as RecordEntry & {
		facts: { policy: object; facts: ReturnType<typeof goodFacts> };
	};
	it.each<[string, unknown, string, string]>([
		[
			"another decision than the facts give",
			[entryOf({ decision: "no-go", reason: "requirements-failed" })],
			"different",
			"decides differently",
		],
		[
			"facts that were changed",
			[{ ...first, facts: { ...kept, facts: { ...kept.facts, runId: "8" } } }],
			"different",
			"digest of the facts: expected sha256:",
		],
		[
			"a policy that was exchanged",
			[entryOf({ policyDigest: `sha256:${"0".repeat(64)}` })],
			"different",
			"policy digest: expected sha256:000",
		],
		["facts that are not there", [bare], "not-replayable", "only the digest"],
		[
			"facts of another shape",
			[entryOf({ facts: { policy: policyOf(), facts: { release: null } } })],
			"different",
			"cannot be judged",
		],
	])("says where a record has %s", async (_name, record, outcome, words) => {
		const { exit, answer } = await replayRecord(record);
		expect(exit).toBe(1);
		expect(answer.entries[0]).toMatchObject({ outcome });
		expect([answer.entries[0]!.why, ...answer.entries[0]!.differences].join("\n")).toContain(words);
	});
	it("says where the chain is broken", async () => {
		const { exit, answer } = await replayRecord([first, { ...second, reason: "another" }]);
		expect(exit).toBe(1);
		expect(answer.chain.map(({ kind }) => kind)).toContain("changed");
	});
	it("says what another policy would have decided", async () => {
		const { exit, answer } = await replayRecord([first], { "policy-file": "fixtures/no-environments.yml" });
		expect(exit).toBe(1);
		expect(answer.entries[0]).toMatchObject({
			outcome: "different",
			why: "under the other policy",
			decided: { decision: "pending" },
		});
	});
	it.each(["", "{}", "[]", "[1]", "null", "<!-- octoacme:record x -->"])("%j is no record", (text) => {
		expect(() => parseRecord(text, "x.json")).toThrow(/no release record/);
	});
});
