import type { Story } from "../../story.ts";

/** Merge commits as other tools and GitHub's settings word them: what is a merge, the parents say. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	const words = [
		"Add the login",
		"feat: pay by card (#12)",
		"Merge #13",
		"Merged PR 14: fix: totals",
		"Merged in b15 (pull request #15)",
		"Merge branch 'b16' into 'main'\n\nfix: stock\n\nSee merge request octo/shop!16",
	];
	const titles = ["feat: login", "feat: pay by card", "feat: vouchers", "fix: totals", "fix: mails", "fix: stock"];
	for (const [index, title] of titles.entries()) {
		const number = 11 + index;
		story.branch(`b${number}`);
		story.commit("wip");
		story.commit("address review");
		story.checkout("main");
		story.merge(number, { branch: `b${number}`, title, words: words[index]! });
	}
	story.commit("Merge branch 'payments': a change of its own");
	story.tag("v1.1.0");
}
