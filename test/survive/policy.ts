/** The policy of the release that is killed and failed: every kind of channel that can be repeated, a probe, a metric, a backup, and no requirement but CI. */

export interface PolicyOptions {
	/** The environment's command; null: the job's own steps deploy. */
	readonly command?: string | null;
	/** More lines of the environment. */
	readonly environment?: string;
	/** More lines at the top. */
	readonly top?: string;
	/** More lines of `channels:` and `audiences:`. */
	readonly channels?: string;
	readonly audiences?: string;
}

const DISABLED = [
	"acceptance",
	"sast",
	"dast",
	"dependencies",
	"security-review",
	"ux-review",
	"accessibility",
	"performance",
	"release-notes",
	"support-docs",
	"support-briefing",
	"rollback-plan",
	"smoke-tests",
	"monitoring",
];

/** `service` and `channels` are the base addresses of the two servers. */
export function renderPolicy(
	{ service, channels }: { readonly service: string; readonly channels: string },
	options: PolicyOptions,
): string {
	const { command = "./deploy.sh" } = options;
	const hosts = [service, channels].map((url) => JSON.stringify(url.slice("http://".length))).join(", ");
	return `version: 1
checks: [{ name: test }]
requirements:
${DISABLED.map((name) => `  ${name}: { enabled: false }`).join("\n")}
roles:
  release-manager: { users: [ada] }
  on-call: { users: [ada], notify: [pager] }
  devops: { users: [bob], notify: [hook] }
  security-champion: { users: [eve], notify: [slack] }
  support-lead: { users: [cleo], notify: [slack] }
channels:
  pager: { type: pagerduty, routing-key: PAGER_KEY, endpoint: "${channels}/pager" }
  hook: { type: webhook, url: HOOK_URL, secret: HOOK_KEY }
  slack: { type: slack, url: SLACK_URL }
  board: { type: issue, labels: [news] }
${options.channels ?? ""}
audiences:
  support: { channels: [hook], rendering: support }
  stakeholders: { channels: [slack, board], rendering: stakeholder }
${options.audiences ?? ""}
${options.top ?? ""}
environments:
  - name: production
    lock-timeout: 2s
${command === null ? "" : `    deploy: { run: ${JSON.stringify(command)}, timeout: 20s, env: [DATABASE_URL] }`}
    backup: { run: "echo backup with $BACKUP_KEY >&2; echo snapshot-7", env: [BACKUP_KEY] }
    allow-hosts: [${hosts}]
    smoke:
      - { type: http, name: front page, url: "${service}/", json-equals: { "$.version": "{version}" }, deadline: 1s, interval: 100ms }
    verify:
      identity: { url: "${service}/version", json: "$.version", consecutive: 2, interval: 50ms, deadline: 1s }
      metrics:
        - { name: errors, source: { type: json, url: "${service}/metric", value: "$.value" }, compare: { with: threshold, operator: "<", value: 0.01 }, interval: 50ms, count: 3, min-samples: 2, on-no-data: inconclusive }
${options.environment ?? ""}
`;
}
