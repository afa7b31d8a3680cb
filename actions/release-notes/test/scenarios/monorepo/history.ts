import type { Story } from "../../story.ts";

/** Two services with tags of their own: the notes of one hold what touches its paths. */
export default function tell(story: Story): void {
	story.policy(
		[
			"version: 1",
			"services:",
			"  api: { tag: 'api-v{version}', paths: ['api/**', 'shared/**'] }",
			"  web: { tag: 'web-v{version}', paths: ['web/**', 'shared/**'] }",
			"",
		].join("\n"),
	);
	story.commit("feat: both", { files: { "api/a.txt": "1", "web/a.txt": "1" } });
	story.tag("api-v1.0.0");
	story.tag("web-v3.0.0");
	story.commit("feat: api only", { files: { "api/b.txt": "1" } });
	story.commit("feat: web only", { files: { "web/b.txt": "1" } });
	story.tag("web-v3.1.0");
	story.commit("fix: shared by both", { files: { "shared/c.txt": "1" } });
	story.commit("docs: of nobody", { files: { "README.md": "1" } });
	story.tag("api-v1.1.0");
	story.inputs({ service: "api", version: "api-v1.1.0" });
}
