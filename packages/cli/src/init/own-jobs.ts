/** Jobs that a workflow written by `init` has itself: their frame, the actions in them, and each permission with its reason. */

/** An empty line stays empty. */
export const indent = (lines: readonly string[], by: string) =>
	lines.map((line) => (line === "" ? "" : `${by}${line}`));

export const CHECKOUT = [
	"- uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0",
	"  with:",
	"    fetch-depth: 0",
	"    persist-credentials: false",
];

/** What each job's token may do. */
const JOB_PERMISSIONS = {
	notes: [
		"checks: write # the record",
		"contents: write # the draft release",
		"deployments: read # what the last release was",
		"issues: read # known issues",
		"pull-requests: read # what was merged",
	],
	preflight: [
		"actions: read # which workflow a check came from, environment approvals",
		"checks: write # the verdict",
		"contents: write # drafts are shown only to writers",
		"deployments: read # what was verified",
		"issues: write # the release issue, debts",
		"pull-requests: read # what was merged, reviews",
		"security-events: read # code scanning",
		"statuses: read # CI of other systems",
		"vulnerability-alerts: read # Dependabot",
	],
	publish: [
		"checks: write # the record",
		"contents: write # the GitHub Release",
		"deployments: read # that nothing runs that is not verified",
		"discussions: write # announcements",
		"issues: write # announcements and receipts",
		"pull-requests: read # what was merged",
	],
} as const;

interface OwnJob {
	readonly id: keyof typeof JOB_PERMISSIONS;
	/** Name, needs and condition. */
	readonly head: readonly string[];
	readonly outputs?: readonly string[];
	readonly steps: readonly string[];
}

/** The lines of one job, from its id on. */
export function renderJob({ id, head, outputs = [], steps }: OwnJob): readonly string[] {
	return [
		`${id}:`,
		...indent(head, "  "),
		"  runs-on: ubuntu-latest",
		"  timeout-minutes: 15",
		"  permissions:",
		...indent(JOB_PERMISSIONS[id], "    "),
		...(outputs.length === 0 ? [] : ["  outputs:", ...indent(outputs, "    ")]),
		"  steps:",
		...indent(steps, "    "),
	];
}

interface Use {
	readonly action: string;
	readonly id?: string;
	readonly inputs: readonly string[];
}

/** The lines of a step that uses one of our actions. */
export function renderUse({ action, id, inputs }: Use): readonly string[] {
	return [
		`- uses: octoacme/release-actions/actions/${action}@v1`,
		...(id === undefined ? [] : [`  id: ${id}`]),
		"  with:",
		...indent(inputs, "    "),
	];
}
