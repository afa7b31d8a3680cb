/** Rows of docs/security.md about what is run, changed, sent and shown. */
import { type Protection, row } from "./protection.ts";

export const EFFECTS: readonly Protection[] = [
	...row(
		"A deploy command reads the job's token",
		{
			file: "packages/shared/src/process/private-environment.ts",
			test: "test/trust-command.test.ts",
			title: "a command of the policy",
			bundles: ["deploy"],
			without: [['if (process.platform === "win32" || execve === undefined) return false;', "return false;"]],
		},
		{
			file: "packages/shared/src/process/command.ts",
			test: "test/trust-command.test.ts",
			title: "a command of the policy",
			bundles: ["deploy"],
			without: [["(ALLOWED.test(name) || pass.includes(name))", "true"]],
		},
	),
	...row("A deploy command writes to the runner's files (`GITHUB_ENV`, `GITHUB_OUTPUT` …)", {
		file: "packages/shared/src/process/command.ts",
		test: "test/trust-command.test.ts",
		title: "hands nothing to later steps",
		bundles: ["deploy"],
		without: [["const written = restoreCommandFiles();", "const written: readonly string[] = [];"]],
	}),
	...row(
		"An earlier step changes the files of the checkout, and hides it from git",
		{
			file: "actions/deploy/src/plan.ts",
			test: "test/trust-command.test.ts",
			title: "a workspace that an earlier step changed",
			bundles: ["deploy"],
			without: [["workspace.change !== null)", 'workspace.change === "")']],
		},
		{
			file: "packages/shared/src/process/work-tree.ts",
			test: "packages/shared/test/process/work-tree.test.ts",
			without: [
				[
					'const fresh = { GIT_INDEX_FILE: join(folder, "index") };',
					'const fresh = { GIT_INDEX_FILE: join(directory, ".git/index") };',
				],
				['"--exclude-per-directory=.gitignore"]', '"--exclude-standard"]'],
				['if (relative(realpathSync(top), realpathSync(directory)).startsWith(".."))', 'if (top === "")'],
			],
		},
		{
			file: "packages/shared/src/process/git-command.ts",
			test: "test/trust-command.test.ts",
			title: "runs no program",
			bundles: ["deploy"],
			without: [['"core.fsmonitor=false",', ""]],
		},
		{
			file: "packages/shared/src/process/git-command.ts",
			test: "packages/shared/test/process/work-tree.test.ts",
			without: [
				['"core.hooksPath=/dev/null",', ""],
				['GIT_NO_REPLACE_OBJECTS: "1",', ""],
				['GIT_ALLOW_PROTOCOL: "https",', ""],
			],
		},
		{
			file: "packages/shared/src/process/work-tree.ts",
			test: "packages/shared/test/process/work-tree.test.ts",
			without: [
				["[...added, ...listForeignIgnores(top, entries)]", "added"],
				["return own ?? (await describeSubmodules(top, entries, git, depth));", "return own;"],
				['"--ignore-submodules=dirty"]', '"--ignore-submodules=none"]'],
				['["clean=", "process=", "required=false"].flatMap', '["required=false"].flatMap'],
			],
		},
	),
	...row(
		"A stranger's text stops a release or a rollback, or uses up its requests",
		{
			file: "packages/shared/src/requirements/people.ts",
			test: "test/trust.test.ts",
			title: "a stranger",
			bundles: ["preflight"],
			without: [
				["return isNoSigner ? [] : [command.sha];", "return [command.sha];"],
				[
					"if (roles.some((role) => mayBeInRole(policy, role, login))) logins.add(login.toLowerCase());",
					"logins.add(login.toLowerCase());",
				],
			],
		},
		{
			file: "actions/preflight/src/main.ts",
			test: "actions/preflight/test/comments.test.ts",
			title: "in no role",
			bundles: ["preflight"],
			without: [["if (stranger !== null) return reportStranger(doors, stranger);", ""]],
		},
		{
			file: "packages/shared/src/record/machine-part.ts",
			test: "test/growth.test.ts",
			title: "decodeRecord",
			without: [
				[
					"const parts: Part[] = [];",
					'const parts: Part[] = [];\n\tif (text.startsWith("    ")) for (let at = 0; at < text.length; at += 4) text.slice(at).indexOf("?");',
				],
			],
		},
	),
	...row(
		"A forged lock blocks a rollback, or a hold is ended (needs push access)",
		{
			file: "packages/shared/src/github/locks.ts",
			test: "test/trust-locks.test.ts",
			title: "that names another workflow",
			bundles: ["deploy", "rollback"],
			without: [["if (!(await isOfDefaultBranch(github, run))) return false;", ""]],
		},
		{
			file: "packages/shared/src/github/locks.ts",
			test: "test/trust-locks.test.ts",
			title: "that names a run of the release",
			bundles: ["deploy", "rollback"],
			without: [
				[
					'if (run.status === "in_progress") return true;\n\tif ((await listJobs(github, holder.run)).some(({ status }) => status === "in_progress")) return true;\n\treturn holder.spansJobs && isOpen(holder.run);',
					"return true;",
				],
			],
		},
		{
			file: "packages/shared/src/github/locks.ts",
			test: "packages/shared/test/github/lock-moves.test.ts",
			without: [["if (Date.parse(run.createdAt) > Date.parse(holder.since) + CLOCK_SKEW_MS) return false;", ""]],
		},
		{
			file: "packages/shared/src/phase/hold-lock.ts",
			test: "test/trust-locks.test.ts",
			title: "that says that people hold it",
			bundles: ["deploy", "rollback"],
			without: [['if (rules.byHand !== "remove") return false;', "return false;"]],
		},
		{
			file: "packages/shared/src/phase/hold-lock.ts",
			test: "test/trust-locks.test.ts",
			title: "at the end of the wait",
			bundles: ["deploy", "rollback"],
			without: [
				["if (rules.isChanging === undefined || by.holder === null || isByHand(by)) return false;", "return false;"],
			],
		},
		{
			file: "packages/shared/src/phase/hold-lock.ts",
			test: "test/trust-locks.test.ts",
			title: "of a run that is deploying to the environment",
			bundles: ["deploy", "rollback"],
			without: [["if (await readChanging(runtime, rules, by)) return false;\n\truntime", "runtime"]],
		},
		{
			file: "actions/deploy/src/carry-out.ts",
			test: "test/trust-locks.test.ts",
			title: "that a rollback took stops the deploy",
			bundles: ["deploy", "rollback"],
			without: [["lock === null ? undefined : requireLock(clients.github, doors, lock),", "undefined,"]],
		},
		{
			file: "actions/deploy/src/main.ts",
			test: "test/trust-locks.test.ts",
			title: "by hand ends by the role alone",
			bundles: ["deploy", "rollback"],
			without: [["if (!allowed) {", "if (why === null) {"]],
		},
	),
	...row("Somebody who left the team signs or decides", {
		file: "packages/shared/src/requirements/roles.ts",
		test: "packages/shared/test/requirements/roles.test.ts",
		without: [
			['if (permission === "none") return { state: "no"', 'if (permission === ("" as never)) return { state: "no"'],
		],
	}),
	...row("Somebody decides by re-running another person's run", {
		file: "packages/shared/src/phase/may-decide.ts",
		test: "test/trust-locks.test.ts",
		title: "by hand ends by the role alone",
		bundles: ["deploy", "rollback"],
		without: [["if (login.toLowerCase() !== context.actor.toLowerCase())", 'if (login === "")']],
	}),
	...row("An input of a dispatch chooses a laxer policy, or its name is misspelled", {
		file: "packages/shared/src/phase/load-policy.ts",
		test: "test/trust-policy.test.ts",
		bundles: ["deploy", "rollback"],
		without: [
			["if (path !== DEFAULT_PATH && !files.includes(path))", 'if (path === "")'],
			["if (!isDefaultBranch && !refs.includes(ref))", 'if (path === "")'],
			["if (path === DEFAULT_PATH) return resolvePolicy", "return resolvePolicy"],
		],
	}),
	...row("A command's folder leads out of the workspace", {
		file: "packages/shared/src/process/workspace.ts",
		test: "test/docs-security.test.ts",
		title: "the folder of a command",
		without: [
			[
				'if (inside === ".." || inside.startsWith(`..${sep}`) || resolve(root, inside) !== real)',
				'if (inside === "?")',
			],
			["real = realpathSync(resolve(root, directory));", "real = resolve(root, directory); realpathSync(real);"],
		],
	}),
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
		bundles: ["announce"],
		without: [["if (value !== undefined) maskSecret(value);", ""]],
	}),
	...row(
		"A command prints the secret that it was handed",
		{
			file: "packages/shared/src/process/command.ts",
			test: "test/secrecy.test.ts",
			bundles: ["deploy", "rollback", "verify", "announce"],
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
			bundles: ["deploy", "rollback", "verify", "announce"],
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
			test: "actions/deploy/test/faults.test.ts",
			title: "two runs at once",
			bundles: ["deploy"],
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
			without: [["if (claimed !== to) {", 'if (claimed === "") {']],
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
			without: [['!allowed ? "not-in-role" : ', ""]],
		},
	),
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
	...row("The record is changed afterwards", {
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
