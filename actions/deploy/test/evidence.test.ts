import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { describe, expect, it } from "vitest";
import { judgePreflight, type PreflightFacts, runBehind } from "../src/evidence.ts";
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
	},
	run: { event: "push", headRepository: "o/r", sha: SHA, path: ".github/workflows/ship.yml" },
	expected: { repository: "o/r", sha: SHA, version: "1.2.0", service: null, policyDigest: "sha256:p" },
};
const withEntry = (change: Parameters<typeof preflightEntry>[0]): PreflightFacts => ({
	...good,
	checkRun: { ...good.checkRun!, text: encodeRecord(preflightEntry(change)) },
});

describe("a preflight on the commit", () => {
	it("is believed when GitHub knows the run behind it", () => {
		expect(judgePreflight(good)).toMatchObject({ ok: true, url: "https://x/1", entry: { decision: "go" } });
		expect(runBehind(good.checkRun!.text)).toBe("100");
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
		["decided under another policy", withEntry({ policyDigest: "sha256:old" }), "preflight-outdated"],
	];
	it.each(rows)("%s: refused", (_name, facts, reason) => {
		expect(judgePreflight(facts)).toMatchObject({ ok: false, reason });
	});

	it("names no run that is not a number, so that none is asked for", () => {
		expect(runBehind(encodeRecord(preflightEntry({ run: { id: "../1", attempt: 1, url: "" } })))).toBeNull();
	});
});
