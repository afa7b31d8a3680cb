/** A whole release, step by step as ship.yml runs it, on runs that write: small (6 pull requests) and large (300 commits in 100 pull requests). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countRoundTrips } from "../packages/local-github/src/journal.ts";
import type { Access } from "../packages/local-github/src/routes/exchange.ts";
import { connectRunner } from "../packages/rehearsal/src/github-port.ts";
import { makeRepository, type SmallService } from "../test/act/repository.ts";
import type { ActionRun } from "../test/harness/action.ts";
import { measureEmptyNode, type RunCost, runMeasured } from "./measured-run.ts";
import type { BenchOptions, Measurement } from "./run.ts";
import { type Band, drawWaterfall } from "./waterfall.ts";

const WORKFLOW = ".github/workflows/release.yml";

interface Step {
	/** The figure's name: the action, and the phase or environment where it runs more than once. */
	readonly name: string;
	readonly action: string;
	readonly inputs?: Readonly<Record<string, string>>;
	readonly decision: string;
}

const STEPS: readonly Step[] = [
	{ name: "release-notes.draft", action: "release-notes", decision: "drafted" },
	{ name: "preflight", action: "preflight", decision: "go" },
	...["staging", "production"].flatMap((environment): Step[] => [
		{ name: `deploy.${environment}`, action: "deploy", inputs: { environment }, decision: "deployed" },
		{ name: `verify.${environment}`, action: "verify", inputs: { environment }, decision: "healthy" },
	]),
	{
		name: "release-notes.publish",
		action: "release-notes",
		inputs: { phase: "publish", environment: "production" },
		decision: "published",
	},
	{ name: "announce", action: "announce", decision: "announced" },
];

const BACK: Step = {
	name: "rollback",
	action: "rollback",
	inputs: { environment: "production", reason: "Errors" },
	decision: "rolled-back",
};

/**
 * Budgets by step: requests, sequential round trips, writes. They follow what was reached and are only tightened; where requests go
 * out side by side, a busy machine may lengthen the chain by one. Writes until the command are not counted. Three were loosened for
 * trust: notes read where a range starts from deployments (one request), and a rollback looks at its lock after it has said that it
 * begins (one round trip).
 */
const LIMITS: Readonly<Record<string, readonly [number, number, number]>> = {
	"small.release-notes.draft": [12, 10, 4],
	"small.preflight": [18, 10, 2],
	"small.deploy.staging": [28, 18, 9],
	"small.verify.staging": [7, 6, 2],
	"small.deploy.production": [29, 18, 9],
	"small.verify.production": [7, 6, 2],
	"small.release-notes.publish": [14, 12, 6],
	"small.announce": [20, 13, 6],
	"small.rollback": [43, 26, 23],
	"small.release": [135, 92, 40],
	"deploy.until-command": [20, 13, 4],
	"rollback.until-command": [14, 8, 4],
	"large.release-notes.draft": [13, 11, 4],
	"large.preflight": [22, 12, 2],
	"large.deploy.staging": [28, 18, 9],
	"large.verify.staging": [7, 6, 2],
	"large.deploy.production": [29, 18, 9],
	"large.verify.production": [7, 6, 2],
	"large.release-notes.publish": [16, 12, 6],
	"large.announce": [20, 13, 6],
	"large.rollback": [43, 26, 23],
	"large.release": [138, 92, 40],
};

export async function measure({ waterfall }: BenchOptions): Promise<Measurement[]> {
	const empty = await measureEmptyNode();
	const small = await measureRelease("small", { pulls: 6, commits: 1 }, empty);
	const large = await measureRelease("large", { pulls: 100, commits: 3 }, empty);
	if (waterfall !== undefined)
		writeFileSync(waterfall, drawWaterfall("A small release with two environments", small.bands));
	return [...small.measurements, ...large.measurements];
}

async function measureRelease(
	size: string,
	history: { readonly pulls: number; readonly commits: number },
	empty: number,
): Promise<{ readonly measurements: readonly Measurement[]; readonly bands: readonly Band[] }> {
	const folder = mkdtempSync(join(tmpdir(), "bench-release-"));
	const service = await makeRepository(folder);
	try {
		for (const step of STEPS) await runStep(service, step, "v1.0.0", await startRun(service, "v1.0.0"));
		addPulls(service, history);
		service.addRelease("v1.1.0");
		service.github.derivePulls();
		const run = await startRun(service, "v1.1.0");
		const costs: { readonly step: Step; readonly cost: RunCost }[] = [];
		for (const step of STEPS) costs.push({ step, cost: await runStep(service, step, "v1.1.0", run) });
		const deployed = untilCommand("deploy", service, costs.find(({ step }) => step.name === "deploy.production")!.cost);
		const back = await runStep(service, BACK, "v1.1.0", await startRun(service, "v1.1.0"));
		const measurements = [
			...[...costs, { step: BACK, cost: back }].flatMap(({ step, cost }) =>
				describeRun(`${size}.${step.name}`, cost, empty),
			),
			...describeChain(
				size,
				costs.map(({ cost }) => cost),
			),
			...(size === "small" ? [...deployed, ...untilCommand("rollback", service, back)] : []),
			{
				name: `in-flight.max.${size}`,
				value: Math.max(...costs.map(({ cost }) => cost.inFlight), back.inFlight),
				unit: "requests at once",
				limit: 20,
			},
		];
		return { measurements, bands: costs.map(({ step, cost }) => ({ name: step.name, entries: cost.entries })) };
	} finally {
		await service.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The workflow's run with a job that runs: what an action writes is believed only then. */
async function startRun({ github }: SmallService, tag: string): Promise<string> {
	const runner = connectRunner(github);
	const sha = github.git.resolve(`tags/${tag}`)!;
	const { runId } = await runner.runStarted({
		...{ runId: null, attempt: 1, name: "Release", workflowPath: WORKFLOW, event: "push" },
		...{ ref: `refs/tags/${tag}`, sha, actor: "ana" },
	});
	await runner.jobStarted({
		...{ runId, attempt: 1, name: "ship", jobId: "ship", sha, workflowPath: WORKFLOW },
		...{ permissions: {}, environment: null },
	});
	return String(runId);
}

async function runStep(service: SmallService, step: Step, tag: string, runId: string): Promise<RunCost> {
	const { github, folder, host } = service;
	const sha = github.git.resolve(`tags/${tag}`)!;
	const run: ActionRun = {
		action: step.action,
		apiUrl: github.apiUrl,
		graphqlUrl: github.graphqlUrl,
		token: github.issueToken({ permissions: PERMISSIONS }),
		repository: "octoacme/shop",
		...{ runId, actor: "ana", sha, ref: `refs/tags/${tag}`, workflow: WORKFLOW, workspace: folder },
		env: { HOST: host },
		...(step.inputs === undefined ? {} : { inputs: step.inputs }),
	};
	const cost = await runMeasured(github, run);
	if (cost.result.outputs["decision"] !== step.decision)
		throw new Error(`${step.name} ended ${cost.result.outputs["decision"]}, not ${step.decision}:\n${cost.result.log}`);
	return cost;
}

/** What ship.yml's jobs may do together. */
const PERMISSIONS: Readonly<Record<string, Access>> = {
	...{ actions: "read", checks: "write", contents: "write", deployments: "write", discussions: "write" },
	...{ issues: "write", "pull-requests": "read", "security-events": "read", statuses: "read" },
	"vulnerability-alerts": "read",
};

function addPulls(
	service: SmallService,
	{ pulls, commits }: { readonly pulls: number; readonly commits: number },
): void {
	const { git } = service;
	for (let number = 1; number <= pulls; number += 1) {
		git("checkout", "-q", "-b", `topic-${number}`);
		for (let part = 1; part <= commits; part += 1)
			git("commit", "-q", "--allow-empty", "-m", `fix: part ${part} of ${number}`);
		git("checkout", "-q", "main");
		git("merge", "-q", "--no-ff", "-m", `Merge pull request #${number} from octo/topic-${number}`, `topic-${number}`);
		git("branch", "-q", "-D", `topic-${number}`);
	}
}

function describeRun(name: string, cost: RunCost, empty: number): Measurement[] {
	const [requests, depth, writes] = LIMITS[name] ?? [null, null, null];
	return [
		{ name: `run.${name}.requests`, value: cost.requests, unit: "requests", limit: requests },
		{ name: `run.${name}.depth`, value: cost.depth, unit: "round trips in sequence", limit: depth },
		{ name: `run.${name}.writes`, value: cost.writes, unit: "writes", limit: writes },
		{ name: `run.${name}.slept-ms`, value: Math.round(cost.sleptMs), unit: "ms", limit: null },
		{ name: `run.${name}.cpu-ratio`, value: round(cost.cpuMs / empty), unit: "× node -e 0", limit: null },
		{ name: `run.${name}.peak-mib`, value: Math.round(cost.peakMib), unit: "MiB", limit: null },
	];
}

function describeChain(size: string, costs: readonly RunCost[]): Measurement[] {
	const sum = (of: (cost: RunCost) => number) => Math.round(costs.reduce((total, cost) => total + of(cost), 0));
	const [requests, depth, writes] = LIMITS[`${size}.release`] ?? [null, null, null];
	return [
		{ name: `release.${size}.requests`, value: sum((cost) => cost.requests), unit: "requests", limit: requests },
		{ name: `release.${size}.depth`, value: sum((cost) => cost.depth), unit: "round trips in sequence", limit: depth },
		{ name: `release.${size}.writes`, value: sum((cost) => cost.writes), unit: "writes", limit: writes },
		{ name: `release.${size}.slept-ms`, value: sum((cost) => cost.sleptMs), unit: "ms", limit: null },
	];
}

/** What ended before the team's command wrote its file. */
function untilCommand(action: string, { host }: SmallService, cost: RunCost): Measurement[] {
	const ranAt = Number(readFileSync(join(host, "production.ran-at"), "utf8")) - performance.timeOrigin;
	const before = cost.entries.filter(({ endedAt }) => endedAt !== null && endedAt <= ranAt);
	const { requests, sequential } = countRoundTrips(before);
	const [most, deepest] = LIMITS[`${action}.until-command`] ?? [null, null];
	return [
		{ name: `${action}.until-command.requests`, value: requests, unit: "requests", limit: most },
		{ name: `${action}.until-command.depth`, value: sequential, unit: "round trips in sequence", limit: deepest },
	];
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
