/** The workflows that `init` writes: calls of the reusable ones, each permission with its reason. */
import type { Answers } from "./answers.ts";
import { quote, serviceTag } from "./policy-text.ts";
import type { RepositoryFacts } from "./repository-facts.ts";

const SHIP_PERMISSIONS = [
	"actions: read # which workflow a check came from, environment approvals",
	"checks: write # the verdicts and the record",
	"contents: write # the draft release, the environment's lock",
	"deployments: write # the deployment",
	"discussions: write # announcements",
	"issues: write # the release issue, incidents, announcements",
	"pull-requests: read # what was merged, reviews",
	"security-events: read # code scanning",
	"statuses: read # CI of other systems",
	"vulnerability-alerts: read # Dependabot",
];
const DRILL_PERMISSIONS = [
	"actions: read # whether the holder of the lock still runs",
	"checks: write # as a true rollback needs, so that a missing permission shows here",
	"contents: write # the environment's lock",
	"deployments: write # the drill's deployment and its time",
	"issues: write # as a true rollback needs",
];

/** Handed over by name: nothing else is read, so nothing else is inherited. */
export const VARIABLES = ["    secrets:", "      RELEASE_VARIABLES: ${{ secrets.RELEASE_VARIABLES }}"];

export const indent = (lines: readonly string[], by: string) =>
	lines.map((line) => (line === "" ? "" : `${by}${line}`));

/** listTagFilters: what GitHub matches a pushed tag against, for each pattern of the policy. */
export function listTagFilters(answers: Answers, facts: RepositoryFacts): readonly string[] {
	const patterns =
		facts.services.length > 0 && answers.kind === "service"
			? facts.services.map(({ name }) => serviceTag(name, facts))
			: [answers.tagPattern];
	return patterns.map((pattern) => pattern.replace("{version}", "[0-9]*"));
}

/** renderRelease: a pushed tag is a release. */
export function renderRelease(answers: Answers, facts: RepositoryFacts): string {
	const filters = listTagFilters(answers, facts)
		.map((filter) => JSON.stringify(filter))
		.join(", ");
	return [
		...(answers.mode === "advisory"
			? [
					"# A pushed tag is a release. Advisory: everything is judged and reported, nothing is blocked.",
					"# To enforce, set `mode: enforce`.",
				]
			: ["# A pushed tag is a release."]),
		"name: Release",
		"on:",
		"  push:",
		`    tags: [${filters}]`,
		...(answers.kind === "library" ? [] : BREAK_GLASS_DISPATCH),
		"permissions: {}",
		"jobs:",
		...(answers.kind === "library" ? renderLibraryJobs(answers) : renderShipJob(answers)),
		"",
	].join("\n");
}

/** The way past a window or a freeze: a dispatch on the tag of the release that was refused. */
export const BREAK_GLASS_DISPATCH = [
	'  workflow_dispatch: # a release that cannot wait for its window: choose its tag under "Use workflow from"',
	"    inputs:",
	"      break-glass-reason:",
	"        description: Deploy outside the window or in a freeze, and why. Only for the environment's break-glass role.",
	'        default: ""',
];

function renderShipJob(answers: Answers): readonly string[] {
	return indent(
		[
			"ship:",
			"  name: Ship",
			"  uses: octoacme/release-actions/.github/workflows/ship.yml@v1",
			"  with:",
			...(answers.stagingUrl === "" ? ['    staging: ""'] : []),
			"    break-glass-reason: ${{ inputs.break-glass-reason }}",
			`    mode: ${answers.mode}`,
			"  permissions:",
			...indent(SHIP_PERMISSIONS, "    "),
			"  secrets: inherit # RELEASE_VARIABLES: what the policy's commands and addresses need, a NAME=value a line",
		],
		"  ",
	);
}

export const CHECKOUT = [
	"- uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0",
	"  with:",
	"    fetch-depth: 0",
	"    persist-credentials: false",
];

interface LibraryJob {
	readonly id: string;
	/** Name, needs and condition. */
	readonly head: readonly string[];
	readonly outputs?: readonly string[];
	readonly permissions: readonly string[];
	readonly steps: readonly string[];
}

function renderLibraryJobs({ mode }: Answers): readonly string[] {
	return indent(
		[
			...renderJob(describeNotesJob(mode)),
			"",
			...renderJob(describePreflightJob(mode)),
			"",
			"# A job of yours that publishes the package goes here: `needs: preflight`, and check out the commit that it decided on,",
			"# `${{ needs.preflight.outputs.sha }}`. Let `publish` below need it too.",
			...renderJob(describePublishJob(mode)),
		],
		"  ",
	);
}

function renderJob({ id, head, outputs = [], permissions, steps }: LibraryJob): readonly string[] {
	return [
		`${id}:`,
		...indent(head, "  "),
		"  runs-on: ubuntu-latest",
		"  timeout-minutes: 15",
		"  permissions:",
		...indent(permissions, "    "),
		...(outputs.length === 0 ? [] : ["  outputs:", ...indent(outputs, "    ")]),
		"  steps:",
		...indent([...CHECKOUT, ...steps], "    "),
	];
}

interface Use {
	readonly action: string;
	readonly id?: string;
	readonly inputs: readonly string[];
}

function renderUse({ action, id, inputs }: Use, mode: Answers["mode"]): readonly string[] {
	return [
		`- uses: octoacme/release-actions/actions/${action}@v1`,
		...(id === undefined ? [] : [`  id: ${id}`]),
		"  with:",
		...indent([...inputs, `mode: ${mode}`], "    "),
	];
}

function describeNotesJob(mode: Answers["mode"]): LibraryJob {
	return {
		id: "notes",
		head: ["name: Draft the notes"],
		permissions: [
			"checks: write # the record",
			"contents: write # the draft release",
			"deployments: read # what the last release was",
			"issues: read # known issues",
			"pull-requests: read # what was merged",
		],
		steps: renderUse({ action: "release-notes", inputs: ["phase: draft"] }, mode),
	};
}

function describePreflightJob(mode: Answers["mode"]): LibraryJob {
	return {
		id: "preflight",
		head: ["name: Preflight", "needs: notes"],
		outputs: ["decision: ${{ steps.preflight.outputs.decision }}", "sha: ${{ steps.preflight.outputs.sha }}"],
		permissions: [
			"actions: read # which workflow a check came from",
			"checks: write # the verdict",
			"contents: write # drafts are shown only to writers",
			"deployments: read # what was verified",
			"issues: write # the release issue, debts",
			"pull-requests: read # what was merged, reviews",
			"security-events: read # code scanning",
			"statuses: read # CI of other systems",
			"vulnerability-alerts: read # Dependabot",
		],
		steps: renderUse({ action: "preflight", id: "preflight", inputs: ["release-issue: true"] }, mode),
	};
}

function describePublishJob(mode: Answers["mode"]): LibraryJob {
	const sha = "sha: ${{ needs.preflight.outputs.sha }}";
	const publish = ["phase: publish", sha, "require-verified: false # nothing is deployed"];
	return {
		id: "publish",
		head: [
			"name: Publish the release and announce it",
			"needs: preflight",
			...(mode === "advisory" ? [] : ["if: ${{ needs.preflight.outputs.decision == 'go' }}"]),
		],
		permissions: [
			"checks: write # the record",
			"contents: write # the GitHub Release",
			"deployments: read # that nothing runs that is not verified",
			"discussions: write # announcements",
			"issues: write # announcements and receipts",
			"pull-requests: read # what was merged",
		],
		steps: [
			...renderUse({ action: "release-notes", inputs: publish }, mode),
			...renderUse({ action: "announce", inputs: [sha] }, mode),
		],
	};
}

/** renderDrill: the way back rehearsed where no customer is, every week, for each service. */
export function renderDrill(services: readonly string[]): string {
	return [
		"# Rehearses the way back in staging: deploys what runs there, goes back, verifies, goes forward again.",
		"name: Drill",
		"on:",
		"  schedule:",
		'    - cron: "17 9 * * 1" # Mondays, when people are there; in UTC',
		"  workflow_dispatch:",
		"permissions: {}",
		"jobs:",
		"  drill:",
		"    name: Drill",
		...(services.length === 0
			? []
			: ["    strategy:", "      fail-fast: false", `      matrix: { service: [${services.map(quote).join(", ")}] }`]),
		"    uses: octoacme/release-actions/.github/workflows/drill.yml@v1",
		"    with:",
		"      environment: staging",
		...(services.length === 0 ? [] : ["      service: ${{ matrix.service }}"]),
		"    permissions:",
		...indent(DRILL_PERMISSIONS, "      "),
		...VARIABLES,
		"",
	].join("\n");
}
