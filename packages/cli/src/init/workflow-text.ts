/** The workflows that `init` writes: calls of the reusable ones, each permission with its reason. */
import type { Answers } from "./answers.ts";
import { CHECKOUT, indent, renderJob, renderUse } from "./own-jobs.ts";
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

/** What GitHub matches a pushed tag against, for each pattern of the policy. */
export function listTagFilters(answers: Answers, facts: RepositoryFacts): readonly string[] {
	const patterns =
		facts.services.length > 0 && answers.kind === "service"
			? facts.services.map(({ name }) => serviceTag(name, facts))
			: [answers.tagPattern];
	return patterns.map((pattern) => pattern.replace("{version}", "[0-9]*"));
}

/** A pushed tag is a release. */
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

function renderLibraryJobs({ mode }: Answers): readonly string[] {
	const enforced = `mode: ${mode}`;
	const sha = "sha: ${{ needs.preflight.outputs.sha }}";
	return indent(
		[
			...renderJob({
				id: "notes",
				head: ["name: Draft the notes"],
				steps: [...CHECKOUT, ...renderUse({ action: "release-notes", inputs: ["phase: draft", enforced] })],
			}),
			"",
			...renderJob({
				id: "preflight",
				head: ["name: Preflight", "needs: notes"],
				outputs: ["decision: ${{ steps.preflight.outputs.decision }}", "sha: ${{ steps.preflight.outputs.sha }}"],
				steps: [
					...CHECKOUT,
					...renderUse({ action: "preflight", id: "preflight", inputs: ["release-issue: true", enforced] }),
				],
			}),
			"",
			"# A job of yours that publishes the package goes here: `needs: preflight`, and check out the commit that it decided on,",
			"# `${{ needs.preflight.outputs.sha }}`. Let `publish` below need it too.",
			...renderJob({
				id: "publish",
				head: [
					"name: Publish the release and announce it",
					"needs: preflight",
					...(mode === "advisory" ? [] : ["if: ${{ needs.preflight.outputs.decision == 'go' }}"]),
				],
				steps: [
					...CHECKOUT,
					...renderUse({
						action: "release-notes",
						inputs: ["phase: publish", sha, "require-verified: false # nothing is deployed", enforced],
					}),
					...renderUse({ action: "announce", inputs: [sha, enforced] }),
				],
			}),
		],
		"  ",
	);
}

/** The way back rehearsed where no customer is, every week, for each service. */
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
