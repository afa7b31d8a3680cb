/** ship.yml when it waits, when it only advises, and when GitHub drops outputs that a secret's text is in. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resolveWorkflow } from "@octoacme/rehearsal/actions-source.ts";
import { renderViolations } from "@octoacme/rehearsal/collect.ts";
import { createConcurrencyGroups } from "@octoacme/rehearsal/runner/concurrency.ts";
import { PEOPLE } from "@octoacme/rehearsal/shop/history.ts";
import type { Stage } from "@octoacme/rehearsal/shop/stage.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import {
	errorsOf,
	labelled,
	newFolder,
	openBrokenShop,
	readWorkflow,
	runInShop,
	runningIn,
	warningsOf,
} from "./harness/broken-shop.ts";

const SHIP = ".github/workflows/ship.yml";

interface Step {
	readonly uses?: string;
	readonly [key: string]: unknown;
}
interface Job {
	steps: Step[];
	readonly [key: string]: unknown;
}

/** What each action does with its input `variables`. */
const MASK: Step = {
	env: { LINES: "${{ secrets.RELEASE_VARIABLES }}" },
	run: `sed -n 's/^[A-Z]*=/::add-mask::/p' <<<"$LINES"`,
};

type Jobs = Record<"notes" | "preflight" | "production" | "rollback" | "publish", Job>;

/** For a release that is in production already: what comes before verify is done; conditions, needs and outputs stay as they are. */
const startAtVerify =
	(sha: string, verify?: Step) =>
	({ notes, preflight, production }: Jobs): void => {
		notes.steps = [{ run: "true" }];
		preflight.steps = [MASK, { id: "preflight", run: `{ echo decision=go; echo sha=${sha}; } >> "$GITHUB_OUTPUT"` }];
		production.steps = production.steps.flatMap((step) => {
			if (step.uses?.includes("/actions/deploy@")) return [];
			return step["id"] === "verify" && verify !== undefined ? [MASK, verify] : [step];
		});
	};

/** Runs ship.yml, `change`d, as a repository calls it when v1.3.0 is pushed. */
function ship(
	stage: Stage,
	change: (jobs: Jobs) => void,
	more: Parameters<typeof runInShop>[3] = {},
	inputs: Readonly<Record<string, string>> = {},
) {
	const sha = stage.history.tags["v1.3.0"];
	const { permissions } = parse(readWorkflow("examples/single-service/.github/workflows/release.yml").text).jobs.ship;
	const uses = `octoacme/release-actions/${SHIP}@v1`;
	const caller = {
		on: { push: { tags: ["v*"] } },
		jobs: { ship: { uses, permissions, with: { staging: "", ...inputs }, secrets: "inherit" } },
	};
	const changed = parse(readWorkflow(SHIP).text) as { readonly jobs: Jobs };
	change(changed.jobs);
	const payload = { ref: "refs/tags/v1.3.0", after: sha };
	return runInShop(
		stage,
		{ path: ".github/workflows/release.yml", text: stringify(caller) },
		{ name: "push", actor: PEOPLE.rita.login, ref: payload.ref, sha, payload },
		{
			resolveWorkflow: async (wanted) =>
				wanted === uses ? { path: SHIP, text: stringify(changed) } : resolveWorkflow(wanted),
			...more,
		},
	);
}

const dropped = (result: Awaited<ReturnType<typeof ship>>) =>
	warningsOf(result)
		.map(({ message }) => /^Skip output '([a-z-]+)'/.exec(message)?.[1])
		.filter((name) => name !== undefined)
		.sort();
const conclusionOf = (result: Awaited<ReturnType<typeof ship>>, job: string) =>
	result.jobs.find(({ id }) => id === job)?.conclusion;

describe("ship.yml in a shop whose newest release sums carts wrongly", () => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openBrokenShop();
	});
	afterAll(async () => {
		const violations = renderViolations(stage.github.journal);
		await stage.close();
		expect(violations).toBe("");
	});

	it("three releases pushed at once are shipped one after the other: none that waits is dropped", async () => {
		const folder = newFolder("turns");
		const concurrency = createConcurrencyGroups();
		// Whoever finds another one at work says so and is red.
		const enter = { run: `mkdir ${folder}/at-work` };
		const leave = { run: `rmdir ${folder}/at-work; echo done >> ${folder}/done` };
		const results = await Promise.all(
			[1, 2, 3].map(() =>
				ship(
					stage,
					(jobs) => {
						for (const job of Object.values(jobs)) job.steps = [{ run: "true" }];
						jobs.notes.steps = [enter];
						jobs.preflight.steps = [{ id: "preflight", run: 'echo decision=go >> "$GITHUB_OUTPUT"' }];
						jobs.publish.steps = [leave];
					},
					{ concurrency },
				),
			),
		);
		expect(results.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
		expect(readFileSync(join(folder, "done"), "utf8")).toBe("done\ndone\ndone\n");
	});

	it("in advisory mode an unhealthy release is told and left: no rollback runs, and a job says what one would have done", async () => {
		const before = { history: stage.hosts.production.history.length, messages: stage.inbox.messages.length };
		const sha = stage.history.tags["v1.3.0"];
		const result = await ship(stage, startAtVerify(sha), {}, { mode: "advisory" });
		expect(errorsOf(result)).toEqual([]);
		expect(result.conclusion).toBe("success");
		expect(["production", "rollback", "would-roll-back", "publish"].map((job) => conclusionOf(result, job))).toEqual([
			"success",
			"skipped",
			"success",
			"skipped",
		]);
		const summaryOf = (job: string) =>
			result.jobs
				.find(({ id }) => id === job)!
				.steps.map(({ summary }) => summary ?? "")
				.join("");
		expect(summaryOf("production")).toMatch(/^> \[!WARNING\]\n> \*\*Would have stopped here\.\*\*/);
		expect(summaryOf("production")).toContain("- carts answered wrongly: ");
		expect(summaryOf("would-roll-back")).toContain("v1.3.0 would be taken back to v1.2.0");
		expect(summaryOf("would-roll-back")).toContain("carts answered wrongly");
		expect(warningsOf(result).map(({ message }) => message)).toEqual([
			expect.stringMatching(/^Would have stopped here \(mode: advisory\): .*carts answered wrongly/),
		]);
		expect(await runningIn(stage)).toBe("1.3.0");
		expect(stage.hosts.production.history).toHaveLength(before.history);
		expect(stage.inbox.messages).toHaveLength(before.messages);
		expect(stage.github.state.deployments.filter(({ task }) => task === "rollback")).toEqual([]);
		expect(labelled(stage, "octoacme:incident")).toEqual([]);
	});

	it("a green production whose `health` was dropped is not left unpublished in silence; what nobody verified is not published", async () => {
		const verify = { id: "verify", run: 'echo decision=healthy >> "$GITHUB_OUTPUT"' };
		const result = await ship(stage, startAtVerify(stage.history.tags["v1.3.0"], verify), {
			secrets: { RELEASE_VARIABLES: "WORD=health" },
		});
		expect(dropped(result)).toEqual(["health"]);
		expect(conclusionOf(result, "rollback")).toBe("skipped");
		expect(conclusionOf(result, "publish")).toBe("failure");
		expect(stage.github.state.releases.filter(({ tag, draft }) => tag === "v1.3.0" && !draft)).toEqual([]);
	});

	it("a release that verify finds unhealthy is rolled back, also after an advisory run and with evidence, health and commit dropped", async () => {
		expect(await runningIn(stage)).toBe("1.3.0");
		// Plain words among the variables, and a PIN that the commit's SHA happens to hold.
		const sha = stage.history.tags["v1.3.0"];
		const result = await ship(stage, startAtVerify(sha), {
			secrets: { RELEASE_VARIABLES: `STAGE=production\nPIN=${sha.slice(3, 9)}\nWORD=health` },
		});
		expect(dropped(result)).toEqual(["evidence", "health", "sha"]);
		expect([conclusionOf(result, "production"), conclusionOf(result, "rollback")]).toEqual(["failure", "success"]);
		expect(await runningIn(stage)).toBe("1.2.0");
		const [incident, ...more] = labelled(stage, "octoacme:incident");
		expect(more).toEqual([]);
		expect(incident!.body).toContain("carts answered wrongly");
		expect(incident!.body).not.toContain("the release failed");
		expect(conclusionOf(result, "publish")).toBe("skipped");
	});

	it("a run that is cancelled while production is at work still goes the way back, without a single output", async () => {
		const at = join(newFolder("cancelled"), "at-work");
		const controller = new AbortController();
		const watch = setInterval(() => existsSync(at) && controller.abort(), 20);
		const verify = { id: "verify", run: `touch ${at}; exec sleep 60` };
		const result = await ship(stage, startAtVerify(stage.history.tags["v1.3.0"], verify), {
			signal: controller.signal,
			secrets: { RELEASE_VARIABLES: `PIN=${stage.history.tags["v1.3.0"].slice(3, 9)}` },
		});
		clearInterval(watch);
		expect(dropped(result)).toEqual(["sha"]);
		expect(["production", "rollback", "publish"].map((job) => conclusionOf(result, job))).toEqual([
			"cancelled",
			"success",
			"skipped",
		]);
		// The release before it was brought back already: that is found by its tag alone, and nothing is done twice.
		expect(await runningIn(stage)).toBe("1.2.0");
		expect(stage.github.state.deployments.filter(({ task }) => task === "rollback")).toHaveLength(1);
		expect(labelled(stage, "octoacme:incident")).toHaveLength(1);
	});
});
