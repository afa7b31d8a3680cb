import type { Story } from "../../story.ts";

/** Three packages are tagged on one commit, each in its own form; one pull request touches two of them, and the third is left alone. */
export default function tell(story: Story): void {
	story.policy(
		[
			"version: 1",
			"services:",
			"  core:",
			'    tag: "@acme/core@{version}"',
			'    paths: ["packages/core/**"]',
			"  core-react:",
			'    tag: "core-react-v{version}"',
			'    paths: ["packages/core-react/**"]',
			"  sub:",
			'    tag: "sub/v{version}"',
			'    paths: ["sub/**"]',
			"",
		].join("\n"),
	);
	const files = { "packages/core/a": "1", "packages/core-react/a": "1", "sub/a": "1" };
	story.commit("feat: three packages", { files });
	for (const tag of ["@acme/core@1.0.0", "core-react-v1.0.0", "sub/v1.0.0"]) story.tag(tag);
	story.commit("feat!: only core breaks\n\nBREAKING CHANGE: rename a", { files: { "packages/core/b": "1" } });
	story.branch("both");
	story.commit("wip core", { files: { "packages/core/c": "1" } });
	story.commit("wip react", { files: { "packages/core-react/c": "1" } });
	story.checkout("main");
	story.merge(12, { branch: "both", title: "fix: hooks of both", body: "## Migration\n\nNone" });
	story.commit("feat: only sub", { files: { "sub/b": "1" } });
	story.commit("fix: only react", { files: { "packages/core-react/d": "1" } });
	for (const tag of ["@acme/core@2.0.0", "core-react-v1.0.1", "sub/v1.1.0"]) story.tag(tag);
	story.inputs({ version: "core-react-v1.0.1", service: "core-react" });
}
