/** Runs the steps of a job that may begin: its folders, its tokens, its time limit, and what it leaves behind. */
import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { OUTPUTS_LIMIT_BYTES } from "./command-files.ts";
import { jobContext } from "./contexts.ts";
import { evaluateMap, evaluateString } from "./expressions.ts";
import { describeIdClaims } from "./id-claims.ts";
import { emptyResult, errorAnnotation, finish, type JobInstance, type RunScope } from "./job-instance.ts";
import type { JobSettings } from "./job-settings.ts";
import { createDirectories, type JobDirectories, type JobState, type StepFrame, stepScope } from "./job-state.ts";
import { runSteps } from "./job-steps.ts";
import { Masks } from "./masks.ts";
import { endOrphans } from "./processes.ts";
import { findKey } from "./syntax.ts";
import type { Annotation, JobFacts, JobResult } from "./types.ts";

/** A job that has begun: what it is, when it began, and how it is stopped. */
export interface Begun {
	readonly run: RunScope;
	readonly instance: JobInstance;
	readonly started: string;
	/** Stops this job alone; the reason is what its result says. */
	readonly controller: AbortController;
	/** Aborted by the controller, or with the run. */
	readonly cancel: AbortSignal;
}

/** What the job's environment lets it have. */
interface Access {
	readonly settings: JobSettings;
	readonly secrets: Readonly<Record<string, string>>;
	readonly vars: Readonly<Record<string, string>>;
}

interface Tokens {
	readonly checkRunId: number;
	readonly token: string;
	readonly idToken: JobState["idToken"];
}

const TIMED_OUT = "timed out";

/** Runs the steps and reports the result to GitHub. Rejects only when GitHub's port does. */
export async function performJob(begun: Begun, facts: JobFacts, access: Access): Promise<JobResult> {
	const { run, instance, cancel } = begun;
	run.options.onProgress?.({ kind: "job-started", job: instance.name });
	const tokens = await obtainTokens(run, instance, facts);
	const state = createState(begun, facts, access, tokens);
	const annotations: Annotation[] = [];
	const left = await runToEnd(begun, state, access.settings.timeoutMinutes, annotations).finally(() =>
		giveBack(run, state, tokens),
	);
	const outputs = keepOutputs(left.outputs, state, annotations);
	const { reason } = begun.controller.signal;
	if (cancel.aborted && typeof reason === "string" && reason !== TIMED_OUT) annotations.push(errorAnnotation(reason));
	return finish(run, facts, tokens.checkRunId, {
		...emptyResult(instance, begun.started),
		conclusion: cancel.aborted ? "cancelled" : state.failed ? "failure" : "success",
		continueOnError: access.settings.continueOnError,
		outputs,
		steps: state.results,
		annotations,
		environment: facts.environment ? { name: facts.environment.name, url: left.url } : null,
	});
}

async function obtainTokens(run: RunScope, instance: JobInstance, facts: JobFacts): Promise<Tokens> {
	const { github } = run.options;
	const { checkRunId } = await github.jobStarted(facts);
	return { checkRunId, token: await github.issueToken(facts), idToken: grantIdToken(run, instance, facts) };
}

/** Null for a job that may not ask for an ID token. */
function grantIdToken(run: RunScope, { plan }: JobInstance, facts: JobFacts): JobState["idToken"] {
	const { idTokens } = run.options;
	if (idTokens === undefined || facts.permissions["id-token"] !== "write") return null;
	return idTokens.grant(describeIdClaims(run.github, { plan, environment: facts.environment?.name ?? null }));
}

async function giveBack(run: RunScope, state: JobState, { token, idToken }: Tokens): Promise<void> {
	await endOrphans(state.trackingId);
	await run.options.github.revokeToken?.(token);
	if (idToken !== null) run.options.idTokens?.revoke(idToken.token);
}

function createState(begun: Begun, facts: JobFacts, access: Access, tokens: Tokens): JobState {
	const { run, instance, cancel } = begun;
	const { checkRunId, token, idToken } = tokens;
	const directories = makeDirectories(run, instance);
	const masks = new Masks();
	for (const secret of [token, ...Object.values(access.secrets)]) masks.add(secret);
	if (idToken !== null) masks.add(idToken.token);
	return {
		options: run.options,
		plan: instance.plan,
		job: instance.job,
		facts,
		checkRunId,
		directories,
		masks,
		env: new Map(),
		path: [],
		posts: [],
		preSaved: new Map(),
		results: [],
		trackingId: `github_${randomUUID()}`,
		contexts: {
			...instance.contexts,
			vars: access.vars,
			secrets: { ...access.secrets, GITHUB_TOKEN: token, github_token: token },
			github: { ...run.github, ...jobContext(instance.job.id, token, directories) },
		},
		cancel,
		resolved: run.resolved,
		nodePath: run.nodePath,
		idToken,
		failed: false,
	};
}

function makeDirectories(run: RunScope, { key }: JobInstance): JobDirectories {
	const { repository, event } = run.options;
	const slug = `${key.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 60)}-${randomUUID().slice(0, 8)}`;
	const directories = createDirectories(run.directory, slug, repository.name);
	mkdirSync(dirname(directories.eventPath), { recursive: true });
	writeFileSync(directories.eventPath, JSON.stringify(event.payload, null, 2));
	return directories;
}

/** What the steps leave: the job's outputs and its environment's address. */
interface Left {
	readonly outputs: Readonly<Record<string, string>>;
	readonly url: string | null;
}

async function runToEnd(begun: Begun, state: JobState, minutes: number, annotations: Annotation[]): Promise<Left> {
	const { plan, job, masks } = state;
	const timer = setTimeout(
		() => {
			annotations.push(errorAnnotation(`The job has exceeded the maximum execution time of ${minutes}m0s`));
			begun.controller.abort(TIMED_OUT);
		},
		Math.min(minutes * 60_000, 2 ** 31 - 1),
	);
	let left: Left = { outputs: {}, url: null };
	try {
		const frame = createFrame(begun.instance);
		for (const block of [plan.env, job.env]) {
			const written = evaluateMap(block, { file: plan.path, contexts: state.contexts });
			for (const [key, value] of Object.entries(written)) state.env.set(key, value);
		}
		await runSteps(state, frame);
		left = { outputs: evaluateMap(job.outputs, stepScope(state, frame)), url: null };
		const url = job.environment ? findKey(job.environment, "url") : undefined;
		if (url) left = { ...left, url: masks.apply(evaluateString(url, stepScope(state, frame))) };
	} catch (error) {
		state.failed = true;
		annotations.push(errorAnnotation(masks.apply(error instanceof Error ? error.message : String(error))));
	} finally {
		clearTimeout(timer);
	}
	return left;
}

function createFrame({ plan, contexts }: JobInstance): StepFrame {
	return {
		file: plan.path,
		steps: {},
		inputs: (contexts["inputs"] ?? {}) as Record<string, unknown>,
		env: {},
		actionPath: null,
		isTeams: plan.origin === null,
		failed: false,
		next: 0,
	};
}

/** Leaves out what may hold a secret; outputs above GitHub's limit fail the job, and none of them is kept. */
function keepOutputs(
	outputs: Readonly<Record<string, string>>,
	state: JobState,
	annotations: Annotation[],
): Readonly<Record<string, string>> {
	const kept: Record<string, string> = {};
	for (const [name, value] of Object.entries(outputs)) {
		if (state.masks.covers(value))
			annotations.push({ ...errorAnnotation(`Skip output '${name}' since it may contain secret.`), level: "warning" });
		else if (value !== "") kept[name] = value;
	}
	const size = Object.entries(kept).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
	if (size <= OUTPUTS_LIMIT_BYTES) return kept;
	state.failed = true;
	annotations.push(
		errorAnnotation(`The outputs of the job are ${size} bytes in UTF-16; at most ${OUTPUTS_LIMIT_BYTES} are allowed`),
	);
	return {};
}
