/** The release workflow of a policy whose environments are a chain: a job for each, in the order of `requires`, that calls `stage.yml`. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import { isProduction } from "@octoacme/shared/release/production.ts";
import type { Mode } from "@octoacme/shared/vocabulary.ts";
import { CHECKOUT, indent, renderJob, renderUse } from "./own-jobs.ts";
import { quote } from "./policy-text.ts";
import { BREAK_GLASS_DISPATCH } from "./workflow-text.ts";

export interface StagedRelease {
	readonly environments: Policy["environments"];
	readonly mode: Mode;
	readonly tagFilters: readonly string[];
	/** `action`: the repository's own composite action deploys. */
	readonly deployWith: "command" | "action";
}

/** Whether `ship.yml`, which knows staging and production as a whole, is not enough. */
export function needsStages(environments: Policy["environments"]): boolean {
	const names = environments.map(({ name }) => name);
	const isPair = names.join() === "production" || names.toSorted().join() === "production,staging";
	const isOrdered = environments.every(({ name, requires }) =>
		name === "production" ? requires.every((one) => one === "staging") : requires.length === 0,
	);
	return environments.length > 0 && (!isPair || !isOrdered || environments.some(({ targets }) => targets.length > 0));
}

export function renderStagedRelease(release: StagedRelease): string {
	const { environments, mode, tagFilters } = release;
	return [
		"# A pushed tag is a release. A job for each environment of the policy, in the order of its `requires`;",
		"# `octoacme-release check` says where the two differ.",
		...(mode === "advisory"
			? ["# Advisory: everything is judged and reported, nothing is blocked. To enforce, set `mode: enforce`."]
			: []),
		"name: Release",
		"on:",
		"  push:",
		`    tags: [${tagFilters.map((filter) => JSON.stringify(filter)).join(", ")}]`,
		...BREAK_GLASS_DISPATCH,
		"permissions: {}",
		"concurrency: # releases follow one another",
		"  group: release",
		"  cancel-in-progress: false",
		"  queue: max",
		"jobs:",
		...indent(
			[
				...renderNotes(release),
				"",
				...renderPreflight(release),
				...orderByRequires(environments).flatMap((environment) => ["", ...renderStage(environment, release)]),
				"",
				...renderPublish(release),
			],
			"  ",
		),
		"",
	].join("\n");
}

/** Each after those that it requires; a policy's requirements hold no circle. */
export function orderByRequires(environments: Policy["environments"]): readonly Environment[] {
	const ordered: Environment[] = [];
	const take = (environment: Environment) => {
		if (ordered.includes(environment)) return;
		for (const required of environment.requires) {
			const before = environments.find(({ name }) => name === required);
			if (before !== undefined) take(before);
		}
		ordered.push(environment);
	};
	for (const environment of environments) take(environment);
	return ordered;
}

/** Job names by environment. A name holds letters, digits, `-` and `_`, begins with a letter, and stands once in the workflow. */
function nameJobs(environments: Policy["environments"]): ReadonlyMap<string, string> {
	const taken = new Set(["notes", "preflight", "publish"]);
	const jobs = new Map<string, string>();
	for (const { name } of environments) {
		const letters = name.replace(/[^A-Za-z0-9_-]/g, "-");
		const stem = /^[A-Za-z_]/.test(letters) && !taken.has(letters) ? letters : `deploy-${letters}`;
		let job = stem;
		for (let count = 2; taken.has(job); count++) job = `${stem}-${count}`;
		taken.add(job);
		jobs.set(name, job);
	}
	return jobs;
}

/** The inputs that every step of ours has in such a workflow. */
function complete(inputs: readonly string[], { mode }: StagedRelease): readonly string[] {
	return [...inputs, `mode: ${mode}`, "variables: ${{ secrets.RELEASE_VARIABLES }}"];
}

function renderNotes(release: StagedRelease): readonly string[] {
	return renderJob({
		id: "notes",
		head: ["name: Draft the notes"],
		steps: [...CHECKOUT, ...renderUse({ action: "release-notes", inputs: complete(["phase: draft"], release) })],
	});
}

function renderPreflight(release: StagedRelease): readonly string[] {
	const byAction = release.deployWith === "action";
	return renderJob({
		id: "preflight",
		head: ["name: Preflight", "needs: notes"],
		outputs: [
			"decision: ${{ steps.preflight.outputs.decision }}",
			"sha: ${{ steps.preflight.outputs.sha }}",
			"verdict: ${{ steps.preflight.outputs.verdict }}",
			...(byAction ? ["deploy-action: ${{ steps.deploy-action.outputs.commit }}"] : []),
		],
		steps: [
			...(byAction
				? [
						"- id: deploy-action # the commit that your deploy action is taken from, once for the whole run",
						...CHECKOUT.slice(0, 2).map((line) => line.replace(/^- /, "  ")),
						"    ref: ${{ github.event.repository.default_branch }}",
						"    persist-credentials: false",
					]
				: []),
			...CHECKOUT,
			...renderUse({ action: "preflight", id: "preflight", inputs: complete(["release-issue: true"], release) }),
		],
	});
}

function renderStage(environment: Environment, { environments, mode, deployWith }: StagedRelease): readonly string[] {
	const { name, requires, targets } = environment;
	const jobs = nameJobs(environments);
	const inputs = [
		`environment: ${quote(name)}`,
		...(targets.length === 0 ? [] : ["deploy-target: ${{ matrix.target }}"]),
		"sha: ${{ needs.preflight.outputs.sha }}",
		"verdict: ${{ needs.preflight.outputs.verdict }}",
		"break-glass-reason: ${{ inputs.break-glass-reason }}",
		...(isProduction(environment) ? [] : ["rollback: false # no customer is here: it is looked at as it is"]),
		...(deployWith === "action"
			? ["deploy-with: action", "deploy-action: ${{ needs.preflight.outputs.deploy-action }}"]
			: []),
		`mode: ${mode}`,
	];
	return [
		`${jobs.get(name)}:`,
		`  name: ${quote(name)}`,
		`  needs: [${["preflight", ...requires.map((one) => jobs.get(one))].join(", ")}]`,
		...(mode === "advisory" ? [] : ["  if: ${{ needs.preflight.outputs.decision == 'go' }}"]),
		...(targets.length === 0
			? []
			: [
					"  strategy:",
					"    fail-fast: false # one target that fails stops no other, and every environment after this one",
					`    matrix: { target: [${targets.map(quote).join(", ")}] }`,
				]),
		"  uses: octoacme/release-actions/.github/workflows/stage.yml@v1",
		"  with:",
		...indent(inputs, "    "),
		"  permissions:",
		...indent(STAGE_PERMISSIONS, "    "),
		"  secrets: inherit # RELEASE_VARIABLES: what the policy's commands and addresses need, a NAME=value a line",
	];
}

const STAGE_PERMISSIONS = [
	"actions: read # the run that preflight says it was",
	"checks: write # the verdict and the record",
	"contents: write # the environment's lock",
	"deployments: write # the deployment",
	"issues: write # the checklist, incidents",
	"pull-requests: read # what is being deployed",
	"security-events: read # alerts that are new since",
];

/** Once every environment of customers holds the release, verified. */
function renderPublish(release: StagedRelease): readonly string[] {
	const jobs = nameJobs(release.environments);
	const ordered = orderByRequires(release.environments);
	const production = ordered.filter(isProduction);
	const last = production.length > 0 ? production : ordered.slice(-1);
	const sha = "sha: ${{ needs.preflight.outputs.sha }}";
	// Without a name, every environment of production must hold it.
	const where = production.length > 0 ? [] : last.map(({ name }) => `environment: ${quote(name)}`);
	return renderJob({
		id: "publish",
		head: [
			"name: Publish and announce",
			`needs: [${["preflight", ...last.map(({ name }) => jobs.get(name))].join(", ")}]`,
		],
		steps: [
			...CHECKOUT,
			...renderUse({ action: "release-notes", inputs: complete(["phase: publish", sha, ...where], release) }),
			...renderUse({ action: "announce", inputs: complete([sha], release) }),
		],
	});
}
