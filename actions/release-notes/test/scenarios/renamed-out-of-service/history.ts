import type { Story } from "../../story.ts";

/** A file that leaves a service is a change of the service that it leaves, and of the one that it comes to. */
export default function tell(story: Story): void {
	story.policy(
		'version: 1\nservices:\n  api:\n    tag: "api-v{version}"\n    paths: ["api/**"]\n  web:\n    tag: "web-v{version}"\n    paths: ["web/**"]\n',
	);
	const text = Array.from({ length: 30 }, (_, line) => `line ${line}`).join("\n");
	story.commit("feat: the first shop", { files: { "api/money": text, "api/words": `${text}\n1`, "web/page": "1" } });
	story.tag("api-v1.0.0");
	story.git("mv", "api/money", "money");
	story.commit("fix: move money out of the service", { files: {} });
	story.git("mv", "api/words", "web/words");
	story.commit("fix: move words to web", { files: {} });
	story.git("mv", "web/page", "web/pages");
	story.commit("fix: move within web", { files: {} });
	story.tag("api-v1.0.1");
	story.inputs({ version: "api-v1.0.1", service: "api" });
}
