/** The commands as data: help, README and the reader of the command line are made from it. */
import { type CommandSpec, REPOSITORY_FLAGS } from "./command.ts";

const POLICY_FILE = ".github/release-policy.yml";

export const COMMANDS: readonly CommandSpec[] = [
	{
		name: "init",
		summary: "Look at the repository, then write the policy and the workflows.",
		description:
			"Reads the repository in this folder (remote, default branch, tags, workflows, code owners, scripts), asks for what it cannot see, and writes the policy and the workflows in advisory mode: everything is judged and reported, nothing is blocked. A file that exists and differs is never overwritten without --force.",
		flags: [
			{ name: "yes", type: "boolean", summary: "Ask nothing: take what was found and the defaults." },
			{ name: "force", type: "boolean", summary: "Overwrite files that exist and differ." },
			{ name: "dry-run", type: "boolean", summary: "Show what would be written; write nothing." },
			{
				name: "kind",
				type: "string",
				value: "service|library",
				summary: "`service` is deployed; `library` is only published.",
			},
			{
				name: "tag-pattern",
				type: "string",
				value: "PATTERN",
				summary: "Tags of releases, with {version}, such as v{version}.",
			},
			{
				name: "packages",
				type: "string",
				value: "NAME,…",
				summary: "Packages that are released by tags of their own; empty: none.",
			},
			{ name: "manager", type: "string", value: "LOGIN,…", summary: "GitHub logins of the release managers." },
			{
				name: "checks",
				type: "string",
				value: "NAME,…",
				summary: "Checks that CI must have passed; empty: all that reported.",
			},
			{
				name: "deploy-with",
				type: "string",
				value: "command|action",
				summary: "`action` runs the steps of your own deploy jobs, written to .github/actions/release-deploy.",
			},
			{
				name: "deploy",
				type: "string",
				value: "COMMAND",
				summary: "Shell command that deploys; it reads OCTOACME_ENVIRONMENT.",
			},
			{ name: "staging-url", type: "string", value: "URL", summary: "Where staging answers; empty: no staging." },
			{ name: "production-url", type: "string", value: "URL", summary: "Where production answers." },
			{
				name: "health-path",
				type: "string",
				value: "PATH",
				summary: "Path that answers 200 when the service is well.",
			},
			{
				name: "version-path",
				type: "string",
				value: "PATH",
				summary: "Path that answers JSON with the commit in `sha`.",
			},
			{
				name: "mode",
				type: "string",
				value: "advisory|enforce",
				summary: "`advisory` reports without blocking (default).",
			},
			{ name: "offline", type: "boolean", summary: "Ask GitHub nothing, even with a token." },
			...REPOSITORY_FLAGS,
		],
		examples: [
			{ line: "init", what: "asks a few questions, then writes" },
			{ line: "init --yes --dry-run", what: "shows what it would write" },
			{ line: "init --yes --kind library", what: "for something that is published, not deployed" },
		],
		exits: {
			ok: "everything is written, or was there already",
			problems: "files exist and differ; nothing was written",
		},
		load: () => import("./init/init.ts"),
	},
	{
		name: "check",
		summary: "Say what would fail: policy, workflows, permissions, token.",
		description:
			"Reads the policy (line and column of every problem), every workflow with GitHub's own parser, and, with a token, what GitHub lets it read: which requirement could not be judged, and whether release tags are protected.",
		flags: [
			{ name: "policy-file", type: "string", value: "FILE", summary: `The policy. Default: ${POLICY_FILE}.` },
			{ name: "offline", type: "boolean", summary: "Ask GitHub nothing, even with a token." },
			{
				name: "all",
				type: "string",
				value: "OWNER|FILE",
				summary: "Where each repository of an owner stands, or of a file with OWNER/NAME a line; nothing here is read.",
			},
			{
				name: "state",
				type: "string",
				value: "FILE",
				summary: "With --all: keeps what was read, so that an interrupted run goes on; removed when all is read.",
			},
			...REPOSITORY_FLAGS,
		],
		examples: [
			{ line: "check", what: "files, and GitHub when there is a token" },
			{ line: "check --offline --json", what: "for a job of your CI" },
			{
				line: "check --all octoacme --state state.json",
				what: "policy, workflows and tag rulesets of each repository",
			},
		],
		exits: {
			ok: "no errors (warnings may be shown)",
			problems: "at least one error; with --all also a repository that could not be read",
		},
		load: () => import("./check/check.ts"),
	},
	{
		name: "policy",
		summary: "Print the policy in force, each value with where it comes from.",
		description:
			"Reads the policy file in this folder and prints every value that holds: roles, requirements, kinds of change, environments, channels, audiences. Each names the file and the line that set it, of the policy or of one that it extends, or says that it is built in. Without a file that is the built-in policy, which is the release guide. A policy with services is printed once for each.",
		flags: [
			{ name: "policy-file", type: "string", value: "FILE", summary: `The policy. Default: ${POLICY_FILE}.` },
			...REPOSITORY_FLAGS,
		],
		examples: [
			{ line: "policy", what: "who signs what, and which line says so" },
			{ line: "policy --json", what: "the same as data" },
		],
		exits: { ok: "the policy is valid and was printed", problems: "the policy is not valid" },
		load: () => import("./policy/policy.ts"),
	},
	{
		name: "explain",
		summary: "Judge a release as preflight would, and write nothing.",
		description:
			"Runs preflight's own decision against the real GitHub with your token and shows the matrix and who has to do what. Nothing is written. Your token may see more or less than a workflow's; `check` shows what.",
		argument: { name: "TAG", required: true, summary: "The release: its tag, or the bare version." },
		flags: [
			{ name: "service", type: "string", value: "NAME", summary: "Service of a policy that has several." },
			{
				name: "policy-file",
				type: "string",
				value: "FILE",
				summary: `Where the policy lies in the repository. Default: ${POLICY_FILE}.`,
			},
			{
				name: "policy-ref",
				type: "string",
				value: "REF",
				summary: "Ref the policy is read from. Default: the default branch.",
			},
			{
				name: "reports",
				type: "string",
				value: "FOLDER",
				summary: "Folder with dast.json, accessibility.json, performance.json.",
			},
			{ name: "verbose", type: "boolean", summary: "Also show waits and repeated requests." },
			...REPOSITORY_FLAGS,
		],
		examples: [
			{ line: "explain v1.4.0", what: "may it go out, and if not, who does what" },
			{ line: "explain v1.4.0 --json", what: "the result that the action has as its output" },
		],
		exits: { ok: "go", problems: "no-go or pending" },
		load: () => import("./explain/explain.ts"),
	},
	{
		name: "next",
		summary: "Say which version is next and why, before there is a tag.",
		description:
			"Reads what was changed on a branch since the last release and says which version fits it: a breaking change asks for a major (a minor below 1.0.0), a feature for a minor, all else for a patch; calendar versions follow the policy's `calver`. Of a policy with several services it says it for each. The last release, the changes and what breaks are read as preflight and the notes read them. Nothing is written.",
		argument: { name: "BRANCH", required: false, summary: "The branch. Default: the default branch." },
		flags: [
			{ name: "service", type: "string", value: "NAME", summary: "One service of a policy that has several." },
			{
				name: "policy-file",
				type: "string",
				value: "FILE",
				summary: `Where the policy lies in the repository. Default: ${POLICY_FILE}.`,
			},
			{ name: "verbose", type: "boolean", summary: "Also show waits and repeated requests." },
			...REPOSITORY_FLAGS,
		],
		examples: [
			{ line: "next", what: "the next version of what is on the default branch" },
			{ line: "next release-1.x --json", what: "of a maintenance line, as data" },
		],
		exits: { ok: "there is a version to release", problems: "nothing was changed, or a version cannot be known" },
		load: () => import("./next/next.ts"),
	},
	{
		name: "rehearse",
		summary: "Run a whole release on this machine, against a local GitHub.",
		description:
			"Copies the repository (commits only: commit first what is to count), starts a GitHub on loopback, pushes the tag there and runs the workflow with the real actions. Only OctoAcme's actions run: steps, scripts and other actions of the repository's own workflows are shown and not run, and stand-ins on loopback take the place of the policy's commands, probes and channels. So nothing is deployed or published and nobody is notified; --real-commands names all of it and runs it, without your credentials. On Linux the rehearsal has no network but loopback where the machine offers a network namespace; it says which. The repository is not changed. Its CI is not run and nobody signs, so the rows that need it say what is missing. Without --tag the sample shop is released twice. Needs git and bash, and nothing from the network.",
		flags: [
			{
				name: "tag",
				type: "string",
				value: "TAG",
				summary: "The release to rehearse; made on the copy when it does not exist.",
			},
			{
				name: "repo",
				type: "string",
				value: "PATH",
				summary: "The repository. Default: this folder, when --tag is given.",
			},
			{
				name: "workflow",
				type: "string",
				value: "FILE",
				summary: "Workflow of the repository. Default: .github/workflows/release.yml, else the shipped ship.yml.",
			},
			{
				name: "report",
				type: "string",
				value: "FILE",
				summary: "Where the page goes. Default: rehearsal-report/index.html.",
			},
			{
				name: "stand-in",
				type: "string",
				value: "LIST",
				summary:
					"What takes the place of other people's actions: OWNER/NAME=success, =failure or =PATH of an action, by comma. Default: success.",
			},
			{
				name: "base",
				type: "string",
				value: "LIST",
				summary: "Copies of policies of other repositories that the policy extends: OWNER/NAME:PATH=FILE, by comma.",
			},
			{
				name: "real-commands",
				type: "boolean",
				summary: "Run the repository's own steps and the policy's commands too, without your credentials.",
			},
			{
				name: "network",
				type: "boolean",
				summary: "With --real-commands: let them reach the network. Default: loopback alone, where the machine can.",
			},
			{ name: "verbose", type: "boolean", summary: "Every line of every step." },
		],
		examples: [
			{ line: "rehearse", what: "the sample shop: a good release and one that is rolled back" },
			{ line: "rehearse --tag v1.4.0", what: "the next release of the repository in this folder" },
		],
		exits: {
			ok: "the release would go out (the shop: both ended as they should)",
			problems: "it would not go out yet",
		},
		load: () => import("./rehearse/rehearse.ts"),
	},
	{
		name: "replay",
		summary: "Decide a recorded release again from its recorded facts.",
		description:
			"Reads a release record (the asset release-record.json of a GitHub Release, a list of entries, or the text of a check run), checks the chain of hashes, and runs each phase's decision over the facts that the entry kept: the same decision, or where and why not.",
		argument: { name: "RECORD", required: true, summary: "The file; - reads standard input." },
		flags: [
			{
				name: "policy-file",
				type: "string",
				value: "FILE",
				summary: "Judge preflight's facts by this policy instead of the recorded one.",
			},
			{ name: "strict", type: "boolean", summary: "An entry that kept no facts is a problem too." },
		],
		examples: [
			{ line: "replay release-record.json", what: "is what was decided what this version decides?" },
			{ line: "replay release-record.json --policy-file stricter.yml", what: "what would another policy have said?" },
		],
		exits: {
			ok: "the chain is whole and every decision with facts is the same",
			problems: "a decision differs, the chain is broken, or nothing could be replayed",
		},
		load: () => import("./replay/replay.ts"),
	},
	{
		name: "doctor",
		summary: "Say whether machine, token and repository are ready, and what is not known.",
		description:
			"Looks at Node and git, the repository and its remote, the token (kind, login, scopes, requests left), whether GitHub answers, the default branch and the policy there, and lists the permissions that the job of each action needs: `granted` where a read was tried and answered, `missing` where GitHub refused it, `unknown` where GitHub does not say. What cannot be read is `unknown` and does not count as ready. Writes nothing.",
		flags: [
			{
				name: "policy-file",
				type: "string",
				value: "FILE",
				summary: `Where the policy lies in the repository. Default: ${POLICY_FILE}.`,
			},
			...REPOSITORY_FLAGS,
		],
		examples: [
			{ line: "doctor", what: "before the first check or explain" },
			{ line: "doctor --token-file token.txt --json", what: "what another token may do, as data" },
		],
		exits: { ok: "everything is ready", problems: "something is missing or not known" },
		load: () => import("./doctor/doctor.ts"),
	},
	{
		name: "completion",
		summary: "Print what bash, zsh or fish needs to complete commands and flags.",
		description:
			"Prints a script for the shell that is named; nothing is installed or changed. Put the line of the example into the shell's start file.",
		argument: { name: "SHELL", required: true, summary: "bash, zsh or fish." },
		flags: [],
		examples: [
			{ line: "completion bash", what: 'in ~/.bashrc: eval "$(octoacme-release completion bash)"' },
			{ line: "completion zsh", what: 'in ~/.zshrc, after compinit: eval "$(octoacme-release completion zsh)"' },
			{ line: "completion fish", what: "octoacme-release completion fish | source, in ~/.config/fish/config.fish" },
		],
		exits: { ok: "the script was printed", problems: "never" },
		load: async () => ({ run: (await import("./completion/completion.ts")).createCompletion(COMMANDS) }),
	},
];
