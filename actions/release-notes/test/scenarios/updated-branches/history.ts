import type { Story } from "../../story.ts";

/** Pull requests that were brought up to date with main: main's commits stay theirs, and another service's stays out. */
export default function tell(story: Story): void {
	story.policy(
		'version: 1\nservices:\n  api:\n    tag: "api-v{version}"\n    paths: ["api/**"]\n  web:\n    tag: "web-v{version}"\n    paths: ["web/**"]\n',
	);
	story.commit("feat: the first shop", { files: { "api/a": "1", "web/a": "1" } });
	story.tag("api-v1.0.0");
	for (const [number, folder, title] of [
		[11, "web", "feat!: another page"],
		[12, "api", "fix: log in again"],
	] as const) {
		story.branch(`b${number}`);
		story.commit("wip", { files: { [`${folder}/${number}`]: "1" } });
		story.checkout("main");
		story.commit(`fix: sums ${number}`, { files: { [`api/sums-${number}`]: "1" } });
		story.commit(`fix: colours ${number}`, { files: { [`web/colours-${number}`]: "1" } });
		story.checkout(`b${number}`);
		story.git("merge", "-q", "--no-edit", "main");
		story.commit("address review", { files: { [`${folder}/${number}`]: "2" } });
		story.checkout("main");
		story.merge(number, { branch: `b${number}`, title, body: "" });
	}
	story.tag("api-v1.0.1");
	story.inputs({ version: "api-v1.0.1", service: "api" });
}
