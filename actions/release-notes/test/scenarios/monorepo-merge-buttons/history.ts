import type { Story } from "../../story.ts";

/** Another service's pull request by the merge button stays out, with its breaking change and its migration steps. */
export default function tell(story: Story): void {
	story.policy(
		'version: 1\nservices:\n  api:\n    tag: "api-v{version}"\n    paths: ["api/**"]\n  web:\n    tag: "web-v{version}"\n    paths: ["web/**"]\n',
	);
	story.commit("feat: the first shop", { files: { "api/a": "1", "web/a": "1" } });
	story.tag("api-v1.0.0");
	story.branch("ie");
	story.commit("feat!: web drops IE", { files: { "web/ie": "1" } });
	story.checkout("main");
	story.merge(11, { branch: "ie", title: "feat!: web drops IE", body: "## Migration\nUse another browser." });
	story.branch("carts");
	story.commit("wip", { files: { "api/carts": "1" } });
	story.checkout("main");
	story.merge(12, { branch: "carts", title: "fix: carts keep their items" });
	story.tag("api-v1.0.1");
	story.inputs({ version: "api-v1.0.1", service: "api" });
}
