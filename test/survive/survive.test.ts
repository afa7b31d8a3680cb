/** The fixed part of `npm run survive` that every test run does, and the rules by which it tells a fault from a fair cost. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/action-contract.ts";
import { type Finding, findException } from "./exceptions.ts";
import { FAULTS, failAt, listTargets } from "./faults.ts";
import { giveInput, listBadInputs, nameBadInput } from "./inputs.ts";
import { judgeFrom, killAt } from "./kills.ts";
import type { Line } from "./ledger.ts";
import { shuffle } from "./matrix.ts";
import { compareOutcomes, type Outcome } from "./outcome.ts";
import { renderReliability } from "./report.ts";
import { digestPlan, digestToday, listFindings, type Results, summarize } from "./results.ts";
import { SCENARIOS } from "./scenarios.ts";
import { MODES, openStage, type Spot } from "./stage.ts";

const CLEAN = { duplicates: 0, lost: 0, unintended: 0, leaked: 0, stackTraces: 0, internalErrors: 0, otherRules: 0 };

describe("a disturbed release", () => {
	it("is, run again, as if it had not been disturbed", { timeout: 300_000 }, async () => {
		// The rest of the chain is a matter of the whole run.
		await using stage = await openStage({ ...SCENARIOS.find(({ name }) => name === "deploy")!, after: [] });
		const { requests } = stage.undisturbed;
		const nthOf = (method: string, ending: string) =>
			requests.findLastIndex((one) => one.method === method && one.template.endsWith(ending)) + 1;
		const lines: Line[] = [];
		const kills: readonly (readonly ["SIGKILL" | "SIGTERM", Spot])[] = [
			["SIGKILL", { server: "github", nth: nthOf("POST", "/statuses"), moment: "applied" }],
			["SIGTERM", { server: "command", at: "middle" }],
		];
		for (const [signal, spot] of kills) {
			const kill = await killAt(stage, signal, spot);
			const left = stage.keep();
			lines.push({ part: "kill", ...kill });
			for (const mode of MODES) lines.push({ part: "judgement", ...(await judgeFrom(stage, left, kill.state, mode)) });
			stage.fixture.forget(left);
		}
		const target = listTargets(requests).findLast(({ template }) => template.endsWith("/statuses"))!;
		lines.push(await failAt(stage, target, FAULTS.find(({ name }) => name === "403")!));
		for (const wrong of ["version: look-alike letters", "environment: another case"])
			lines.push(await giveInput(stage, listBadInputs("deploy").find((one) => nameBadInput(one) === wrong)!));
		const { found, tried, badInputs } = summarize(lines, false);
		expect(found, JSON.stringify(listFindings(lines), null, 1)).toEqual(CLEAN);
		expect(tried.find(({ scenario }) => scenario === "deploy")).toMatchObject({ kills: 2, judged: 4, faults: 1 });
		expect(badInputs).toBe(2);
	});
});

const outcome = (...keys: readonly string[]): Outcome => ({
	items: keys.map((key) => ({ kind: key.startsWith("octoacme/") ? "entry" : "message", key, content: "" })),
	commands: ["1.1.0"],
	running: "1.1.0",
});

describe("what counts as damage", () => {
	it.each([
		["what is there twice", outcome("slack a", "slack a"), { duplicates: ["message slack a"] }],
		["what is missing", outcome(), { lost: ["message slack a is missing"] }],
		[
			"a command that ran again",
			{ ...outcome("slack a"), commands: ["1.1.0", "1.1.0"] },
			{ unintended: ["the command ran 2 times for 1.1.0"] },
		],
		[
			"another release that runs",
			{ ...outcome("slack a"), running: "1.0.0" },
			{ lost: ["1.0.0 runs instead of 1.1.0"] },
		],
		["not a further entry of the record", outcome("slack a", "octoacme/deploy: failure"), {}],
	])("%s", (_, found, damage) => {
		expect(compareOutcomes(outcome("slack a"), found)).toEqual({ duplicates: [], lost: [], unintended: [], ...damage });
	});

	const checklist =
		"at the end: comment Release v1.1.0 <!-- octoacme:checklist:-/production/N.1.0/RUN:failed --> is missing";
	const finding: Finding = { kind: "unintended", text: "", action: "deploy", end: "0", commandEnded: false };
	const failedAgain: Finding = {
		...finding,
		kind: "lost",
		action: "rollback",
		text: 'message hook {"title":"Update: Hands needed in production: v1.1.0"} is missing',
		end: "1 failed command-failed",
	};
	it.each([
		[finding, "the command runs again"],
		[{ ...finding, commandEnded: true }, undefined],
		[{ ...finding, kind: "duplicates", action: "rollback", text: "message slack x" }, "one message may come twice"],
		[{ ...finding, kind: "duplicates", action: "announce", text: "message slack x" }, undefined],
		[{ ...finding, kind: "lost", action: "announce", end: "1 partly delivery-unknown" }, "one message asks for a look"],
		[{ ...finding, kind: "lost", action: "announce", end: "0 announced" }, undefined],
		[
			{
				...finding,
				kind: "lost",
				action: "announce",
				text: "message slack {} is missing",
				end: "1 partly-announced delivery-failed",
			},
			"one message asks for a look",
		],
		[
			{
				...finding,
				kind: "lost",
				action: "announce",
				text: "message board {} is missing",
				end: "1 partly-announced delivery-failed",
			},
			undefined,
		],
		[{ ...failedAgain, signal: "SIGTERM" }, undefined],
		[{ ...failedAgain, text: `at the end: ${failedAgain.text}`, signal: "SIGINT" }, undefined],
		[
			{
				...failedAgain,
				kind: "duplicates",
				text: "comment Incident <!-- octoacme:page:devops/stopped/x",
				signal: "SIGTERM",
			},
			"a rollback that is stopped calls for hands",
		],
		[
			{
				...failedAgain,
				kind: "duplicates",
				text: "comment Incident <!-- octoacme:page:devops/outcome/x",
				signal: "SIGTERM",
			},
			undefined,
		],
		[
			{ ...finding, kind: "duplicates", action: "rollback", text: "message hook Hands needed", signal: "SIGTERM" },
			"a rollback that is stopped calls for hands",
		],
		[
			{
				...finding,
				kind: "duplicates",
				action: "rollback",
				text: "message hook Hands needed",
				end: "1 failed stopped, then 0",
			},
			"a rollback that is stopped calls for hands",
		],
		[
			{
				...finding,
				kind: "duplicates",
				action: "rollback",
				text: "message hook Hands needed",
				end: "0 rolled-back, then 0",
			},
			undefined,
		],
		[
			{
				...finding,
				kind: "lost",
				action: "rollback",
				text: "comment Incident is missing",
				end: "1 failed stopped, then 0",
			},
			undefined,
		],
		[
			{ ...finding, kind: "duplicates", action: "rollback", text: "message hook Hands needed", signal: "SIGKILL" },
			undefined,
		],
		[{ ...finding, kind: "lost", text: checklist, mode: "run" }, "a killed run leaves no comment on its failure"],
		[{ ...finding, kind: "lost", text: checklist, mode: "attempt" }, undefined],
		[{ ...finding, kind: "lost", text: checklist }, undefined],
		[{ ...finding, kind: "lost", text: checklist.replace("at the end: ", ""), mode: "run" }, undefined],
		[{ ...finding, kind: "lost", text: checklist.replace("RUN:failed", "RUN:deployed"), mode: "run" }, undefined],
		[{ ...finding, kind: "lost", text: checklist, action: "rollback", mode: "run" }, undefined],
	] as const)("%o is excepted as %s", (given, name) => {
		expect(findException(given as Finding)?.name).toBe(name);
	});

	it("a seed decides the order of the points, and leaves none out", () => {
		const points = Array.from({ length: 50 }, (_, index) => index);
		expect(shuffle(points, "1", String)).toEqual(shuffle(points, "1", String));
		expect(shuffle(points, "1", String)).not.toEqual(shuffle(points, "2", String));
		expect([...shuffle(points, "2", String)].sort((a, b) => a - b)).toEqual(points);
	});
});

describe("docs/reliability.md", () => {
	const results = JSON.parse(readFileSync(join(import.meta.dirname, "results.json"), "utf8")) as Results;

	it("is what the results and the limits of the sources make", () => {
		expect(readFileSync(join(root, "docs/reliability.md"), "utf8")).toBe(renderReliability(results, digestToday()));
	});

	it("says that the bundles or the matrix have changed since the run, and says it once for all changes", () => {
		const [same, changed, further] = [results.inputs, "0000000000000000", ""].map((today) =>
			renderReliability(results, today),
		);
		const sentence =
			"**The bundles or the matrix have changed since that run:** what it found is true of those that it tried.";
		expect(same).not.toContain("have changed since");
		expect(changed!.split(sentence)).toHaveLength(2);
		expect(changed!.replace(`\n\n${sentence}`, "")).toBe(same);
		expect(further).toBe(changed);
	});

	it("is of the scenarios and faults of now: after a change of them, run `npm run survive`", () => {
		expect(results.plan).toBe(digestPlan());
	});
});
