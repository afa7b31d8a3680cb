/** Rows of docs/security.md about what is sent, shown and kept. */
import { type Protection, row } from "./protection.ts";

/** Their tests run whole releases. */
const ACTIONS = ["announce", "deploy", "preflight", "release-notes", "rollback", "verify"];

export const EXCHANGE: readonly Protection[] = [
	...row(
		"The token goes to another host",
		{
			file: "packages/shared/src/github/transport.ts",
			test: "packages/shared/test/github/client.test.ts",
			without: [
				[
					"if (/^(?:authorization|cookie)$/i.test(name)) delete headers[name];",
					"if (name === '') delete headers[name];",
				],
			],
		},
		{
			file: "packages/shared/src/github/transport.ts",
			test: "packages/shared/test/github/transport.test.ts",
			without: [
				['if (method !== "GET" && method !== "HEAD")\n', 'if (method === "")\n'],
				['if (next.protocol === "http:" && new URL(url).protocol === "https:")', 'if (next.protocol === "x:")'],
			],
		},
	),
	...row(
		"A probe is turned against the inside of the network",
		{
			file: "packages/shared/src/process/http-address.ts",
			test: "packages/shared/test/process/http.test.ts",
			without: [['if (url.protocol !== "http:" && url.protocol !== "https:")', 'if (url.protocol === "x:")']],
		},
		{
			file: "packages/shared/src/process/http-exchange.ts",
			test: "packages/shared/test/process/http.test.ts",
			without: [
				["if (isIP(host) !== 0 && !allowed && isPrivateAddress(host)) throw refuse(host);", ""],
				[
					"const bad = allowed ? undefined : addresses.find((entry) => isPrivateAddress(entry.address));",
					"const bad = undefined as LookupAddress | undefined;",
				],
			],
		},
		{
			file: "packages/shared/src/process/http-address.ts",
			test: "packages/shared/test/process/http-address.test.ts",
			without: [['["169.254.0.0", 16],', ""]],
		},
		{
			file: "packages/shared/src/process/http-address.ts",
			test: "packages/shared/test/process/http.test.ts",
			without: [["if (from.origin === to.origin) return headers;", "return headers;"]],
		},
		{
			file: "packages/shared/src/process/http.ts",
			test: "packages/shared/test/process/http.test.ts",
			without: [["if (redirects.length >= request.maxRedirects!)", "if (redirects.length < 0)"]],
		},
	),
	...row("A webhook's address leaks", {
		file: "packages/shared/src/process/environment.ts",
		test: "actions/announce/test/bundle.test.ts",
		bundles: ACTIONS,
		without: [["if (value !== undefined) maskSecret(value);", ""]],
	}),
	...row(
		"A command prints the secret that it was handed",
		{
			file: "packages/shared/src/process/command.ts",
			test: "test/secrecy.test.ts",
			bundles: ACTIONS,
			without: [["if (value !== undefined) hidePassedVariable(name, value);", ""]],
		},
		{
			file: "packages/shared/src/process/command.ts",
			test: "packages/shared/test/process/command.test.ts",
			without: [["tail: hideSecretsInLines(tail).slice(-TAIL_LINES),", "tail: tail.slice(-TAIL_LINES),"]],
		},
		{
			file: "actions/deploy/src/backup.ts",
			test: "test/secrecy.test.ts",
			bundles: ACTIONS,
			without: [["if (hideSecrets(lastLine) !== lastLine)", "if (lastLine === '')"]],
		},
	),
	...row("A receiver is sent a forged message", {
		file: "packages/shared/src/channels/deliver-webhook.ts",
		test: "packages/shared/test/channels/channels.test.ts",
		without: [
			['createHmac("sha256", secret)', 'createHmac("sha256", "")'],
			[', "x-octoacme-signature-256": sign(body, secret) }', " }"],
		],
	}),
	...row("A pull request from a fork runs the release", {
		file: "actions/deploy/src/event.ts",
		test: "actions/deploy/test/refusals.test.ts",
		title: "pull request",
		bundles: ["deploy"],
		without: [
			["if (!/^pull_request/.test(name)) return null;", 'if (name !== "") return null;'],
			['allowed && isOwn && name === "pull_request"', "isOwn"],
			['allowed && isOwn && name === "pull_request"', "allowed"],
		],
	}),
	...row(
		"Two runs change one environment at once, or an old run undoes a new release",
		{
			file: "actions/deploy/src/plan.ts",
			test: "actions/deploy/test/plan.test.ts",
			without: [["if (facts.own?.superseded) refusals.push(describeSuperseded(facts.environment, facts.own));", ""]],
		},
		{
			file: "packages/shared/src/github/locks.ts",
			test: "packages/shared/test/github/lock-moves.test.ts",
			title: "a lock that is free",
			without: [
				[
					'return value.objectSha === objectSha\n\t\t? { kind: "acquired", objectSha, adopted: null }\n\t\t: judgeHeld(value, request.holder);',
					'return { kind: "acquired", objectSha, adopted: null };',
				],
			],
		},
		{
			file: "packages/shared/src/github/locks.ts",
			test: "packages/shared/test/github/lock-moves.test.ts",
			without: [["if (claimed.sha !== move.to) {", 'if (claimed.sha === "") {']],
		},
		{
			file: "actions/deploy/src/backup.ts",
			test: "test/trust-locks.test.ts",
			title: "that is gone before the backup",
			bundles: ["deploy"],
			without: [["await request.requireUnchanged();", ""]],
		},
		{
			file: "actions/deploy/src/carry-out.ts",
			test: "actions/deploy/test/acceptance.test.ts",
			title: "a bad wave whose lock",
			bundles: ["deploy"],
			without: [["end.percent < 100 && (await holdsLock())", "end.percent < 100"]],
		},
		{
			file: "actions/rollback/src/transaction.ts",
			test: "test/trust-locks.test.ts",
			title: "right before the command of a rollback",
			bundles: ["rollback"],
			without: [['if (plan.kind !== "roll-back" || !isSame(plan, request.plan))', 'if (plan.kind !== "roll-back")']],
		},
	),
	...row(
		"A rollback brings in something else",
		{
			file: "packages/shared/src/release/history.ts",
			test: "packages/shared/test/release/history.test.ts",
			without: [
				["isOlder(release, from) && release.verified && release.sha", "isOlder(release, from) && release.sha"],
				[" && !quarantined.has(release.sha),\n", ",\n"],
			],
		},
		{
			file: "actions/rollback/src/quarantine.ts",
			test: "actions/rollback/test/quarantine.test.ts",
			bundles: ["rollback"],
			without: [[': !allowed\n\t\t\t\t\t? "not-in-role"', ""]],
		},
	),
	...row("Somebody edits an incident, so that no one is notified of it (needs push access)", {
		file: "actions/rollback/src/known-incident.ts",
		test: "actions/rollback/test/edited-incident.test.ts",
		bundles: ["rollback"],
		without: [["if (isTrustedAuthor(editor, { own, authors: [] })) return", 'if (editor !== "") return']],
	}),
	...row("Somebody edits an incident, so that no one is notified of it (needs push access)", {
		file: "packages/shared/src/github/issues.ts",
		test: "actions/rollback/test/edited-incident.test.ts",
		bundles: ["rollback"],
		without: [["!(request.unedited === true && comment.edited),", "true,"]],
	}),
	...row(
		"Details of a security incident get public",
		{
			file: "packages/shared/src/incident/issue.ts",
			test: "packages/shared/test/incident/incident.test.ts",
			without: [
				['incident.security ? { ...incident, reason: "", evidence: [] } : incident', "incident"],
				[
					'incident.security ? "withheld: security incident" : escapeMarkdown(incident.reason)',
					"escapeMarkdown(incident.reason)",
				],
				["if (!incident.security && incident.evidence.length > 0)", "if (incident.evidence.length > 0)"],
			],
		},
		{
			file: "packages/shared/src/incident/messages.ts",
			test: "packages/shared/test/incident/incident.test.ts",
			without: [
				[
					'reason: incident.security\n\t\t\t? "Security incident; details are with the Security Champion."\n\t\t\t: `Reason: ${incident.reason}`,',
					"reason: `Reason: ${incident.reason}`,",
				],
			],
		},
	),
	...row("The record is changed afterwards (needs `checks: write`)", {
		file: "packages/shared/src/record/chain.ts",
		test: "packages/shared/test/record/record.test.ts",
		without: [
			["if (hashEntry(entry) !== entry.hash)", "if (entry.hash === '')"],
			["if (!before.has(entry.previous))", "if (entry.hash === '')"],
		],
	}),
	...row("An action is replaced", {
		file: "scripts/publish/release-tree.ts",
		test: "test/publish/release-tree.test.ts",
		title: "the reusable workflows",
		without: [
			["@${facts.actionsCommit} # ${facts.place.tag}`", "@v1`"],
			["if (repository === undefined) return", "if (repository === '') return"],
		],
	}),
];
