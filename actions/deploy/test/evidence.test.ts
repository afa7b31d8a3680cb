import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { describe, expect, it } from "vitest";
import { choosePreflight, judgePreflight, type PreflightFacts } from "../src/evidence.ts";
import { OTHER, preflightEntry, SHA } from "./facts.ts";

const entry = preflightEntry();
const good: PreflightFacts = {
	checkRun: {
		conclusion: "success",
		status: "completed",
		text: `go\n\n${encodeRecord(entry)}`,
		url: "https://x/1",
		sha: SHA,
		title: "go",
		completedAt: "2026-06-01T10:00:00Z",
	},
	run: {
		id: "100",
		attempt: 1,
		createdAt: "2026-06-01T09:58:00Z",
		event: "push",
		headRepository: "o/r",
		sha: SHA,
		path: ".github/workflows/ship.yml",
		ofDefaultBranch: true,
		jobs: [
			{
				name: "preflight",
				conclusion: "success",
				startedAt: "2026-06-01T09:59:00Z",
				completedAt: "2026-06-01T10:00:10Z",
			},
		],
	},
	now: Date.parse("2026-06-01T12:00:00Z"),
	expected: {
		repository: "o/r",
		sha: SHA,
		version: "1.2.0",
		service: null,
		policyDigest: "sha256:p",
		workflows: [".github/workflows/ship.yml"],
		maxAgeMs: 30 * 86_400_000,
	},
};
const withEntry = (change: Parameters<typeof preflightEntry>[0]): PreflightFacts => ({
	...good,
	checkRun: { ...good.checkRun!, text: encodeRecord(preflightEntry(change)) },
});

const withRun = (change: Partial<NonNullable<PreflightFacts["run"]>>): PreflightFacts => ({
	...good,
	run: { ...good.run!, ...change },
});

describe("a preflight on the commit", () => {
	it("is believed when GitHub knows the run behind it", () => {
		expect(judgePreflight(good)).toMatchObject({ ok: true, url: "https://x/1", entry: { decision: "go" } });
	});

	const rows: readonly (readonly [string, PreflightFacts, string])[] = [
		["is missing", { ...good, checkRun: null }, "preflight-missing"],
		[
			"still runs",
			{ ...good, checkRun: { ...good.checkRun!, status: "in_progress", conclusion: null } },
			"preflight-missing",
		],
		["said no", { ...good, checkRun: { ...good.checkRun!, conclusion: "failure" } }, "preflight-negative"],
		["was skipped", { ...good, checkRun: { ...good.checkRun!, conclusion: "skipped" } }, "preflight-negative"],
		["was neutral", { ...good, checkRun: { ...good.checkRun!, conclusion: "neutral" } }, "preflight-negative"],
		["carries no entry", { ...good, checkRun: { ...good.checkRun!, text: "go" } }, "preflight-not-trusted"],
		[
			"carries two entries",
			{ ...good, checkRun: { ...good.checkRun!, text: encodeRecord(entry).repeat(2) } },
			"preflight-not-trusted",
		],
		[
			"was changed after it was written",
			{ ...good, checkRun: { ...good.checkRun!, text: encodeRecord({ ...entry, version: "1.2.0", actor: "eve" }) } },
			"preflight-not-trusted",
		],
		["is of another phase", withEntry({ phase: "verify" }), "preflight-not-trusted"],
		["is of another commit", withEntry({ sha: OTHER }), "preflight-not-trusted"],
		["hangs on another commit", { ...good, checkRun: { ...good.checkRun!, sha: OTHER } }, "preflight-not-trusted"],
		["is of another version", withEntry({ version: "1.3.0" }), "preflight-not-trusted"],
		["is of another repository", withEntry({ repository: "eve/r" }), "preflight-not-trusted"],
		["is of another service", withEntry({ service: "api" }), "preflight-not-trusted"],
		["names a run that is not there", { ...good, run: null }, "preflight-not-trusted"],
		["ran in a fork", { ...good, run: { ...good.run!, headRepository: "eve/r" } }, "preflight-not-trusted"],
		["ran in a fork that is gone", { ...good, run: { ...good.run!, headRepository: null } }, "preflight-not-trusted"],
		["ran for a pull request", { ...good, run: { ...good.run!, event: "pull_request" } }, "preflight-not-trusted"],
		[
			"ran for a pull request's target",
			{ ...good, run: { ...good.run!, event: "pull_request_target" } },
			"preflight-not-trusted",
		],
		["was pushed for another commit", { ...good, run: { ...good.run!, sha: OTHER } }, "preflight-not-trusted"],
		["says no-go in its entry", withEntry({ decision: "no-go", reason: "requirements-not-met" }), "preflight-negative"],
		["is of another workflow", withRun({ path: ".github/workflows/ci.yml" }), "preflight-not-trusted"],
		["is of a branch's own workflow file", withRun({ ofDefaultBranch: false }), "preflight-not-trusted"],
		["was written when no job ran", withRun({ jobs: [] }), "preflight-not-trusted"],
		[
			"was written by a job that failed",
			withRun({ jobs: [{ ...good.run!.jobs[0]!, conclusion: "failure" }] }),
			"preflight-not-trusted",
		],
		["is older than the policy allows", { ...good, now: good.now + 31 * 86_400_000 }, "preflight-outdated"],
		["decided under another policy", withEntry({ policyDigest: "sha256:old" }), "preflight-outdated"],
	];
	it.each(rows)("%s: refused", (_name, facts, reason) => {
		expect(judgePreflight(facts)).toMatchObject({ ok: false, reason });
	});

	const RUNS: Readonly<Record<string, PreflightFacts["run"]>> = {
		"100": good.run,
		"200": { ...good.run!, id: "200", path: ".github/workflows/ci.yml" },
	};
	const choose = async (verdicts: readonly PreflightFacts[], verdict?: string) => {
		const asked: string[] = [];
		const expected = { ...good.expected, verdict };
		const judged = await choosePreflight(
			verdicts.map(({ checkRun }) => checkRun!),
			{ ...good, expected },
			async ({ runId }) => {
				asked.push(runId);
				return RUNS[runId] ?? null;
			},
		);
		return { ...judged, asked };
	};
	const named = (id: string) => withEntry({ run: { id, attempt: 1, url: "" } });

	it("is passed over when its run is not trusted, for the one before it", async () => {
		const negative: PreflightFacts = { ...good, checkRun: { ...good.checkRun!, conclusion: "failure" } };
		expect(await choose([named("200"), good])).toMatchObject({ ok: true, asked: ["200", "100"] });
		expect(await choose([named("200"), negative])).toMatchObject({ ok: false, reason: "preflight-negative" });
		expect(await choose([negative, good])).toMatchObject({ ok: false, reason: "preflight-negative", asked: [] });
		expect(await choose([named("200")])).toMatchObject({ ok: false, reason: "preflight-not-trusted" });
		expect(await choose([])).toMatchObject({ ok: false, reason: "preflight-missing" });
	});

	it("is found behind any number of others that name one run, which is asked for once", async () => {
		const others = Array.from({ length: 100 }, (_, index) =>
			withEntry({ run: { id: "200", attempt: 1, url: "" }, actor: `eve${index}` }),
		);
		expect(await choose([...others, good])).toMatchObject({ ok: true, asked: ["200", "100"] });
	});

	it("is looked for behind ten other runs, and the refusal says what was not looked at", async () => {
		const others = (count: number) => Array.from({ length: count }, (_, index) => named(String(300 + index)));
		expect(await choose([...others(9), good])).toMatchObject({ ok: true });
		const refused = await choose([...others(10), good, good]);
		expect(refused).toMatchObject({ ok: false, reason: "preflight-not-trusted" });
		expect(refused.asked).toHaveLength(10);
		expect(refused).toHaveProperty("message", expect.stringContaining("and 2 older verdicts were not looked at"));
	});

	it("is found by its digest behind any number of others, for one run asked for", async () => {
		const others = Array.from({ length: 100 }, (_, index) => named(String(300 + index)));
		expect(await choose([...others, good], entry.hash)).toMatchObject({ ok: true, asked: ["100"] });
		expect(await choose(others, entry.hash)).toMatchObject({ ok: false, reason: "preflight-not-trusted", asked: [] });
	});

	it("of a later attempt that says no stands against a digest of an earlier one", async () => {
		const negative: PreflightFacts = { ...good, checkRun: { ...good.checkRun!, conclusion: "failure" } };
		expect(await choose([negative, good], entry.hash)).toMatchObject({ reason: "preflight-negative" });
	});

	it("names no run that is not a number, so that none is asked for", async () => {
		expect(await choose([named("../1")])).toMatchObject({ ok: false, reason: "preflight-not-trusted", asked: [] });
	});
});
