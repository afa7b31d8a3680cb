/** Sixteen repositories as public projects have them, rebuilt small: names of tags, branches, files, and workflows with the same traits. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

export interface Shape {
	/** The project whose traits it has. */
	readonly like: string;
	readonly defaultBranch?: string;
	readonly branches?: readonly string[];
	/** Oldest first. */
	readonly tags?: readonly string[];
	/** Paths with their texts; a workflow by its file name. */
	readonly files?: Readonly<Record<string, string>>;
	readonly workflows?: Readonly<Record<string, string>>;
	/** What init finds; a shape without it is refused with this sentence. */
	readonly expected: {
		readonly kind: "service" | "library";
		readonly tag: string;
		readonly branches: readonly string[];
		/** Names of the required checks. */
		readonly checks: readonly string[];
		readonly versioning?: "calver" | "pep440";
		/** Services or packages, each with its first path. */
		readonly released?: Readonly<Record<string, string>>;
		/** Default: release.yml. */
		readonly release?: string;
		/** The tag that is suggested next. */
		readonly next: string;
		/** Part of a note of check on the files that are there; default: none. */
		readonly note?: string;
	};
}

const job = (more = "") => `{ runs-on: ubuntu-latest, steps: [{ run: "true" }]${more} }`;
const matrix = (values: string) => `, strategy: { matrix: { ${values} } }`;
const MAIN = "on: { push: { branches: [main] }, pull_request: {} }\n";

export const SHAPES: readonly Shape[] = [
	{
		like: "release-please",
		branches: ["release-please--branches--main", "release-notes-typo", "support-chat-widget"],
		tags: ["v16.18.0", "v17.0.0"],
		files: { "package.json": '{"name":"release-please"}' },
		workflows: {
			"ci.yaml": `${MAIN}jobs:\n  test: ${job(matrix("node: [18, 20], os: [ubuntu, windows]"))}\n  lint: ${job()}\n`,
			"release-please.yaml": `on: { push: { branches: [main] } }\njobs: { release-please: { runs-on: x, steps: [{ uses: googleapis/release-please-action@v4 }] } }\n`,
		},
		expected: {
			kind: "library",
			tag: "v{version}",
			branches: ["main"],
			checks: ["test (18, ubuntu)", "test (18, windows)", "test (20, ubuntu)", "test (20, windows)", "lint"],
			next: "v17.1.0",
		},
	},
	{
		like: "changesets",
		branches: ["maintenance/v2"],
		tags: ["@changesets/cli@2.9.0", "@changesets/config@3.0.0", "@changesets/cli@3.0.1"],
		files: {
			"package.json": '{"name":"root"}',
			"packages/cli/package.json": '{"name":"@changesets/cli"}',
			"packages/config/package.json": '{"name":"@changesets/config"}',
			".github/actions/ci-setup/action.yml": "name: Setup\ndescription: d\nruns: { using: composite, steps: [] }\n",
		},
		workflows: {
			"ci.yml": `${MAIN}jobs:\n  test:\n    runs-on: x\n    strategy: { matrix: { node: [22] } }\n    steps: [{ uses: $/.github/actions/ci-setup }]\n`,
			"publish.yml": `on: { push: { branches: [main] } }\njobs: { publish: { runs-on: x, steps: [{ uses: changesets/action@v1 }] } }\n`,
		},
		expected: {
			kind: "library",
			tag: "@changesets/cli@{version}",
			branches: ["main", "maintenance/**"],
			checks: ["test (22)"],
			released: { cli: "packages/cli/**", config: "packages/config/**" },
			next: "@changesets/cli@3.1.0",
		},
	},
	{
		like: "black",
		tags: ["22.12.0", "23.1a1", "24.1.0", "26.5.1"],
		files: { "pyproject.toml": '[project]\nname = "black"\n', "src/server.py": 'app.get("/healthz")\n' },
		workflows: {
			"test.yml": `${MAIN}jobs:\n  main:\n    runs-on: x\n    strategy: { matrix: { py: ["3.10", "3.14"] } }\n    if: github.event_name == 'push' || github.event.pull_request.head.repo.full_name != github.repository\n    steps: [{ run: "true" }]\n  coveralls-finish: ${job(", needs: main, if: \"github.repository == 'psf/black'\"")}\n`,
			"diff_shades.yml": `on: { pull_request: {} }\njobs: { configure: ${job()} }\n`,
			"pypi_upload.yml": `on: { release: { types: [published] } }\njobs: { main: { runs-on: x, steps: [{ uses: pypa/gh-action-pypi-publish@release/v1 }] } }\n`,
		},
		expected: {
			kind: "library",
			tag: "{version}",
			branches: ["main"],
			checks: ["main (3.10)", "main (3.14)"],
			versioning: "pep440",
			next: "26.6.0",
		},
	},
	{
		like: "helm-charts",
		tags: ["alertmanager-1.2.0", "kube-prometheus-stack-88.5.2", "kube-prometheus-stack-88.5.3"],
		files: {
			"charts/alertmanager/Chart.yaml": "name: alertmanager\n",
			"charts/kube-prometheus-stack/Chart.yaml": "name: kube-prometheus-stack\n",
			"charts/kube-prometheus-stack/templates/probe.yaml": "path: /healthz\n",
		},
		workflows: {
			"lint-test.yaml": `on: pull_request\njobs: { lint: ${job()} }\n`,
			"release.yaml": `on: { push: { branches: [main] } }\njobs: { release: { runs-on: x, steps: [{ uses: helm/chart-releaser-action@v1 }] } }\n`,
		},
		expected: {
			kind: "library",
			tag: "kube-prometheus-stack-{version}",
			branches: ["main"],
			checks: [],
			released: { "kube-prometheus-stack": "charts/kube-prometheus-stack/**", alertmanager: "charts/alertmanager/**" },
			next: "kube-prometheus-stack-88.6.0",
		},
	},
	{
		like: "tokio",
		defaultBranch: "master",
		branches: ["tokio-1.51.x", "tokio-1.52.x", "fix-1234"],
		tags: ["tokio-util-0.7.1", "tokio-1.52.0", "tokio-1.53.1"],
		files: {
			"tokio/Cargo.toml": '[package]\nname = "tokio"\n',
			"tokio-util/Cargo.toml": '[package]\nname = "tokio-util"\n',
		},
		workflows: {
			"ci.yml": `on: { push: { branches: [master, "tokio-*.x"] }, pull_request: {} }\njobs:\n  basics: ${job()}\n  test: ${job(`, name: test all, needs: basics${matrix("os: [a, b]")}`)}\n`,
			"stress.yml": `on: { pull_request: {} }\njobs: { stress: { runs-on: x, steps: [{ uses: other/action@v1 }] } }\n`,
		},
		expected: {
			kind: "library",
			tag: "tokio-{version}",
			branches: ["master", "tokio-[0-9]*.x"],
			checks: ["basics", "test all (a)", "test all (b)"],
			released: { tokio: "tokio/**", "tokio-util": "tokio-util/**" },
			next: "tokio-1.54.0",
		},
	},
	{
		like: "etcd",
		branches: ["release-3.6", "release-3.7"],
		tags: ["v3.6.9", "v3.7.0"],
		files: { "go.mod": "module x\n", "server/health.go": 'mux.Handle("/health")\n', Dockerfile: "FROM x\n" },
		workflows: {
			"tests.yaml": `on: { push: { branches: [main] }, pull_request: {} }\njobs: { unit: ${job(matrix("target: [amd64, arm64]"))} }\n`,
			"antithesis-test.yml": `on: { workflow_dispatch: { inputs: { n: { type: int } } } }\njobs: { a: ${job()} }\n`,
			"verify-released-assets.yaml": `on: { release: { types: [published] } }\njobs: { verify: ${job()} }\n`,
		},
		expected: {
			kind: "library",
			tag: "v{version}",
			branches: ["main", "release-[0-9]*"],
			checks: ["unit (amd64)", "unit (arm64)"],
			next: "v3.8.0",
			note: "The file has no part in a release.",
		},
	},
	{
		like: "OpenFeature js-sdk",
		tags: ["core-v1.9.0", "web-sdk-v1.9.0", "server-sdk-v1.20.0", "web-sdk-v1.10.0"],
		files: {
			"packages/shared/package.json": '{"name":"@openfeature/core"}',
			"packages/web/package.json": '{"name":"@openfeature/web-sdk"}',
			"packages/server/package.json": '{"name":"@openfeature/server-sdk"}',
		},
		workflows: {
			"pr-checks.yaml": `${MAIN}jobs:\n  build: { uses: ./.github/workflows/build.yaml, strategy: { matrix: { node: [20, 24] } }, with: { node: "\${{ matrix.node }}" } }\n`,
			"build.yaml": `on: { workflow_call: { inputs: { node: { type: string } } } }\njobs: { test: ${job(', name: "test on ${{ inputs.node }}"')} }\n`,
		},
		expected: {
			kind: "library",
			tag: "web-sdk-v{version}",
			branches: ["main"],
			checks: ["build (20) / test on 20", "build (24) / test on 24"],
			released: { "web-sdk": "packages/web/**", core: "packages/shared/**", "server-sdk": "packages/server/**" },
			next: "web-sdk-v1.11.0",
		},
	},
	{
		like: "pytest",
		branches: ["9.0.x", "9.1.x"],
		tags: ["9.0.0", "9.1.0", "9.1.1", "9.2.0rc1"],
		files: { "pyproject.toml": '[project]\nname = "pytest"\n' },
		workflows: {
			"test.yml": `on: { push: { branches: [main, "[0-9]+.[0-9]+.x"] }, pull_request: {} }\njobs:\n  package: ${job()}\n  build:\n    needs: package\n    runs-on: x\n    name: \${{ matrix.name }}\n    strategy: { matrix: { name: [ubuntu-py310, windows-py312], include: [{ name: ubuntu-py310, py: "3.10" }, { name: doctesting }] } }\n    steps: [{ run: "true" }]\n`,
			"deploy.yml": `on: { workflow_dispatch: {} }\njobs: { deploy: { environment: deploy, runs-on: x, steps: [{ uses: pypa/gh-action-pypi-publish@v1 }] } }\n`,
		},
		expected: {
			kind: "library",
			tag: "{version}",
			branches: ["main", "[0-9]*.x"],
			checks: ["package", "ubuntu-py310", "windows-py312", "doctesting"],
			versioning: "pep440",
			next: "9.2.0",
		},
	},
	{
		like: "yt-dlp",
		defaultBranch: "master",
		tags: ["2026.06.9", "2026.07.04", "2026.08.19"],
		files: { "pyproject.toml": '[project]\nname = "x"\n' },
		workflows: {
			"core.yml": `on: { push: { paths: ["yt_dlp/**"] }, pull_request: {} }\njobs: { tests: ${job()} }\n`,
			"quick-test.yml": `on: [push, pull_request]\njobs: { flake: ${job(", if: \"!contains(github.event.head_commit.message, 'ci skip all')\"")}, tests: ${job()} }\n`,
			"release.yml": `on: { workflow_call: {}, workflow_dispatch: {} }\njobs: { publish: { runs-on: x, steps: [{ run: gh release create }] } }\n`,
		},
		expected: {
			kind: "library",
			tag: "{version}",
			branches: ["master"],
			checks: ["tests"],
			versioning: "calver",
			release: "octoacme-release.yml",
			next: "2026.08.20",
		},
	},
	{
		like: "gitignore",
		files: { "Python.gitignore": "*.pyc\n" },
		workflows: { "stale.yml": `on: { schedule: [{ cron: "0 0 * * *" }] }\njobs: { stale: ${job()} }\n` },
		expected: { kind: "library", tag: "v{version}", branches: ["main"], checks: [], next: "v1.0.0" },
	},
	{
		like: "gitflow-avh",
		defaultBranch: "develop",
		branches: ["master", "feature/x"],
		tags: ["1.12.2", "1.12.3"],
		expected: { kind: "library", tag: "{version}", branches: ["develop", "master"], checks: [], next: "1.13.0" },
	},
	{
		like: "git-lfs",
		branches: ["release-3.7"],
		tags: ["v3.7.0", "v3.8.0"],
		files: { "go.mod": "module x\n" },
		workflows: {
			"ci.yml": `on: [push, pull_request]\njobs:\n  build-default: ${job(`, name: "Build with default options"${matrix("os: [ubuntu, macos]")}`)}\n`,
			"release.yml": `on: { push: { tags: ["*"] } }\njobs: { build: { runs-on: x, steps: [{ run: gh release upload }] } }\n`,
		},
		expected: {
			kind: "library",
			tag: "v{version}",
			branches: ["main", "release-[0-9]*"],
			checks: ["Build with default options (ubuntu)", "Build with default options (macos)"],
			release: "octoacme-release.yml",
			next: "v3.9.0",
		},
	},
	{
		like: "Humanizer",
		branches: ["rel/v2.14", "rel/v3.0"],
		tags: ["v2.14.1", "v3.0.1"],
		files: { "src/Humanizer/Humanizer.csproj": "<Project/>\n" },
		workflows: {
			"build.yml": `on: { push: { branches: [main, "rel/**"] } }\njobs: { build: ${job(matrix("config: [Debug, Release]"))} }\n`,
		},
		expected: {
			kind: "library",
			tag: "v{version}",
			branches: ["main", "rel/**"],
			checks: ["build (Debug)", "build (Release)"],
			next: "v3.1.0",
		},
	},
	{
		like: "otel-go-contrib",
		tags: ["instrumentation/runtime/v0.64.0", "v1.39.0", "instrumentation/runtime/v0.65.0"],
		files: { "go.mod": "module x\n", "instrumentation/runtime/go.mod": "module x/instrumentation/runtime\n" },
		workflows: {
			"ci.yml": `on: { push: { branches: [main] } }\njobs:\n  changed: ${job(", name: changed files")}\n  lint: ${job(", needs: changed, if: \"needs.changed.outputs.go == 'true'\"")}\n  test-compatibility: ${job(", needs: lint")}\n`,
		},
		expected: {
			kind: "library",
			tag: "instrumentation/runtime/v{version}",
			branches: ["main"],
			checks: ["changed files"],
			released: { runtime: "instrumentation/runtime/**", "otel-go-contrib": "**" },
			next: "instrumentation/runtime/v0.66.0",
		},
	},
	{
		like: "actix-web",
		branches: ["release/v4"],
		tags: ["web-v4.11.0", "http-v3.11.0", "http-v3.11.1"],
		files: {
			"actix-web/Cargo.toml": '[package]\nname = "actix-web"\n',
			"actix-http/Cargo.toml": '[package]\nname = "actix-http"\n',
		},
		workflows: {
			"ci.yml": `on: { push: { branches: [main] }, merge_group: {} }\njobs:\n  build: ${job(`, name: "\${{ matrix.target.name }} / \${{ matrix.version.name }}"${matrix("target: [{ name: Linux, os: u }], version: [{ name: stable }, { name: msrv }]")}`)}\n`,
		},
		expected: {
			kind: "library",
			tag: "http-v{version}",
			branches: ["main", "release/**"],
			checks: ["Linux / stable", "Linux / msrv"],
			released: { http: "actix-http/**", web: "actix-web/**" },
			next: "http-v3.12.0",
		},
	},
	{
		like: "vite",
		branches: ["v6", "v7"],
		tags: ["create-vite@9.0.0", "v8.2.1", "v8.2.2"],
		files: {
			"packages/vite/package.json": '{"name":"vite"}',
			"packages/create-vite/package.json": '{"name":"create-vite"}',
		},
		workflows: {
			"ci.yml": `on: { push: { branches: [main, "v*"] }, pull_request: {} }\njobs:\n  lint: ${job(', name: "Lint: node-24, ubuntu-latest"')}\n  test: ${job(`, name: "Build&Test: node-\${{ matrix.node }}, \${{ matrix.os }}"${matrix("node: [24], os: [ubuntu-latest]")}`)}\n  test-failed: ${job(", name: Build & Test Failed, needs: test, if: failure()")}\n`,
			"copilot-setup-steps.yml": `on: { push: { paths: [x] } }\njobs: { copilot-setup-steps: ${job()} }\n`,
		},
		expected: {
			kind: "library",
			tag: "v{version}",
			branches: ["main", "v[0-9]*"],
			checks: ["Lint: node-24, ubuntu-latest", "Build&Test: node-24, ubuntu-latest"],
			released: { vite: "**", "create-vite": "packages/create-vite/**" },
			next: "v8.3.0",
		},
	},
];

/** One process of git writes the history: a commit for each tag, all branches at the last. */
export function makeShape(
	folder: string,
	{ like, defaultBranch = "main", branches = [], tags = [], files = {}, workflows = {} }: Shape,
): string {
	const root = join(folder, like.replaceAll(" ", "-"));
	mkdirSync(root);
	const git = (args: readonly string[], input?: string) => execFileSync("git", [...args], { cwd: root, input });
	const all = { "README.md": "# Sample\n", ...files };
	const named = Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}`, text] as const);
	const texts = [...Object.entries(all), ...named];
	const commits = ["initial", ...tags].map((tag, index) => {
		const message = `feat: step ${index} (#${index + 1})\n`;
		const content = texts.map(
			([path, text]) => `M 100644 inline "${path}"\ndata ${Buffer.byteLength(text)}\n${text}\n`,
		);
		return [
			`commit refs/heads/${defaultBranch}\ncommitter Ada <ada@example.com> ${1_700_000_000 + index} +0000\ndata ${message.length}\n${message}`,
			...(index === 0 ? content : [`M 100644 inline step.txt\ndata 2\n${index % 10}\n\n`]),
			...(index === 0 ? [] : [`reset refs/tags/${tag}\nfrom refs/heads/${defaultBranch}\n\n`]),
		].join("");
	});
	git(["init", "--quiet", `--initial-branch=${defaultBranch}`]);
	git(["remote", "add", "origin", `https://github.com/acme/${like.split(" ").at(-1)}.git`]);
	const heads = branches.map((name) => `reset refs/heads/${name}\nfrom refs/heads/${defaultBranch}\n\n`);
	git(["fast-import", "--quiet"], [...commits, ...heads].join(""));
	git(["reset", "--quiet", "--hard"]);
	if (defaultBranch !== "main")
		git(["symbolic-ref", "refs/remotes/origin/HEAD", `refs/remotes/origin/${defaultBranch}`]);
	return root;
}
