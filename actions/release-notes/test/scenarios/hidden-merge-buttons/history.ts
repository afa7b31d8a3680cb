import type { Story } from "../../story.ts";

/** What lies only in paths that a rule hides stays hidden by that rule, however GitHub words the merge commit. */
export default function tell(story: Story): void {
	story.policy('version: 1\nnotes:\n  hidden:\n    - { rule: ci, paths: [".github/**"] }\n');
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	const words = ["Tune CI (#11)", "Merge pull request #12 from octo/b12\n\nTune CI", "Tune CI"];
	for (const [index, text] of words.entries()) {
		const number = 11 + index;
		story.branch(`b${number}`);
		story.commit("tune the workflow", { files: { ".github/workflows/ci.yml": `${number}` } });
		story.checkout("main");
		story.merge(number, { branch: `b${number}`, title: "Tune CI", words: text });
	}
	story.branch("both");
	story.commit("cache more", { files: { ".github/workflows/ci.yml": "both" } });
	story.commit("use the cache", { files: { "src/cache": "1" } });
	story.checkout("main");
	story.merge(14, { branch: "both", title: "Cache more", words: "Cache more (#14)" });
	story.tag("v1.1.0");
}
