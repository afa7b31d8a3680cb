/** The rehearsal's shop with a bad release in production, and workflows that are run in it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, resolveAction, resolveWorkflow } from "@octoacme/rehearsal/actions-source.ts";
import { renderViolations } from "@octoacme/rehearsal/collect.ts";
import { connectRunner } from "@octoacme/rehearsal/github-port.ts";
import { runWorkflow } from "@octoacme/rehearsal/runner/run.ts";
import type {
	JsonValue,
	RunWorkflowOptions,
	WorkflowEvent,
	WorkflowFile,
	WorkflowRunResult,
} from "@octoacme/rehearsal/runner/types.ts";
import { PEOPLE } from "@octoacme/rehearsal/shop/history.ts";
import { seedDeployment } from "@octoacme/rehearsal/shop/seed.ts";
import { makeTag, openStage, type Stage } from "@octoacme/rehearsal/shop/stage.ts";
import { expect } from "vitest";
import { requireCurrentBundles } from "./bundles.ts";

requireCurrentBundles();

const folder = mkdtempSync(join(tmpdir(), "broken-shop-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** An empty folder that lives as long as the tests of a file. */
export const newFolder = (name: string): string => mkdtempSync(join(folder, `${name}-`));
export const now = (): Date => new Date();

/** A file of this tree, as a repository has it at `path`. */
export const readWorkflow = (from: string, path = from): WorkflowFile => ({
	path,
	text: readFileSync(join(ROOT, from), "utf8"),
});

/** Production runs v1.3.0, which sums carts wrongly and was not verified; v1.2.0 and v1.1.1 were verified there before it. */
export async function openBrokenShop(): Promise<Stage> {
	const stage = await openStage(newFolder("stage"), now);
	for (const tag of ["v1.2.0", "v1.3.0"] as const) {
		makeTag(stage, tag);
		seedDeployment(stage.github, { environment: "staging", tag, sha: stage.history.tags[tag] });
		const sha = stage.history.tags[tag];
		seedDeployment(stage.github, { environment: "production", tag, sha, verified: tag === "v1.2.0" });
		await stage.run("production", tag);
	}
	return stage;
}

/** A broken shop for one check, after which every request was one that GitHub takes. */
export async function withShop(check: (stage: Stage) => Promise<void>): Promise<void> {
	const stage = await openBrokenShop();
	try {
		await check(stage);
		expect(renderViolations(stage.github.journal)).toBe("");
	} finally {
		await stage.close();
	}
}

/** On the head of main unless the event says otherwise. */
export function runInShop(
	stage: Stage,
	workflow: WorkflowFile,
	event: Omit<WorkflowEvent, "ref" | "sha"> & Partial<Pick<WorkflowEvent, "ref" | "sha">>,
	more: Partial<Pick<RunWorkflowOptions, "concurrency" | "resolveWorkflow" | "secrets" | "signal">> = {},
): Promise<WorkflowRunResult> {
	const { git } = stage.github;
	return runWorkflow({
		workflow,
		event: { ref: "refs/heads/main", sha: git.run(["rev-parse", "main"]).trim(), ...event },
		repository: { owner: git.owner, name: git.name, path: git.folder },
		github: connectRunner(stage.github),
		resolveAction,
		resolveWorkflow,
		workspaceRoot: newFolder("run"),
		machineEnv: stage.machineEnv,
		...more,
	});
}

/** Olga starts a workflow by hand. */
export const dispatch = (
	stage: Stage,
	workflow: WorkflowFile,
	inputs: Readonly<Record<string, JsonValue>>,
): Promise<WorkflowRunResult> =>
	runInShop(stage, workflow, {
		name: "workflow_dispatch",
		actor: PEOPLE.olga.login,
		payload: { ref: "refs/heads/main", inputs, sender: { login: PEOPLE.olga.login } },
	});

const annotationsOf = (result: WorkflowRunResult) =>
	result.jobs.flatMap((job) => [...job.annotations, ...job.steps.flatMap((step) => step.annotations)]);
export const errorsOf = (result: WorkflowRunResult) => annotationsOf(result).filter(({ level }) => level === "error");
export const warningsOf = (result: WorkflowRunResult) =>
	annotationsOf(result).filter(({ level }) => level === "warning");
export const labelled = (stage: Stage, label: string) =>
	stage.github.people.issues.filter((issue) => issue.labels.includes(label));
export const runningIn = async (stage: Stage): Promise<string> =>
	((await (await fetch(`${stage.hosts.production.url}/version`)).json()) as { version: string }).version;
export const pagesOf = (stage: Stage) =>
	stage.inbox.messages
		.filter(({ room }) => room === "pager")
		.map(({ body }) => body as { event_action: string; dedup_key: string });

/** All that a run could have changed, beside the run itself. */
export function everything(stage: Stage): string {
	const { github } = stage;
	return JSON.stringify({
		deployments: github.state.deployments,
		releases: github.state.releases,
		issues: github.people.issues,
		comments: github.people.comments,
		refs: github.git.run(["for-each-ref"]),
		hosts: Object.values(stage.hosts).map((host) => host.history),
		messages: stage.inbox.messages,
	});
}
