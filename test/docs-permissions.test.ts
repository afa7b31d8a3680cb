/** The `permissions:` block on each action's page is enough: a release and its way back with tokens that may do just that. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JournalEntry } from "@octoacme/local-github/journal.ts";
import type { Access } from "@octoacme/local-github/routes/exchange.ts";
import { connectRunner } from "@octoacme/rehearsal/github-port.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { makeRepository, type SmallService } from "./act/repository.ts";
import { runAction } from "./harness/action.ts";
import { ROOT, readBlocks } from "./pages/blocks.ts";

type Permissions = Readonly<Record<string, Access>>;

interface ShownWorkflow {
	readonly permissions?: Permissions;
	readonly jobs?: Readonly<
		Record<string, { readonly permissions?: Permissions; readonly steps?: readonly { readonly uses?: string }[] }>
	>;
}

/** The first `permissions:` of a page that grants something to the action: of the job that uses it, else of the workflow. */
function readPermissions(action: string): Permissions {
	const page = `actions/${action}/README.md`;
	for (const { language, text } of readBlocks(page, readFileSync(join(ROOT, page), "utf8"))) {
		if (language !== "yaml" || !text.includes("permissions:")) continue;
		const shown = parse(text) as ShownWorkflow;
		const jobs = Object.values(shown.jobs ?? {}).filter(({ steps }) =>
			steps?.some(({ uses }) => uses?.startsWith(`octoacme/${action}@`)),
		);
		const found = [...jobs, shown].find(({ permissions }) => Object.keys(permissions ?? {}).length > 0);
		if (found?.permissions !== undefined) return found.permissions;
	}
	throw new Error(`${page} shows no permissions`);
}

interface Step {
	readonly name: string;
	readonly action: string;
	readonly tag: string;
	readonly inputs?: Readonly<Record<string, string>>;
	/** What the page names beside the block, for this use. */
	readonly more?: Permissions;
	readonly decision: string;
}

const release = (tag: string): readonly Step[] => [
	{ name: "drafts the notes", action: "release-notes", tag, decision: "drafted" },
	{ name: "judges", action: "preflight", tag, decision: "go" },
	...["staging", "production"].flatMap((environment): Step[] => [
		{ name: `deploys to ${environment}`, action: "deploy", tag, inputs: { environment }, decision: "deployed" },
		{ name: `verifies ${environment}`, action: "verify", tag, inputs: { environment }, decision: "healthy" },
	]),
];

const STEPS: readonly Step[] = [
	...release("v1.0.0"),
	{
		name: "publishes",
		action: "release-notes",
		tag: "v1.0.0",
		inputs: { phase: "publish", environment: "production" },
		more: { deployments: "read" },
		decision: "published",
	},
	{ name: "announces", action: "announce", tag: "v1.0.0", decision: "announced" },
	...release("v1.0.1"),
	{
		name: "rolls back",
		action: "rollback",
		tag: "v1.0.1",
		inputs: { environment: "production", reason: "Errors" },
		decision: "rolled-back",
	},
];

describe("the documented permissions", () => {
	const folder = mkdtempSync(join(tmpdir(), "octoacme-permissions-"));
	let service: SmallService;
	let runId: string;
	const shas = new Map<string, string>();

	beforeAll(async () => {
		service = await makeRepository(folder);
		shas.set("v1.0.0", service.github.git.resolve("tags/v1.0.0")!);
	});
	afterAll(async () => {
		await service.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it.each(STEPS)("of $action are enough: it $name ($tag)", async ({ action, tag, inputs, more, decision }) => {
		const { github } = service;
		if (!shas.has(tag)) shas.set(tag, service.addRelease(tag));
		const sha = shas.get(tag)!;
		if (action === "release-notes" && inputs === undefined) {
			const runner = connectRunner(github);
			const run = await runner.runStarted({
				runId: null,
				attempt: 1,
				name: "Ship",
				workflowPath: ".github/workflows/release.yml",
				event: "push",
				ref: `refs/tags/${tag}`,
				sha,
				actor: "ana",
			});
			runId = String(run.runId);
			// What an action writes is believed of a run only while a job of it runs.
			await runner.jobStarted({
				runId: run.runId,
				attempt: 1,
				name: "ship",
				jobId: "ship",
				sha,
				workflowPath: ".github/workflows/release.yml",
				permissions: {},
				environment: null,
			});
		}
		const before = github.journal.entries.length;
		const result = await runAction({
			action,
			apiUrl: github.apiUrl,
			graphqlUrl: github.graphqlUrl,
			token: github.issueToken({ permissions: { ...readPermissions(action), ...more } }),
			repository: "octoacme/shop",
			runId,
			actor: "ana",
			sha,
			ref: `refs/tags/${tag}`,
			workflow: ".github/workflows/release.yml",
			env: { HOST: service.host },
			...(inputs === undefined ? {} : { inputs }),
		});
		const forbidden = github.journal.entries
			.slice(before)
			.filter(({ status }: JournalEntry) => status === 403)
			.map(({ method, path }) => `${method} ${path}`);
		expect({ decision: result.outputs["decision"], forbidden, log: result.exit === 0 ? "" : result.log }).toEqual({
			decision,
			forbidden: [],
			log: "",
		});
	});

	it("would be seen to be missing", async () => {
		const { github } = service;
		const { checks: _, ...less } = readPermissions("preflight");
		const result = await runAction({
			action: "preflight",
			apiUrl: github.apiUrl,
			graphqlUrl: github.graphqlUrl,
			token: github.issueToken({ permissions: less }),
			repository: "octoacme/shop",
			ref: "refs/tags/v1.0.0",
		});
		expect(result.exit).toBe(1);
		expect(`${result.log}${result.summary}`).toMatch(/checks: (read|write)/);
	});
});
