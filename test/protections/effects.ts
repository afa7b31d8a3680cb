/** Rows of docs/security.md about what is run and changed. */
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
	...row("A deploy command writes to the runner's files (`GITHUB_ENV`, `GITHUB_OUTPUT` …)", {
		file: "packages/shared/src/process/command-files.ts",
		test: "test/trust-command.test.ts",
		title: "(?:a link|a second name|a folder).* hands nothing",
		bundles: ["deploy"],
		without: [["const isOwn = isPlainFile(path);", "const isOwn = true;"]],
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
				['if (below.startsWith("..") || (depth > 0 && below !== ""))', 'if (top === "")'],
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
				['["clean=", "process=", "required=false"].flatMap', '["required=false"].flatMap'],
			],
		},
	),
	...row("An earlier step changes the files of the checkout, and hides it from git", {
		file: "packages/shared/src/process/work-tree.ts",
		test: "packages/shared/test/process/work-tree-submodules.test.ts",
		without: [
			["return own ?? (await describeSubmodules(top, entries, git, depth));", "return own;"],
			['"--ignore-submodules=dirty"]', '"--ignore-submodules=none"]'],
		],
	}),
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
			without: [["if (stranger !== null) return reportStranger(runtime, stranger);", ""]],
		},
		{
			file: "packages/shared/src/text/heading.ts",
			test: "test/regular-expressions.test.ts",
			without: [["(?<![^ \\t])#+$", "#+$"]],
		},
		{
			file: "packages/shared/src/record/machine-part.ts",
			test: "test/growth.test.ts",
			title: "decodeRecord",
			without: [
				[
					"const parts: Part[] = [];",
					'const parts: Part[] = [];\n\tif (text.startsWith("    ")) /\\s+!/.test(text.slice(0, text.length / 8));',
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
			without: [["return await isChanging!(run);", "await isChanging!(run);\n\t\treturn false;"]],
		},
		{
			file: "actions/deploy/src/carry-out.ts",
			test: "test/trust-locks.test.ts",
			title: "that a rollback took stops the deploy",
			bundles: ["deploy", "rollback"],
			without: [["lock === null ? undefined : requireLock(clients.github, runtime, lock),", "undefined,"]],
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
		title: "^(?:deploy|the list of policies)",
		bundles: ["deploy"],
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
];
