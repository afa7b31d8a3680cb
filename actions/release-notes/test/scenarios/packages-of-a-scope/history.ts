import type { Story } from "../../story.ts";

/** Packages with tags of their own, several on one commit; a pull request that touches two is a change of both. */
export default function tell(story: Story): void {
	story.policy(
		[
			"version: 1",
			"services:",
			'  core: { tag: "@octo/core@{version}", paths: ["packages/core/**"] }',
			'  web: { tag: "@octo/web@{version}", paths: ["packages/web/**"] }',
		].join("\n"),
	);
	const files = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `${name}\n`]));
	story.commit("feat: the packages", { files: files("packages/core/index.ts", "packages/web/index.ts") });
	story.tag("@octo/core@1.0.0");
	story.tag("@octo/web@3.0.0");
	story.branch("both");
	story.commit("rename in core", { files: files("packages/core/money.ts") });
	story.commit("and in web", { files: files("packages/web/money.ts") });
	story.checkout("main");
	story.rebase(11, { branch: "both", title: "feat: money has a currency" });
	story.branch("web-only");
	story.commit("wip", { files: files("packages/web/page.ts") });
	story.checkout("main");
	story.merge(12, {
		branch: "web-only",
		title: "feat!: the web page drops old browsers",
		body: "## Migration\nUpdate the browser.",
	});
	story.commit("fix: web alone, pushed", { files: files("packages/web/alone.ts") });
	story.tag("@octo/web@4.0.0");
	story.branch("core-only");
	story.commit("wip", { files: files("packages/core/sum.ts") });
	story.checkout("main");
	story.squash(13, { branch: "core-only", title: "fix: sums are exact" });
	story.tag("@octo/web@4.0.1");
	story.tag("@octo/core@1.1.0");
}
