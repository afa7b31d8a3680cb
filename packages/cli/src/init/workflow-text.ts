/** The workflows that `init` writes: calls of the reusable ones, each permission with its reason. */
import type { Answers } from "./answers.ts";
import { CHECKOUT, indent, renderJob, renderUse } from "./own-jobs.ts";
import { quote } from "./policy-text.ts";
import { listReleased } from "./released.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { nameStages, type Stages } from "./stages.ts";

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
	const released = listReleased(answers, facts).map(({ tag }) => tag);
	const patterns = released.length > 0 ? released : [answers.tagPattern];
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
		...(answers.kind === "library" ? renderLibraryJobs(answers, facts) : renderShipJob(answers, facts)),
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

function renderShipJob(answers: Answers, facts: RepositoryFacts): readonly string[] {
	const { staging, production, isOidc } = nameStages(answers, facts);
	return indent(
		[
			"ship:",
			"  name: Ship",
			`  uses: octoacme/release-actions/.github/workflows/ship${isOidc ? "-oidc" : ""}.yml@v1`,
			"  with:",
			...(staging === "staging" ? [] : [`    staging: ${quote(staging ?? "")}`]),
			...(production === "production" ? [] : [`    production: ${quote(production)}`]),
			...(answers.deployWith === "action" ? ["    deploy-with: action"] : []),
			...(isOidc ? [`    rollback-environment: ${quote(`${production}-rollback`)} # docs/oidc.md`] : []),
			"    break-glass-reason: ${{ inputs.break-glass-reason }}",
			`    mode: ${answers.mode}`,
			"  permissions:",
			...indent(withIdToken(SHIP_PERMISSIONS, isOidc), "    "),
			"  secrets: inherit # RELEASE_VARIABLES: what the policy's commands and addresses need, a NAME=value a line",
		],
		"  ",
	);
}

/** Scopes stand in the order of their names. */
export function withIdToken(permissions: readonly string[], isOidc: boolean): readonly string[] {
	return isOidc ? [...permissions, "id-token: write # the login of the deploy action"].sort() : permissions;
}

function renderLibraryJobs({ mode }: Answers, facts: RepositoryFacts): readonly string[] {
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
			...renderPublisher(facts.tagPublishers),
			...renderJob({
				id: "publish",
				head: [
					"name: Publish the release and announce it",
					"needs: preflight",
					// In advisory mode too: what is published cannot be withdrawn.
					"if: ${{ needs.preflight.outputs.decision == 'go' }}",
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

/** Where the package is published: the repository's own workflow as soon as it can be called, else a job to be written. */
function renderPublisher([own]: readonly string[]): readonly string[] {
	if (own === undefined)
		return [
			"# A job of yours that publishes the package goes here: `needs: preflight`, and check out the commit that it decided on,",
			"# `${{ needs.preflight.outputs.sha }}`. Let `publish` below need it too.",
		];
	return [
		`# Remove the # below when ${own} starts \`on: workflow_call\` and no longer by itself; let \`publish\` need it too.`,
		"# publish-package:",
		"#   needs: preflight",
		"#   if: ${{ needs.preflight.outputs.decision == 'go' }}",
		`#   uses: ./${own}`,
		"#   permissions: { contents: write, id-token: write } # what its jobs ask for",
		"#   secrets: inherit",
	];
}

/** Rollback rehearsed before production, every week, for each service. */
export function renderDrill(services: readonly string[], { staging, isOidc, deployWith }: Stages): string {
	return [
		"# Rehearses a rollback in staging: deploys what runs there, goes back, verifies, goes forward again.",
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
		`    uses: octoacme/release-actions/.github/workflows/drill${isOidc ? "-oidc" : ""}.yml@v1`,
		"    with:",
		`      environment: ${quote(staging ?? "staging")}`,
		...(services.length === 0 ? [] : ["      service: ${{ matrix.service }}"]),
		...(deployWith === "action" ? ["      deploy-with: action"] : []),
		"    permissions:",
		...indent(withIdToken(DRILL_PERMISSIONS, isOidc), "      "),
		...VARIABLES,
		"",
	].join("\n");
}
